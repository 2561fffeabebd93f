import type { ChatUseCases } from '../chat-use-cases.js';
import type { Entities } from '../../language/understood.js';
import { isNarrowed } from '../../domain/numbers/number-filter.js';
import type { Wanted } from '../../domain/changes/wanted.js';
import { wantedFrom } from './bulk-change.js';
import { isOpenQuestion, modifiersOf } from './modifiers-of.js';
import { numberFilterOf } from './number-filter-of.js';
import { propose } from './propose.js';
import { refusal, textAnswer, type Answer, type Handler } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

/** "Set Dana's number to +49 89 …", "give Dana the Munich number": a proposal to look at. Nothing changes before it is confirmed. */
export function setDefaults(
  useCases: Pick<ChatUseCases, 'authorize' | 'proposeChange' | 'showScript'>,
): Handler {
  const proposed = propose(useCases);
  return async (turn, entities) => {
    const allowed = await useCases.authorize(turn.caller, 'setDefaults');
    if (!allowed.ok) return refusal(turn, allowed.failure);
    const wanted = isAboutOne(entities) ? wantedForOne(turn, entities) : wantedFrom(turn, entities);
    if ('outcome' in wanted) return wanted;
    const modifiers = modifiersOf(turn, entities);
    return isOpenQuestion(modifiers) ? modifiers : proposed(turn, wanted, modifiers);
  };
}

function isAboutOne({ person, group, everyone }: Entities): boolean {
  return [person ?? []].flat().length <= 1 && group === undefined && everyone === undefined;
}

/** One person and one number, or the question that is still open. A change is never made of half a sentence. */
function wantedForOne({ text }: Turn, entities: Entities): Answer | Wanted {
  const ask = (key: 'change.ask.person' | 'change.ask.number' | 'change.ask.oneNumber') =>
    textAnswer(text(key), 'asked');
  const [person] = [entities.person ?? []].flat();
  const numbers = [entities.number ?? []].flat();
  const [number] = numbers;
  if (person === undefined) return ask('change.ask.person');
  const to = { kind: 'people', said: [person] } as const;
  if (number === undefined) {
    const described = numberFilterOf(entities);
    return isNarrowed(described) ? { kind: 'setDefaults', to, number: described } : ask('change.ask.number');
  }
  if (number.startsWith('*')) return ask('change.ask.number');
  if (numbers.length > 1 || entities.not !== undefined) return ask('change.ask.oneNumber');
  return { kind: 'setDefaults', to, number };
}
