import type { Entities } from '../../language/understood.js';
import type { AskedLicense } from '../../text/say-asked-license.js';
import { licenseCard } from '../cards/license-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import { licensesNamed } from './supposed-licenses.js';

/** "My license", "is it Standard or the operator one that I have", "does Teams Premium include dial-in". */
export function myLicense({ showMyLicense }: Pick<ChatUseCases, 'showMyLicense'>) {
  return async (turn: Turn, entities: Entities = {}): Promise<Answer> => {
    const shown = await showMyLicense(turn.caller);
    if (!shown.ok) return refusal(turn, shown.failure);
    return cardAnswer(licenseCard(shown.value, { text: turn.text, now: turn.at, asked: askedIn(entities) }));
  };
}

function askedIn({ licence, lookAlike }: Entities): AskedLicense {
  const words = [licence ?? []].flat();
  const product = (['e3', 'e5'] as const).find((each) => words.includes(each));
  return { licenses: licensesNamed(words), product, lookAlike };
}
