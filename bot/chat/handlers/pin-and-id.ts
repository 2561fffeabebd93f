import type { Entities } from '../../language/understood.js';
import { pinAndIdCard } from '../cards/pin-and-id-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, textAnswer, type Answer, type Handler } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import { isOpenQuestion, modifiersOf } from './modifiers-of.js';
import { propose } from './propose.js';
import { scopeOf } from './scope-of.js';

interface Parts {
  readonly useCases: Pick<ChatUseCases, 'authorize' | 'proposeChange' | 'showScript'>;
  readonly pinReset: string | undefined;
}

/**
 * "Reset Harper's PIN", "send Harper the conference information": proposals. "Reset my PIN", "a static conference ID", "reset
 * the conference ID of Harper": what can be done about each, and by whom.
 */
export function pinAndId({ useCases, pinReset }: Parts): Handler {
  const proposed = propose(useCases);
  return async (turn, entities) => {
    const wish = wishOf(entities);
    if (wish === undefined) return explained({ useCases, pinReset }, turn);
    const to = scopeOf(entities);
    if (to === undefined) {
      return textAnswer(turn.text(wish === 'resetPin' ? 'bulk.ask.pin' : 'bulk.ask.mail'), 'asked');
    }
    if ('ask' in to) return textAnswer(turn.text(`bulk.ask.${to.ask}`), 'asked');
    const modifiers = modifiersOf(turn, entities);
    return isOpenQuestion(modifiers) ? modifiers : proposed(turn, { kind: wish, to }, modifiers);
  };
}

/** A conference ID is nothing to reset, and who names nobody for a PIN means their own. */
function wishOf(entities: Entities): 'resetPin' | 'sendConferenceInfo' | undefined {
  if (entities.action === 'sendInfo') return 'sendConferenceInfo';
  return entities.action === 'resetPin' && scopeOf(entities) !== undefined ? 'resetPin' : undefined;
}

async function explained({ useCases, pinReset }: Parts, { caller, text }: Turn): Promise<Answer> {
  const allowed = await useCases.authorize(caller, 'resetPin');
  // Somebody whose role would do learns it also where changes are switched off for now.
  const administrator = allowed.ok || allowed.failure.code === 'tierMissing';
  return cardAnswer(pinAndIdCard({ text, pinReset, administrator }));
}
