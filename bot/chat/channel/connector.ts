import { setTimeout as wait } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { CardPlace } from '../../ports/conversations.js';
import { sendOnce, type ConnectorRequest } from './connector-request.js';
import type { IsListedServiceUrl } from './service-url-hosts.js';

/** An activity on its way out. */
export type Outgoing = Partial<Activity>;

/** A conversation of the channel. `serviceUrl` is a verified one. */
export interface Place {
  readonly serviceUrl: string;
  readonly conversationId: string;
}

/** The few calls of the Bot Connector that the product makes, without the Bot Framework's own client. */
export interface Connector {
  /** Returns the id of what was sent. */
  send(place: Place, activity: Outgoing): Promise<string>;
  /** Shown to `activity.recipient` alone; for conversations of several. */
  sendTargeted(place: Place, activity: Outgoing): Promise<string>;
  update(place: CardPlace, activity: Outgoing): Promise<void>;
  /** Takes back what was sent. */
  remove(place: CardPlace): Promise<void>;
  /** The chat of one person with the bot. */
  openChat(chat: {
    readonly serviceUrl: string;
    readonly tenantId: string;
    readonly botId: string;
    readonly memberId: string;
  }): Promise<Place>;
  /** The meeting of a meeting chat, as JSON; `meetingId` is Teams' own (channelData.meeting.id). */
  meeting(serviceUrl: string, meetingId: string): Promise<unknown>;
}

/** The connector refused or did not answer. Never holds what was sent. */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
  readonly status: number | undefined;

  constructor(operation: string, status: number | undefined, options?: ErrorOptions) {
    super(
      `connector.${operation} ${status === undefined ? 'was not answered' : `answered ${String(status)}`}`,
      options,
    );
    this.status = status;
  }
}

interface Parts {
  readonly token: () => Promise<string>;
  readonly isListed: IsListedServiceUrl;
  /** Between 0 and 1, for the spread of retries. */
  readonly chance: () => number;
}

interface Call {
  readonly operation: string;
  readonly method: ConnectorRequest['method'];
  readonly serviceUrl: string;
  readonly path: string;
  readonly body?: unknown;
}

export function createConnector({ token, isListed, chance }: Parts): Connector {
  const call = async ({ operation, method, serviceUrl, path, body }: Call): Promise<unknown> => {
    if (!isListed(serviceUrl)) throw new ConnectorError(`${operation} (unlisted host)`, undefined);
    const url = new URL(`${serviceUrl.replace(/\/$/, '')}/${path}`);
    // Encoded once, however often it is sent.
    const bytes = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    let spentMs = 0;
    for (let tries = 1; ; tries += 1) {
      const request = { method, url, token: await token(), timeLimitMs: TIME_LIMIT_MS };
      const answer = await sendOnce(bytes === undefined ? request : { ...request, body: bytes }).catch(
        (cause: unknown) => {
          throw new ConnectorError(operation, undefined, { cause });
        },
      );
      if (answer.status < 300) return parsed(answer.body);
      const delayMs = retryDelayMs({ tries, retryAfter: answer.retryAfter, chance: chance() });
      const again = RETRIED.has(answer.status) && tries < MAX_TRIES && spentMs + delayMs <= MAX_WAITING_MS;
      if (!again) throw new ConnectorError(operation, answer.status);
      spentMs += delayMs;
      await wait(delayMs);
    }
  };
  const activities = (conversationId: string): string =>
    `v3/conversations/${encodeURIComponent(conversationId)}/activities`;

  return {
    async send({ serviceUrl, conversationId }, activity) {
      const reply = activity.replyToId === undefined ? '' : `/${encodeURIComponent(activity.replyToId)}`;
      const path = `${activities(conversationId)}${reply}`;
      return idOf(await call({ operation: 'send', method: 'POST', serviceUrl, path, body: activity }));
    },
    async sendTargeted({ serviceUrl, conversationId }, activity) {
      const path = `${activities(conversationId)}?${TARGETED}`;
      return idOf(
        await call({ operation: 'sendTargeted', method: 'POST', serviceUrl, path, body: activity }),
      );
    },
    async update({ serviceUrl, conversationId, activityId }, activity) {
      const path = `${activities(conversationId)}/${encodeURIComponent(activityId)}`;
      const update = {
        operation: 'update',
        method: 'PUT',
        serviceUrl,
        body: { ...activity, id: activityId },
      } as const;
      await call({ ...update, path }).catch((error: unknown) => {
        // Whether it was a targeted message is not kept; the channel knows it under one of the two addresses only.
        if (!(error instanceof ConnectorError) || !NOT_THERE.has(error.status ?? 0)) throw error;
        return call({ ...update, path: `${path}?${TARGETED}` });
      });
    },
    async remove({ serviceUrl, conversationId, activityId }) {
      const path = `${activities(conversationId)}/${encodeURIComponent(activityId)}`;
      await call({ operation: 'remove', method: 'DELETE', serviceUrl, path });
    },
    async openChat({ serviceUrl, tenantId, botId, memberId }) {
      const body = {
        isGroup: false,
        bot: { id: botId },
        members: [{ id: memberId }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      };
      const opened = await call({
        operation: 'openChat',
        method: 'POST',
        serviceUrl,
        path: 'v3/conversations',
        body,
      });
      return { serviceUrl, conversationId: idOf(opened) };
    },
    meeting: (serviceUrl, meetingId) => {
      const path = `v1/meetings/${encodeURIComponent(meetingId)}`;
      return call({ operation: 'meeting', method: 'GET', serviceUrl, path });
    },
  };
}

/** Microsoft's list for bots in Teams (bots/how-to/rate-limit). */
const RETRIED: ReadonlySet<number> = new Set([412, 429, 502, 504]);
const NOT_THERE: ReadonlySet<number> = new Set([400, 403, 404]);
const TARGETED = 'isTargetedActivity=true';
const MAX_TRIES = 4;
const MAX_WAITING_MS = 8_000;
const FIRST_DELAY_MS = 500;
const TIME_LIMIT_MS = 10_000;

/** What the connector asks for, else twice as long each time; spread by a fifth so that bots do not knock together. */
function retryDelayMs(wanted: {
  readonly tries: number;
  readonly retryAfter: string | undefined;
  readonly chance: number;
}) {
  const seconds = Number(wanted.retryAfter ?? Number.NaN);
  const base = Number.isFinite(seconds)
    ? Math.max(0, seconds * 1000)
    : FIRST_DELAY_MS * 2 ** (wanted.tries - 1);
  return Math.round(base * (1 + 0.2 * wanted.chance));
}

const Created = z.object({ id: z.string().optional() }).nullish();

function idOf(answer: unknown): string {
  return Created.parse(answer)?.id ?? '';
}

function parsed(body: string): unknown {
  return body === '' ? undefined : (JSON.parse(body) as unknown);
}
