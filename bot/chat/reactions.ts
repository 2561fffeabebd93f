import { randomUUID } from 'node:crypto';
import type { InvokeResponse, TurnContext } from 'botbuilder';
import { followUp } from '../language/follow-up.js';
import { looksLikeBulkCsv } from '../domain/changes/bulk-csv.js';
import { isStandingQuestion } from '../domain/explain/standing-question.js';
import { ok } from '../domain/result.js';
import type { Intent } from '../language/intents.js';
import type { AMBIGUITIES, Understood } from '../language/understood.js';
import type { Clock } from '../ports/clock.js';
import type { CardPlace } from '../ports/conversations.js';
import type { Log } from '../ports/log.js';
import type { ChatText } from '../text/chat-text.js';
import type { Reactions } from './bot.js';
import { choiceCard } from './cards/choice-card.js';
import { notUnderstood } from './handlers/not-understood.js';
import type { ReactToConsent } from './files/answer-consent.js';
import type { IsListedFileUrl } from './files/file-hosts.js';
import type { AnswerStandingQuestion } from './handlers/standing-question.js';
import type { AnswerPress } from './presses/answer-press.js';
import { idChoiceCard } from './cards/id-choice-card.js';
import { invokeAnswer, notOffered, pressOf } from './presses/press-answer.js';
import type { ReactToSignIn } from './sign-in/answer-sign-in.js';
import { activityOf, type Command } from './turn/activity-of.js';
import { cardAnswer, textAnswer, type Answer, type Handler } from './turn/answer.js';
import type { Deliver } from './turn/deliver.js';
import { incomingOf, type IncomingActivity } from './turn/incoming-activity.js';
import type { LastQuestions } from './turn/last-questions.js';
import type { RememberOwnChat } from './own-chats.js';
import { localeOf, turnOf, type Turn } from './turn/turn.js';
import type { UnderstandTurn } from './turn/understand-offered.js';
import { hasWords, linesOf, wordsOf } from './turn/words-of.js';

interface Parts {
  readonly tenantId: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly textFor: (locale: string) => ChatText;
  readonly isListedFile: IsListedFileUrl;
  readonly understand: UnderstandTurn;
  readonly lastQuestions: LastQuestions;
  readonly handlers: Readonly<Record<Intent, Handler>>;
  readonly answerStandingQuestion: AnswerStandingQuestion;
  readonly answerPress: AnswerPress;
  readonly answerSignIn: ReactToSignIn;
  readonly answerConsent: ReactToConsent;
  readonly welcome: (turn: Turn) => Promise<Answer | undefined>;
  readonly deliver: Deliver;
  readonly rememberOwnChat: RememberOwnChat;
}

/** What was asked, for the log, and its answer. */
interface Answered {
  readonly intent: string;
  readonly answer: Answer;
  readonly command: Command | undefined;
}

/** Understands, asks, answers. A bug or an outage inside becomes one sentence with the turn's trace id, and one log event. */
export function createReactions(parts: Parts): Reactions {
  const { deliver } = parts;
  return {
    async message(context) {
      await inTurn(parts, context, {
        foreign: (text) => context.sendActivity(activityOf({ text: text('failures.foreignTenant') })),
        react: async (turn, activity) => {
          const answered = await answerMessage(parts, turn, activity);
          await deliver(context, { turn, ...answered });
          return answered;
        },
        fail: (turn, answer) => deliver(context, { turn, answer, command: undefined }),
      });
    },
    async invoke(context) {
      let response = notOffered('');
      const say = (text: string): void => void (response = invokeAnswer({ text }));
      await inTurn(parts, context, {
        foreign: (text) => say(text('failures.foreignTenant')),
        react: async (turn, activity) => {
          const ofTeams =
            (await parts.answerSignIn(turn, activity)) ?? (await parts.answerConsent(turn, activity));
          const answered = ofTeams ?? (await answerInvoke(parts, turn, activity));
          // What signs somebody in, or offers a file, is a message of its own and cannot take the place of the pressed card.
          if ('meanwhile' in answered.answer.content)
            await deliver(context, { turn, answer: answered.answer, command: undefined });
          response = answered.response;
          return answered;
        },
        fail: (_turn, { content }) => void (response = invokeAnswer(content)),
      });
      return response;
    },
    async installed(context) {
      await inTurn(parts, context, {
        foreign: () => undefined,
        react: async (turn) => {
          const answer = await parts.welcome(turn);
          if (answer === undefined) return undefined;
          await deliver(context, { turn, answer, command: undefined });
          return { intent: 'installed', answer, command: undefined };
        },
        fail: () => undefined,
      });
    },
  };
}

interface Frame {
  /** Somebody of another tenant, or nobody the channel could name: they learn nothing. */
  foreign(text: ChatText): unknown;
  react(turn: Turn, activity: IncomingActivity): Promise<Pick<Answered, 'intent' | 'answer'> | undefined>;
  fail(turn: Turn, answer: Answer): unknown;
}

async function inTurn(
  { tenantId, clock, log, textFor, isListedFile, rememberOwnChat }: Parts,
  context: TurnContext,
  frame: Frame,
): Promise<void> {
  const activity = incomingOf(context);
  const at = clock();
  const traceId = randomUUID();
  const ended = (intent: string, outcome: string): void =>
    log.info('turn.handled', { traceId, intent, outcome, ms: clock() - at });
  const turn = turnOf(activity, { tenantId, traceId, at, textFor, isListedFile });
  if (turn === undefined) {
    await frame.foreign(textFor(localeOf(activity)));
    ended('none', 'foreign');
    return;
  }
  try {
    const answered = await frame.react(turn, activity);
    if (answered === undefined) return;
    const { intent, answer } = answered;
    ended(intent, answer.outcome);
    await rememberOwnChat(turn, { intent, outcome: answer.outcome });
  } catch (error) {
    log.error('turn.failed', error, { traceId });
    ended('none', 'failed');
    await frame.fail(turn, textAnswer(turn.text('failures.unexpected', { trace: traceId }), 'failed'));
  }
}

async function answerMessage(parts: Parts, came: Turn, activity: IncomingActivity): Promise<Answered> {
  const { turn, said } = withPastedList(came, activity);
  if (said === '' && activity.value !== undefined) {
    const press = pressOf(activity.value);
    if (press === undefined)
      return silent('press.unknown', textAnswer(turn.text('failures.unknownButton'), 'refused'));
    return silent(`press.${press.verb}`, await parts.answerPress(turn, press, placeOf(turn, activity)));
  }
  // A table without a word beside it says what it is for in its first line.
  if (!hasWords(said) && turn.file !== undefined) {
    const command: Command = { intent: 'admin_bulk_change', entities: {} };
    return { intent: command.intent, command, answer: await parts.handlers.admin_bulk_change(turn, {}) };
  }
  if (!hasWords(said)) return silent('empty', textAnswer(turn.text('failures.empty'), 'refused'));
  const most = turn.file === came.file ? MAX_CHARACTERS : MAX_PASTED;
  if (said.length > most) {
    return silent('tooLong', textAnswer(turn.text('failures.tooLong', { characters: most }), 'refused'));
  }
  const alone = parts.understand(said, {
    text: turn.text,
    language: turn.language,
    country: turn.readerCountry,
  });
  // A list is what the words are about, whatever else they may mean.
  if (turn.file !== undefined) {
    const command: Command = { intent: 'admin_bulk_change', entities: alone.entities };
    const answer = await parts.handlers.admin_bulk_change(turn, alone.entities);
    return { intent: command.intent, command, answer };
  }
  const understood = followUp(said, alone, parts.lastQuestions.of(turn));
  const { intent, entities } = understood;
  parts.lastQuestions.remember(turn, { intent, entities });
  return { intent, command: { intent, entities }, answer: await answerWords(parts, turn, understood) };
}

/** Nobody needs more to ask, and a longer text is a paste. */
const MAX_CHARACTERS = 2_000;
/** A list of people and numbers that is pasted instead of attached. */
const MAX_PASTED = 20_000;

/** A pasted list comes to whoever answers as an attached one does. */
function withPastedList(
  turn: Turn,
  activity: IncomingActivity,
): { readonly turn: Turn; readonly said: string } {
  const lines = turn.file === undefined ? linesOf(activity) : '';
  if (!looksLikeBulkCsv(lines)) return { turn, said: wordsOf(activity) };
  const file: Turn['file'] = () => Promise.resolve(ok({ name: '', text: lines }));
  return { turn: { ...turn, file }, said: lines };
}

function silent(intent: string, answer: Answer): Answered {
  return { intent, answer, command: undefined };
}

/** Where words can mean several things the person picks, and nothing is done before; nothing near is a dead end. */
async function answerWords(parts: Parts, turn: Turn, understood: Understood): Promise<Answer> {
  const { intent, entities, confidence, alternatives, ambiguity } = understood;
  const { topic } = entities;
  // A standing question is only named where it surely is one, so it needs no other reading to be certain.
  if (isStandingQuestion(topic)) return parts.answerStandingQuestion(turn, topic, { intent, entities });
  if (confidence === 'none') return notUnderstood(turn, alternatives);
  if (ambiguity === 'id') return cardAnswer(idChoiceCard(turn.text, entities), 'asked');
  const unsure = ambiguity !== undefined || confidence === 'low';
  const meant = ambiguity === undefined ? [] : MEANINGS[ambiguity];
  const intents = unsure ? [...new Set([intent, ...meant, ...alternatives])] : [intent];
  if (intents.length > 1) return cardAnswer(choiceCard({ intents, entities }, turn.text), 'asked');
  return parts.handlers[intent](turn, entities);
}

/** What words that mean several things can mean. "My number" is answered: of the two meanings only one is offered. */
const MEANINGS: Readonly<Record<(typeof AMBIGUITIES)[number], readonly Intent[]>> = {
  default: ['show_my_numbers', 'admin_set_user_default_number', 'admin_set_bridge_default'],
  id: ['show_conference_id', 'admin_reset_pin_or_id'],
  myNumber: [],
};

async function answerInvoke(
  parts: Parts,
  turn: Turn,
  activity: IncomingActivity,
): Promise<Answered & { readonly response: InvokeResponse }> {
  if (activity.name !== 'adaptiveCard/action') {
    const answer = textAnswer(turn.text('failures.unknownButton'), 'refused');
    return { ...silent('invoke.unknown', answer), response: notOffered(turn.text('failures.unknownButton')) };
  }
  const press = pressOf(activity.value);
  const answer =
    press === undefined
      ? textAnswer(turn.text('failures.unknownButton'), 'refused')
      : await parts.answerPress(turn, press, placeOf(turn, activity));
  return { ...silent(`press.${press?.verb ?? 'unknown'}`, answer), response: invokeAnswer(answer.content) };
}

/** Where the pressed card stands, so that it can be updated later. */
function placeOf({ place }: Turn, { replyToId }: IncomingActivity): CardPlace | undefined {
  return replyToId === undefined ? undefined : { ...place, activityId: replyToId };
}
