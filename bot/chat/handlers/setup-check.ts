import { sayCopy } from '../../text/say-sync.js';
import { setupCheckCard, type CopyLine } from '../cards/setup-check-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

type CheckingUseCases = Pick<ChatUseCases, 'checkSetup' | 'showSync' | 'authorize'>;

/** "Check the setup", for administrators and readers. */
export function setupCheck(useCases: CheckingUseCases) {
  return async (turn: Turn): Promise<Answer> => {
    const [checked, copy] = await Promise.all([useCases.checkSetup(turn.caller), copyLine(useCases, turn)]);
    if (!checked.ok) return refusal(turn, checked.failure);
    return cardAnswer(setupCheckCard(checked.value, turn.text, copy));
  };
}

/** How old the copy of the tenant is; a check does without where that cannot be told. */
async function copyLine(
  { showSync, authorize }: CheckingUseCases,
  turn: Turn,
): Promise<CopyLine | undefined> {
  const shown = await showSync(turn.caller);
  if (!shown.ok) return undefined;
  const mayStart = await authorize(turn.caller, 'syncNow');
  return { says: sayCopy(turn.text, shown.value.parts, shown.value.at), mayStart: mayStart.ok };
}
