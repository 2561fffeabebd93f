import { setTimeout as sleep } from 'node:timers/promises';
import type { Route, SandboxContext } from '../context.js';
import type { Fault } from '../faults.js';
import { BodyTooLarge, decoded, readText } from '../http-exchange.js';
import { deleteActivity, sendActivity, updateActivity } from './activity-calls.js';
import { refusal } from './answer.js';
import type { Answer } from './answer.js';
import { isBotsToken } from './bot-token.js';
import type { ConnectorCall } from './connector-call.js';
import { createConversation } from './create-conversation.js';
import type { Conversations } from './conversations.js';
import { showMeeting, showParticipant } from './meeting-calls.js';
import { listMembers, pageMembers, showMember } from './member-calls.js';

const CALLS: readonly (readonly [string, RegExp, (call: ConnectorCall) => Answer])[] = [
  ['POST', /^\/v3\/conversations$/, createConversation],
  ['POST', /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/, sendActivity],
  ['PUT', /^\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, updateActivity],
  ['DELETE', /^\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, deleteActivity],
  ['GET', /^\/v3\/conversations\/([^/]+)\/members$/, listMembers],
  ['GET', /^\/v3\/conversations\/([^/]+)\/pagedmembers$/, pageMembers],
  ['GET', /^\/v3\/conversations\/([^/]+)\/members\/([^/]+)$/, showMember],
  ['GET', /^\/v1\/meetings\/([^/]+)$/, showMeeting],
  ['GET', /^\/v1\/meetings\/([^/]+)\/participants\/([^/]+)$/, showParticipant],
];

const MAX_BODY_BYTES = 1_000_000;

/** The Bot Connector's REST interface below /connector, as a Teams bot uses it. What it does not know is an error. */
export function connectorRoutes(context: SandboxContext, conversations: Conversations): Route {
  return async (request, response, url) => {
    if (!url.pathname.startsWith('/connector/')) return false;
    const path = url.pathname.slice('/connector'.length).replace(/\/+$/, '');
    const fault = context.faults.hit('connector', path);
    if (fault?.mode === 'dropped') {
      request.socket.destroy();
      return true;
    }
    if (fault?.mode === 'slow') await sleep(fault.delayMs ?? 5_000);
    const text = await readText(request, MAX_BODY_BYTES).catch(bodyTooLarge);
    const { status, body, headers } = answerFor(fault) ?? (await answerTo({ text }));
    const failed = status >= 400 && fault === undefined;
    if (failed)
      process.stderr.write(
        `sandbox connector: ${request.method ?? ''} ${path} ${status} ${JSON.stringify(body)}\n`,
      );
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(body === undefined ? '' : JSON.stringify(body));
    return true;

    async function answerTo({ text }: { text: string | BodyTooLarge }): Promise<Answer> {
      if (!(await isBotsToken(context, request.headers.authorization))) {
        return refusal(401, 'Unauthorized', 'Authorization has been denied for this request.');
      }
      if (text instanceof BodyTooLarge) return refusal(413, 'MessageSizeTooBig', 'Message size too large');
      const body = parsed(text);
      if (body === undefined) return refusal(400, 'BadSyntax', 'The body is not JSON');
      for (const [method, pattern, call] of CALLS) {
        const ids =
          method === request.method
            ? pattern
                .exec(path)
                ?.slice(1)
                .filter((id) => id)
            : undefined;
        if (ids === undefined) continue;
        return call({
          context,
          conversations,
          ids: ids.map(decoded),
          query: url.searchParams,
          body,
        });
      }
      return refusal(404, 'ServiceError', `The simulated connector has no ${request.method ?? ''} ${path}`);
    }
  };
}

function answerFor(fault: Fault | undefined): Answer | undefined {
  switch (fault?.mode) {
    case 'down':
      return refusal(503, 'ServiceUnavailable', 'The service is unavailable.');
    case 'serverError':
      return refusal(500, 'ServiceError', 'An internal error occurred.');
    case 'throttled': {
      const headers = { 'retry-after': String(fault.retryAfterSeconds ?? 1) };
      return { ...refusal(429, 'TooManyRequests', 'Too many requests'), headers };
    }
    default:
      return undefined;
  }
}

function parsed(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function bodyTooLarge(error: unknown): BodyTooLarge {
  if (error instanceof BodyTooLarge) return error;
  throw error;
}
