import { proposalCard } from '../cards/proposal-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import type { Entities } from '../../language/understood.js';
import { isNarrowed } from '../../domain/numbers/number-filter.js';
import type { WantedDefault } from '../../use-cases/propose-defaults.js';
import { numberFilterOf } from './number-filter-of.js';
import { cardAnswer, refusal, textAnswer, type Answer, type Handler } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

/** "Set Dana's number to +49 89 …", "give Dana the Munich number": a proposal to look at. Nothing changes before it is confirmed. */
export function setDefaults({
  authorize,
  proposeDefaults,
}: Pick<ChatUseCases, 'authorize' | 'proposeDefaults'>): Handler {
  return async (turn, entities) => {
    const allowed = await authorize(turn.caller, 'setDefaults');
    if (!allowed.ok) return refusal(turn, allowed.failure);
    const wanted = wantedOf(turn, entities);
    if ('outcome' in wanted) return wanted;
    const proposed = await proposeDefaults(turn.caller, wanted);
    if (!proposed.ok) return refusal(turn, proposed.failure);
    return cardAnswer(proposalCard(proposed.value, turn.text), 'proposed');
  };
}

/** One person and one number, or the question that is still open. A change is never made of half a sentence. */
function wantedOf({ text }: Turn, entities: Entities): Answer | WantedDefault {
  const ask = (
    key:
      | 'change.ask.time'
      | 'change.ask.person'
      | 'change.ask.onePerson'
      | 'change.ask.number'
      | 'change.ask.oneNumber',
  ) => textAnswer(text(key), 'asked');
  const people = [entities.person ?? []].flat();
  const numbers = [entities.number ?? []].flat();
  const [person] = people;
  const [number] = numbers;
  if (entities.schedule !== undefined) return ask('change.ask.time');
  if (person === undefined) return ask('change.ask.person');
  if (people.length > 1) return ask('change.ask.onePerson');
  if (number === undefined) {
    const described = numberFilterOf(entities);
    return isNarrowed(described) ? { person, number: described } : ask('change.ask.number');
  }
  if (number.startsWith('*')) return ask('change.ask.number');
  if (numbers.length > 1 || entities.not !== undefined) return ask('change.ask.oneNumber');
  return { person, number };
}
