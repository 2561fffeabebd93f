import type { ChatUseCases } from '../chat-use-cases.js';
import { refusal, textAnswer, type Handler } from '../turn/answer.js';
import { isOpenQuestion, modifiersOf } from './modifiers-of.js';
import { numberSaidOf } from './number-said-of.js';
import { propose } from './propose.js';

type UseCases = Pick<ChatUseCases, 'authorize' | 'proposeChange' | 'showScript'>;

/** "Put +44 117 496 0190 on the bridge." */
export function registerNumber(useCases: UseCases): Handler {
  const proposed = propose(useCases);
  return async (turn, entities) => {
    const allowed = await useCases.authorize(turn.caller, 'registerNumber');
    if (!allowed.ok) return refusal(turn, allowed.failure);
    const number = numberSaidOf(entities);
    if (number.kind === 'several') return textAnswer(turn.text('bridgeChange.ask.oneNumber'), 'asked');
    // A number that is on no bridge yet cannot be found there by its place or its end.
    const said = number.kind === 'one' ? number.said : undefined;
    if (typeof said !== 'string' || said.startsWith('*')) {
      return textAnswer(turn.text('bridgeChange.ask.fullNumber'), 'asked');
    }
    const modifiers = modifiersOf(turn, entities);
    if (isOpenQuestion(modifiers)) return modifiers;
    return proposed(turn, { kind: 'registerNumber', number: said }, modifiers);
  };
}
