import { commandOf } from '../../domain/changes/command-of.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { refusal, textAnswer, type Answer, type Handler } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import { parsePhone } from '../../domain/numbers/phone-number.js';
import type { Entities } from '../../language/understood.js';
import { sayRouteTest } from '../../text/say-route-test.js';
import { isOpenQuestion, modifiersOf } from './modifiers-of.js';
import { propose } from './propose.js';
import { routingWanted } from './routing-wanted.js';

type Needed = Pick<ChatUseCases, 'authorize' | 'proposeChange' | 'showScript' | 'tryRoutes'>;

/** "Route calls to Germany through BT", routes, usages and routing policies one by one; "test +44 … against the routes". */
export function setDialOutRouting(useCases: Needed): Handler {
  const proposed = propose(useCases);
  return async (turn, entities) => {
    if (entities.action === 'test') return tested(useCases, turn, entities);
    const wanted = routingWanted(entities);
    const command = typeof wanted === 'string' ? 'editRouting' : commandOf(wanted);
    const allowed = await useCases.authorize(turn.caller, command);
    if (!allowed.ok) return refusal(turn, allowed.failure);
    if (typeof wanted === 'string') return textAnswer(turn.text(`policyChange.ask.${wanted}`), 'asked');
    const modifiers = modifiersOf(turn, entities);
    return isOpenQuestion(modifiers) ? modifiers : proposed(turn, wanted, modifiers);
  };
}

/** What the routes would do with a number. Nothing is changed. */
async function tested(
  { tryRoutes }: Pick<Needed, 'tryRoutes'>,
  turn: Turn,
  { number: said, pattern }: Entities,
): Promise<Answer> {
  const [first] = [said ?? []].flat();
  if (first === undefined) return textAnswer(turn.text('policyChange.ask.testNumber'), 'asked');
  const number = parsePhone(first, turn.readerCountry);
  if (!number.ok) return refusal(turn, number.failure);
  const test = await tryRoutes(turn.caller, { number: number.value, pattern });
  return test.ok ? textAnswer(sayRouteTest(turn.text, test.value), 'answered') : refusal(turn, test.failure);
}
