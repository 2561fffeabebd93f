import { isNarrowed } from '../../domain/numbers/number-filter.js';
import type { SaidNumber } from '../../domain/numbers/number-identity.js';
import type { ChatText } from '../../text/chat-text.js';
import { foundNumbersCard } from '../cards/found-numbers-card.js';
import { numberCard } from '../cards/number-card.js';
import { sayFilter } from '../cards/say-filter.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, textAnswer, type Answer, type Handler } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import { numberFilterOf } from './number-filter-of.js';

type UseCases = Pick<ChatUseCases, 'identifyNumber' | 'showNumberUse'>;

/** "What is +44 20 7946 0100", "whose is the number ending in 0142", "which provider owns the Berlin number". */
export function numberOwner(useCases: UseCases): Handler {
  const show = showNumber(useCases);
  return (turn, entities) => {
    const [said] = [entities.number ?? []].flat();
    if (said !== undefined) return show(turn, { kind: 'digits', said });
    // Whoever asks which operator has it does not know it: "the BT number in Berlin" still narrows to BT.
    const filter = numberFilterOf(entities);
    if (isNarrowed(filter)) return show(turn, { kind: 'description', filter });
    return Promise.resolve(textAnswer(turn.text('identity.ask'), 'asked'));
  };
}

/** The same for buttons, which know the number. */
export function showNumber({ identifyNumber, showNumberUse }: UseCases) {
  return async (turn: Turn, said: SaidNumber): Promise<Answer> => {
    const { caller, text, at: now, readerCountry } = turn;
    const identified = await identifyNumber(caller, { said, country: readerCountry });
    if (!identified.ok) return refusal(turn, identified.failure);
    const { found, total, own } = identified.value;
    const reader = readerCountry ?? own.organizer.person.usageLocation;
    const [only, ...others] = found;
    if (only === undefined || others.length > 0) {
      return cardAnswer(foundNumbersCard(found, { text, reader, what: sayWhat(text, said), total }));
    }
    const use = await showNumberUse(caller, only.number);
    const look = { text, now, reader, use: use.ok ? use.value : undefined };
    return cardAnswer(numberCard(only, own, look));
  };
}

function sayWhat(text: ChatText, said: SaidNumber): string {
  if (said.kind === 'description') return sayFilter(text, said.filter);
  const end = /^\*(\d+)$/.exec(said.said)?.[1];
  return end === undefined ? said.said : text('identity.end', { digits: end });
}
