import {
  CloudAdapter,
  type Activity,
  type InvokeResponse,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';
import type { Connector } from './connector.js';
import type { ChannelAuthentication } from './channel-authentication.js';

type Logic = (context: TurnContext) => Promise<void>;

/**
 * The Bot Framework's adapter, with what a turn sends going straight to the connector: the stock client's pipeline and
 * serializer cost more than all of our own work (test/bench shows it).
 */
export class DirectAdapter extends CloudAdapter {
  readonly #connector: Connector;

  constructor(authentication: ChannelAuthentication, connector: Connector) {
    super(authentication);
    this.#connector = connector;
  }

  /** Runs one verified activity through the bot; the answer of an invoke comes back, messages are sent on the way. */
  take(
    verified: AuthenticateRequestResult,
    activity: Activity,
    logic: Logic,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(verified, activity, logic);
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const sent: ResourceResponse[] = [];
    for (const activity of activities) {
      // The answer of an invoke is no message: the Bot Framework keeps it for the HTTP response.
      if (activity.type === 'invokeResponse') return super.sendActivities(context, activities);
      const place = {
        serviceUrl: activity.serviceUrl ?? '',
        conversationId: activity.conversation?.id ?? '',
      };
      sent.push({ id: await this.#connector.send(place, activity) });
    }
    return sent;
  }
}
