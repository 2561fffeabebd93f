import { z } from 'zod';
import type { Route } from '../context.js';
import { answer, refusal } from '../connector/answer.js';
import type { Answer } from '../connector/answer.js';
import { changedAfter, visibleTo } from '../connector/conversation.js';
import { decoded, readJson, sendJson } from '../http-exchange.js';
import { channelToken, ChannelTokenInput } from './channel-tokens.js';
import { unknownPerson } from './client.js';
import type { Client } from './client.js';
import type { Turn } from './incoming-activity.js';
import { install, InstallationInput } from './install.js';
import { openConversation, ConversationInput } from './open-conversation.js';
import { press, InvokeInput } from './press.js';
import { pressFile, ConsentInput } from './press-file.js';
import { pressSignIn, SignInInput } from './press-sign-in.js';
import { say, MessageInput } from './say.js';
import { shownActivity } from './shown-activity.js';

const PATH =
  /^\/sandbox\/(installations|channel-tokens|conversations(?=$|\/))(?:\/([^/]+)\/(messages|invokes|sign-ins|consents|activities))?$/;
/** A message may bring a file. */
const MAX_BODY_BYTES = 20_000_000;
const MAX_WAIT_MS = 25_000;

/** What a person does in Teams, for the shell, the command line and tests: below /sandbox, as JSON. */
export function teamsClientRoutes(client: Client): Route {
  const { context, conversations } = client;
  return async (request, response, url) => {
    const [, place, id, within] = PATH.exec(url.pathname) ?? [];
    if (place === undefined) return false;
    const conversationId = decoded(id ?? '');
    const asked = `${request.method ?? ''} ${within ?? place}`;
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const body = request.method === 'POST' ? await readJson(request, MAX_BODY_BYTES) : undefined;
    const { status, body: answered } = await answerTo();
    sendJson(response, status, answered);
    return true;

    async function answerTo(): Promise<Answer> {
      switch (asked) {
        case 'POST conversations':
          return parsed(ConversationInput, body, (input) => openConversation(client, input));
        case 'POST installations':
          return parsed(InstallationInput, body, (input) => install(client, input));
        case 'POST channel-tokens':
          return parsed(ChannelTokenInput, body, (input) => channelToken(client, input));
        case 'POST messages':
          return parsed(MessageInput, body, (input) => inTurn(input.as, (turn) => say(client, turn, input)));
        case 'POST invokes':
          return parsed(InvokeInput, body, (input) => inTurn(input.as, (turn) => press(client, turn, input)));
        case 'POST sign-ins':
          return parsed(SignInInput, body, (input) =>
            inTurn(input.as, (turn) => pressSignIn(client, turn, input)),
          );
        case 'POST consents':
          return parsed(ConsentInput, body, (input) =>
            inTurn(input.as, (turn) => pressFile(client, turn, input)),
          );
        case 'GET activities':
          return inTurn(url.searchParams.get('as') ?? '', listen);
        default:
          return refusal(405, 'MethodNotAllowed', `There is no ${asked} here`);
      }
    }

    async function inTurn(as: string, act: (turn: Turn) => Answer | Promise<Answer>): Promise<Answer> {
      const person = context.tenant.person(as);
      if (person === undefined) return unknownPerson(as);
      const conversation = conversations.find(conversationId);
      if (conversation === undefined)
        return refusal(404, 'ConversationNotFound', 'There is no such conversation');
      if (!conversation.members.includes(person.id)) {
        return refusal(403, 'NotAMember', `${as} is not a member of this conversation`);
      }
      return act({ context, conversation, person });
    }

    async function listen({ conversation, person }: Turn): Promise<Answer> {
      const after = numberOf(url.searchParams.get('after'));
      const ms = Math.min(MAX_WAIT_MS, numberOf(url.searchParams.get('waitMs')));
      await conversations.changeAfter(conversation.id, after, { ms, signal: gone.signal });
      const now = conversations.find(conversation.id) ?? conversation;
      const activities = now.activities
        .filter((stored) => changedAfter(stored, after) && visibleTo(stored, person.id))
        .map((stored) => shownActivity(stored, person.id));
      return answer(200, { activities, next: now.sequence });
    }
  };
}

async function parsed<T>(
  schema: z.ZodType<T>,
  body: unknown,
  act: (input: T) => Answer | Promise<Answer>,
): Promise<Answer> {
  const input = schema.safeParse(body);
  if (!input.success) return refusal(400, 'BadArgument', z.prettifyError(input.error));
  return act(input.data);
}

function numberOf(text: string | null): number {
  const count = Number(text ?? 0);
  return Number.isFinite(count) && count > 0 ? count : 0;
}
