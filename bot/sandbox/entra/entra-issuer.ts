import { randomUUID } from 'node:crypto';
import { SignJWT, type JWTPayload } from 'jose';
import { fail, type Result } from '../../domain/result.js';
import type { SandboxClock } from '../clock.js';
import type { TenantUser } from '../tenant/tenant-file.js';
import {
  CONNECTOR_RESOURCE,
  EXCHANGE_RESOURCE,
  GRANTED_PERMISSIONS,
  GRAPH_RESOURCE,
  SANDBOX_APP,
  TEAMS_WEB_CLIENT_ID,
} from './app-registration.js';
import { verified, type UnusableToken } from './verified.js';
import type { SigningKey, SigningKeys } from './signing-keys.js';

/** Issues and checks the tokens of the simulated tenant. All are RS256. */
export interface EntraIssuer {
  readonly tenantId: string;
  readonly loginKeys: readonly PublishedKey[];
  readonly channelKeys: readonly PublishedKey[];
  /** For the application or its managed identity; undefined for a resource that it has no consent for. */
  appToken(resource: string, clientId: string): Promise<AppToken | undefined>;
  /** For the managed identity, to show to an app registration that trusts it. */
  exchangeToken(clientId: string): Promise<AppToken>;
  /** For the tab: what Teams hands out for a signed-in person. */
  ssoToken(person: TenantUser, claims?: JWTPayload): Promise<string>;
  /** For Graph on behalf of a person who holds `scopes`. */
  delegatedToken(personId: string, scopes: readonly string[]): Promise<AppToken>;
  /** For the bot: what the Bot Connector sends with an activity. */
  channelToken(options: ChannelTokenOptions): Promise<string>;
  /** The claims of an application or delegated token for `audience`. */
  checkAccessToken(token: string, audience: string): Promise<Result<JWTPayload, UnusableToken>>;
  /** The claims of a managed identity's exchange token. */
  checkExchangeToken(token: string): Promise<Result<JWTPayload, UnusableToken>>;
  /** The claims of a tab token. */
  checkSsoToken(token: string): Promise<Result<JWTPayload, UnusableToken>>;
}

/** A JWK with what its publisher adds: Entra its issuer, the Bot Connector its endorsements. */
export type PublishedKey = Readonly<Record<string, unknown>>;

/** `expiresOn` is seconds since 1970. */
export interface AppToken {
  readonly token: string;
  readonly expiresOn: number;
}

export interface ChannelTokenOptions {
  readonly serviceUrl: string;
  /** Overrides, for tokens that must be refused. */
  readonly claims?: JWTPayload;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly key?: 'own' | 'foreign';
}

const HOUR = 3600;

/** Every token lives by the sandbox's clock, which is the product's clock as well. */
export function createEntraIssuer(options: {
  tenantId: string;
  login: string;
  keys: SigningKeys;
  clock: SandboxClock;
  /** Graph permissions consented to beside those of the set-up guide. */
  alsoGranted: readonly string[];
  /** Those of the set-up guide that nobody has consented to. */
  notGranted: readonly string[];
}): EntraIssuer {
  const { tenantId, login, keys, clock, alsoGranted, notGranted } = options;
  const seconds = (): number => Math.floor(clock.now() / 1000);
  const v1Issuer = `https://sts.windows.net/${tenantId}/`;
  const v2Issuer = `${login}/v2.0`;

  const accessToken = async (audience: string, claims: JWTPayload): Promise<AppToken> => {
    const issued = seconds();
    const expiresOn = issued + HOUR;
    const times = { iat: issued, nbf: issued - 300, exp: expiresOn };
    const common = { iss: v1Issuer, aud: audience, tid: tenantId, appid: SANDBOX_APP.appId, ver: '1.0' };
    return { token: await signed({ ...common, ...times, ...claims }, keys.login), expiresOn };
  };

  return {
    tenantId,
    loginKeys: [{ ...keys.login.published, issuer: v2Issuer }],
    channelKeys: [{ ...keys.channel.published, endorsements: ['msteams'] }],
    appToken: async (resource, clientId) => {
      const audience = resource.replace(/\/$/, '');
      const roles = GRANTED_PERMISSIONS[audience];
      if (roles === undefined) return undefined;
      const principal = { oid: SANDBOX_APP.principalId, sub: SANDBOX_APP.principalId, idtyp: 'app' };
      return accessToken(audience, {
        ...principal,
        appid: clientId,
        appidacr: '2',
        roles: [...roles, ...alsoGranted].filter((role) => !notGranted.includes(role)),
      });
    },
    delegatedToken: (personId, scopes) =>
      accessToken(GRAPH_RESOURCE, { oid: personId, sub: personId, idtyp: 'user', scp: scopes.join(' ') }),
    exchangeToken: (clientId) =>
      accessToken(EXCHANGE_RESOURCE, {
        iss: v2Issuer,
        oid: SANDBOX_APP.principalId,
        sub: SANDBOX_APP.principalId,
        azp: clientId,
        idtyp: 'app',
        ver: '2.0',
      }),
    ssoToken: (person, claims) => {
      const issued = seconds();
      return signed(
        {
          iss: v2Issuer,
          aud: SANDBOX_APP.appId,
          iat: issued,
          nbf: issued - 300,
          exp: issued + HOUR + 900,
          azp: TEAMS_WEB_CLIENT_ID,
          azpacr: '0',
          name: person.displayName,
          oid: person.id,
          preferred_username: person.userPrincipalName,
          scp: 'access_as_user',
          sub: `pairwise-${person.id}`,
          tid: tenantId,
          uti: randomUUID(),
          ver: '2.0',
          ...claims,
        },
        keys.login,
      );
    },
    channelToken: ({ serviceUrl, claims, header, key }) => {
      const issued = seconds();
      const times = { iat: issued, nbf: issued - 300, exp: issued + HOUR };
      const standard = { iss: CONNECTOR_RESOURCE, aud: SANDBOX_APP.botId, serviceurl: serviceUrl };
      const foreign = { ...keys.foreign, keyId: keys.channel.keyId };
      return signed({ ...standard, ...times, ...claims }, key === 'foreign' ? foreign : keys.channel, header);
    },
    checkAccessToken: (token, audience) =>
      verified(token, { key: keys.login, issuer: v1Issuer, audience, at: clock.now() }),
    checkExchangeToken: (token) =>
      verified(token, {
        key: keys.login,
        issuer: v2Issuer,
        audience: EXCHANGE_RESOURCE,
        at: clock.now(),
      }),
    checkSsoToken: async (token) => {
      const wanted = { key: keys.login, issuer: v2Issuer, audience: SANDBOX_APP.appId, at: clock.now() };
      const checked = await verified(token, wanted);
      return checked.ok && checked.value.tid !== tenantId
        ? fail({ code: 'invalidToken', why: 'tid' })
        : checked;
    },
  };
}

function signed(
  claims: JWTPayload,
  key: SigningKey,
  header?: Readonly<Record<string, unknown>>,
): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: key.keyId, x5t: key.keyId, ...header })
    .sign(key.private);
}
