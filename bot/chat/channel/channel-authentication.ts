import type { Activity } from 'botbuilder';
import {
  BotFrameworkAuthentication,
  ClaimsIdentity,
  ConnectorFactory,
  type AuthenticateRequestResult,
  type UserTokenClient,
} from 'botframework-connector';
import type { ChannelToken, VerifyChannelToken } from './channel-tokens.js';
import type { ConnectorClients } from './connector-clients.js';
import { noUserTokens } from './no-user-tokens.js';
import { RefusedActivity } from './refused-activity.js';

interface Parts {
  readonly appId: string;
  readonly verify: VerifyChannelToken;
  readonly connectorClients: ConnectorClients;
}

/** The Bot Framework's own seam for authentication, filled so that a turn builds no client and verifies no token twice. */
export class ChannelAuthentication extends BotFrameworkAuthentication {
  readonly #parts: Parts;
  readonly #factory: ConnectorFactory;
  readonly #results = new WeakMap<ChannelToken, AuthenticateRequestResult>();

  constructor(parts: Parts) {
    super();
    this.#parts = parts;
    this.#factory = new CachedClients(parts.connectorClients);
  }

  /** Throws {@link RefusedActivity} unless the channel signed exactly this: its channel id and service URL included. */
  override async authenticateRequest(
    activity: Pick<Activity, 'channelId' | 'serviceUrl'>,
    authorization: string,
  ): Promise<AuthenticateRequestResult> {
    const token = await this.#parts.verify(authorization);
    if (!token.endorsements.has(activity.channelId))
      throw new RefusedActivity({ status: 403, reason: 'notEndorsed' });
    if (token.serviceUrl !== activity.serviceUrl)
      throw new RefusedActivity({ status: 403, reason: 'otherServiceUrl' });
    return this.#results.get(token) ?? this.#keep(token);
  }

  override authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    return Promise.reject(new RefusedActivity({ status: 401, reason: 'notTheChannel' }));
  }

  override authenticateChannelRequest(): Promise<ClaimsIdentity> {
    return Promise.reject(new RefusedActivity({ status: 401, reason: 'notTheChannel' }));
  }

  override createConnectorFactory(): ConnectorFactory {
    return this.#factory;
  }

  override createUserTokenClient(): Promise<UserTokenClient> {
    return NO_USER_TOKENS;
  }

  #keep(token: ChannelToken): AuthenticateRequestResult {
    const claims = Object.entries(token.claims).map(([type, value]) => ({ type, value: String(value) }));
    const result = {
      audience: this.#parts.appId,
      claimsIdentity: new ClaimsIdentity(claims, true),
      callerId: CALLER_ID,
      connectorFactory: this.#factory,
    };
    this.#results.set(token, result);
    return result;
  }
}

/** What the Bot Framework calls the public Azure channel. */
const CALLER_ID = 'urn:botframework:azure';
const NO_USER_TOKENS = Promise.resolve(noUserTokens());

class CachedClients extends ConnectorFactory {
  readonly #clients: ConnectorClients;

  constructor(clients: ConnectorClients) {
    super();
    this.#clients = clients;
  }

  override create(serviceUrl: string): ReturnType<ConnectorClients> {
    return this.#clients(serviceUrl);
  }
}
