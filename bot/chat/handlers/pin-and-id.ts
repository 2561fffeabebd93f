import { pinAndIdCard } from '../cards/pin-and-id-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

interface Parts {
  readonly useCases: Pick<ChatUseCases, 'authorize'>;
  readonly pinReset: string | undefined;
}

/** "Reset my PIN", "a static conference ID", "reset the conference ID of Harper": what can be done about each, and by whom. */
export function pinAndId({ useCases, pinReset }: Parts) {
  return async ({ caller, text }: Turn): Promise<Answer> => {
    const allowed = await useCases.authorize(caller, 'setDefaults');
    // Somebody whose role would do learns it also where changes are switched off for now.
    const administrator = allowed.ok || allowed.failure.code === 'tierMissing';
    return cardAnswer(pinAndIdCard({ text, pinReset, administrator }));
  };
}
