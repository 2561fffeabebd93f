import { setTimeout as wait } from 'node:timers/promises';
import type { InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import type { Log } from '../../ports/log.js';
import { Understood } from '../../language/understood.js';
import type { CalendarQuestion } from '../../ports/sign-ins.js';
import type { SignInAnswer } from '../../use-cases/answer-sign-in.js';
import type { Connector } from '../channel/connector.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { activityOf } from '../turn/activity-of.js';
import { refusal, textAnswer, type Answer } from '../turn/answer.js';
import type { IncomingActivity } from '../turn/incoming-activity.js';
import type { Turn } from '../turn/turn.js';
import { sayFound } from './say-found.js';
import { CONNECTION, signInContent } from './sign-in-card.js';
import type { SignInSettings } from './sign-in-settings.js';

/** What became of an invoke about a sign-in; undefined for every other invoke. */
export type ReactToSignIn = (turn: Turn, activity: IncomingActivity) => Promise<Reaction | undefined>;

interface Reaction {
  readonly intent: string;
  readonly answer: Answer;
  readonly response: InvokeResponse;
}

interface Parts {
  readonly useCases: Pick<ChatUseCases, 'answerSignIn' | 'askToSignIn'>;
  readonly signIn: SignInSettings;
  readonly connector: Pick<Connector, 'send'>;
  readonly log: Log;
}

/**
 * Teams' three invokes about signing in (Microsoft's pages on bot SSO): `signin/tokenExchange` brings a token,
 * `signin/verifyState` says that the person came back from the page of the card, `signin/failure` that there is no token.
 */
export function answerSignIn(parts: Parts): ReactToSignIn {
  return async (turn, { name, value }) => {
    switch (name) {
      case 'signin/tokenExchange':
        return exchange(parts, turn, value);
      case 'signin/verifyState':
        return cameBack(parts, turn);
      case 'signin/failure':
        return failed(parts, turn, value);
      default:
        return undefined;
    }
  };
}

const Exchange = z.object({ id: z.string().min(1).max(200), token: z.string().min(1).max(20_000) });

async function exchange(parts: Parts, turn: Turn, value: unknown): Promise<Reaction> {
  const brought = Exchange.safeParse(value);
  if (!brought.success || turn.company !== 'alone')
    return silently('malformed', { status: 400, body: failureBody('', 'There is no token to exchange.') });
  const { id, token } = brought.data;
  const holder = await parts.signIn.verify(`Bearer ${token}`);
  const isTheirs =
    holder.ok &&
    holder.value.userId.toLowerCase() === turn.caller.userId &&
    holder.value.tenantId.toLowerCase() === turn.caller.tenantId;
  if (!isTheirs) {
    parts.log.warn('signIn.refused', { traceId: turn.traceId });
    return silently('refused', {
      status: 412,
      body: failureBody(id, 'The token is not one of this person.'),
    });
  }
  const work = answered(parts, turn, { id, assertion: holder.value.assertion });
  // Teams waits a few seconds for an invoke; what takes longer goes on, and its answer comes all the same.
  const inTime = await Promise.race([work, wait(PATIENCE_MS, undefined, { ref: false })]);
  if (inTime !== undefined) return inTime;
  void work
    .then(async ({ response }) => {
      if (response.status !== PRECONDITION_FAILED) return;
      const needed = { code: 'consentNeeded', scopes: [], by: 'person' } as const;
      await send(parts, turn, refusal(turn, needed));
    })
    .catch((error: unknown) => parts.log.error('signIn.failed', error, { traceId: turn.traceId }));
  return silently('goesOn', { status: 200 });
}

const PATIENCE_MS = 2_500;
const PRECONDITION_FAILED = 412;

/** Exchanges the token and answers what waits for it. Never rejects for what goes wrong inside: the person is told. */
async function answered(
  parts: Parts,
  turn: Turn,
  { id, assertion }: { readonly id: string; readonly assertion: string },
): Promise<Reaction> {
  const { conversationId } = turn.place;
  try {
    const came = await parts.useCases.answerSignIn(turn.caller, { id, conversationId, assertion });
    return await told(parts, turn, { id, came });
  } catch (error) {
    parts.log.error('turn.failed', error, { traceId: turn.traceId });
    const said = textAnswer(turn.text('failures.unexpected', { trace: turn.traceId }), 'failed');
    await send(parts, turn, said);
    return { intent: 'signIn.failed', answer: said, response: { status: 500 } };
  }
}

async function told(
  parts: Parts,
  turn: Turn,
  { id, came }: { readonly id: string; readonly came: SignInAnswer },
): Promise<Reaction> {
  switch (came.kind) {
    case 'notAsked':
      return silently('notAsked', { status: 400, body: failureBody(id, 'This was not asked for here.') });
    case 'alreadyAnswered':
      return silently('again', { status: 200 });
    case 'consentNeeded':
      return silently('consentNeeded', {
        status: PRECONDITION_FAILED,
        body: failureBody(id, 'The person has not agreed yet.'),
      });
    case 'answered': {
      const { found, question } = came;
      const answer = answerOf(turn, found, question.timeZone);
      await send(parts, turn, { ...answer, command: question.command });
      return { intent: 'signIn.answered', answer, response: { status: 200 } };
    }
  }
}

function answerOf(
  turn: Turn,
  found: Extract<SignInAnswer, { readonly kind: 'answered' }>['found'],
  timeZone: string | undefined,
): Answer {
  if (!found.ok) return refusal(turn, found.failure);
  if (found.value.kind === 'notNeeded') throw new Error('Answered by somebody else, yet to be told');
  return sayFound(found.value, turn, timeZone);
}

/** They were on the page of the card: their client signs in anew, for the same question. */
async function cameBack(parts: Parts, turn: Turn): Promise<Reaction> {
  const again = await parts.useCases.askToSignIn.askAgain(turn.caller, turn.place.conversationId);
  if (again === undefined) return failed(parts, turn, undefined);
  const content = signInContent(again, { text: turn.text, settings: parts.signIn });
  // Reactions send it, as every card that signs somebody in.
  return {
    intent: 'signIn.again',
    answer: { outcome: 'asked', audience: 'asker', content },
    response: { status: 200 },
  };
}

async function failed(parts: Parts, turn: Turn, value: unknown): Promise<Reaction> {
  const code = Failed.safeParse(value).data?.code ?? 'none';
  parts.log.warn('signIn.failure', { traceId: turn.traceId, code: code.slice(0, 60) });
  const waited = await parts.useCases.askToSignIn.giveUp(turn.caller, turn.place.conversationId);
  const answer = textAnswer(turn.text('meeting.signIn.failed'), 'failed');
  if (waited) await send(parts, turn, answer);
  return { intent: 'signIn.failure', answer, response: { status: 200 } };
}

const Failed = z.object({ code: z.string() });

/** `command` is what the words were understood as, where they were said and not pressed. */
async function send(
  { connector }: Parts,
  { place }: Turn,
  { content, command }: Pick<Answer, 'content'> & { readonly command?: CalendarQuestion['command'] },
): Promise<void> {
  const understood = Understood.pick({ intent: true, entities: true }).safeParse(command).data;
  await connector.send(place, activityOf(content, understood));
}

/** Nothing is said, in the chat or to the log, but how it went. */
function silently(how: string, response: InvokeResponse): Reaction {
  return { intent: `signIn.${how}`, answer: textAnswer('', 'refused'), response };
}

/** The documented body of a failed exchange. */
function failureBody(id: string, failureDetail: string) {
  return { id, connectionName: CONNECTION, failureDetail };
}
