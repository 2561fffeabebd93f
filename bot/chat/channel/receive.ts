import type { ActivityHandler } from 'botbuilder';
import type { Log } from '../../ports/log.js';
import { IncomingActivity, isActivity, keepIncoming } from '../turn/incoming-activity.js';
import type { ChannelAuthentication } from './channel-authentication.js';
import type { VerifyChannelToken } from './channel-tokens.js';
import type { DirectAdapter } from './direct-adapter.js';
import { RefusedActivity } from './refused-activity.js';

/** A request as the HTTP edge hands it over, its body read as JSON. */
export interface ChatRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: unknown;
}

/** The part of Node's response that is needed, so that this edge needs no word of the HTTP server. */
export interface ChatResponse {
  writeHead(status: number, headers: Record<string, string | number>): unknown;
  end(body?: string): unknown;
}

/** Answers one POST of the channel. Strangers learn a status and a fixed body, and nothing of what is wrong inside. */
export type Receive = (request: ChatRequest, response: ChatResponse) => Promise<void>;

interface Parts {
  readonly verify: VerifyChannelToken;
  readonly authentication: ChannelAuthentication;
  readonly adapter: DirectAdapter;
  readonly bot: ActivityHandler;
  readonly log: Log;
}

export function receiveWith({ verify, authentication, adapter, bot, log }: Parts): Receive {
  const handle = async ({ method, headers, body }: ChatRequest): Promise<Reply> => {
    if (method !== 'POST') return fixed(405);
    const { authorization } = headers;
    const header = typeof authorization === 'string' ? authorization : '';
    await verify(header);
    const incoming = IncomingActivity.safeParse(body).data;
    if (incoming === undefined || !isActivity(body, incoming)) return fixed(400);
    const verified = await authentication.authenticateRequest(body, header);
    const answered = await adapter.take(verified, body, (context) => {
      keepIncoming(context, incoming);
      return bot.run(context);
    });
    return { status: answered?.status ?? 200, body: answered?.body };
  };

  return async (request, response) => {
    const reply = await handle(request).catch((error: unknown) => {
      if (!(error instanceof RefusedActivity)) {
        // What happens in a turn is answered and logged there; here an answer could not be delivered.
        log.error('chat.undeliverable', error);
        return fixed(502);
      }
      const { status, reason } = error.refusal;
      if (status === 503) log.error('chat.refused', error.cause, { reason });
      else log.warn('chat.refused', { reason });
      return fixed(status);
    });
    if (reply.body === undefined) {
      response.writeHead(reply.status, { 'content-length': 0 });
      response.end();
      return;
    }
    const text = JSON.stringify(reply.body);
    const length = Buffer.byteLength(text);
    response.writeHead(reply.status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': length,
    });
    response.end(text);
  };
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

const CODES = {
  400: 'badRequest',
  401: 'notAuthenticated',
  403: 'notAllowed',
  405: 'methodNotAllowed',
  502: 'undeliverable',
  503: 'unavailable',
} as const;

function fixed(status: keyof typeof CODES): Reply {
  return { status, body: { code: CODES[status] } };
}
