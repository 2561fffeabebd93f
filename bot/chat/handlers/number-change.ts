import type { Command } from '../../domain/authority.js';
import type { NumberSaid, Wanted } from '../../domain/changes/wanted.js';
import type { Entities } from '../../language/understood.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { refusal, textAnswer, type Answer, type Handler } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import { isOpenQuestion, modifiersOf } from './modifiers-of.js';
import { numberSaidOf } from './number-said-of.js';
import { propose } from './propose.js';

interface Change {
  readonly command: Command;
  /** What is wished for the number, or what is still to be asked. */
  readonly wanted: (number: NumberSaid, turn: Turn, entities: Entities) => Wanted | Answer;
}

/** A change of one number of the bridge: who may, which number, what of it, and then its proposal. */
export function numberChange(
  useCases: Pick<ChatUseCases, 'authorize' | 'proposeChange' | 'showScript'>,
  { command, wanted }: Change,
): Handler {
  const proposed = propose(useCases);
  return async (turn, entities) => {
    const allowed = await useCases.authorize(turn.caller, command);
    if (!allowed.ok) return refusal(turn, allowed.failure);
    const number = numberSaidOf(entities);
    if (number.kind === 'none') return textAnswer(turn.text('bridgeChange.ask.number'), 'asked');
    if (number.kind === 'several') return textAnswer(turn.text('bridgeChange.ask.oneNumber'), 'asked');
    const wish = wanted(number.said, turn, entities);
    if ('outcome' in wish) return wish;
    const modifiers = modifiersOf(turn, entities);
    if (isOpenQuestion(modifiers)) return modifiers;
    return proposed(turn, wish, modifiers);
  };
}
