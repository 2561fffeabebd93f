import type { Entities } from '../../language/understood.js';
import { saySummary } from '../../text/say-numbers.js';
import type { Comparison } from '../../use-cases/compare-organizers.js';
import { comparisonCard } from '../cards/comparison-card.js';
import { traceCard } from '../cards/trace-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, textAnswer, type Answer } from '../turn/answer.js';
import type { Press } from '../presses/press.js';
import type { Turn } from '../turn/turn.js';
import { organizerRefusal } from './organizer-refusal.js';

/** "Why does a colleague have it and I don't", "compare Olivia and Jonas". One name is compared with whoever asks. */
export function comparison({ compareOrganizers }: Pick<ChatUseCases, 'compareOrganizers'>) {
  return async (turn: Turn, { person }: Pick<Entities, 'person'>): Promise<Answer> => {
    const named = [person ?? []].flat();
    if (named.length > 2) return textAnswer(turn.text('compare.tooMany'), 'asked');
    const who = named.length === 2 ? { one: named[0], other: named[1] } : { other: named[0] };
    const compared = await compareOrganizers(turn.caller, who);
    if (!compared.ok) {
      const { failure } = compared;
      const picked = (name: string): Press => {
        const people = named.map((each) =>
          failure.code === 'personAmbiguous' && each === failure.said ? name : each,
        );
        return { verb: 'compare', people };
      };
      return organizerRefusal(turn, failure, picked);
    }
    return cardAnswer(cardFor(turn, compared.value, named.length === 1 ? 'own' : 'others'));
  };
}

function cardFor(turn: Turn, compared: Comparison, first: 'own' | 'others') {
  const { text, at } = turn;
  if (compared.kind === 'sideBySide') return comparisonCard(compared, { text, now: at, first });
  const { explained, difference } = compared;
  const { numbers, organizer } = explained.view;
  const mine = saySummary(text, numbers, turn.readerCountry ?? organizer.person.usageLocation);
  const says = text(`compare.own.${difference}`, { mine });
  return traceCard({ ...explained, whose: 'own' }, { text, now: at, says });
}
