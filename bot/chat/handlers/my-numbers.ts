import { coverageOf } from '../../domain/coverage/coverage.js';
import type { NumberFilter } from '../../domain/numbers/number-filter.js';
import type { OrganizerView } from '../../use-cases/look-up-organizer.js';
import type { Card } from '../cards/blocks.js';
import { myNumbersCard } from '../cards/my-numbers-card.js';
import { placeCoverageCard } from '../cards/place-coverage-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Answer, type Handler } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import { numberFilterOf } from './number-filter-of.js';
import { wantedPlaces } from './wanted-places.js';

/** "My numbers", "my number for France", "toll-free numbers", "which of mine are from BT". */
export function myNumbers(useCases: Pick<ChatUseCases, 'showMyNumbers'>, always: NumberFilter = {}): Handler {
  const show = showNumbers(useCases);
  return (turn, entities) => show(turn, { filter: { ...always, ...numberFilterOf(entities) }, page: 0 });
}

/** The same for buttons, which know the page. */
export function showNumbers({ showMyNumbers }: Pick<ChatUseCases, 'showMyNumbers'>) {
  return async (
    turn: Turn,
    wanted: { readonly filter: NumberFilter; readonly page: number },
  ): Promise<Answer> => {
    const shown = await showMyNumbers(turn.caller);
    if (!shown.ok) return refusal(turn, shown.failure);
    const { text, at: now, readerCountry: reader, company } = turn;
    const look = { text, now, reader, alone: company === 'alone', ...wanted };
    return cardAnswer(nearestCard(turn, shown.value, wanted.filter) ?? myNumbersCard(shown.value, look));
  };
}

/** Where somebody asks about places and none of them has a number: what is nearest. Undefined for every other question. */
function nearestCard(
  { text, at: now, readerCountry }: Turn,
  { numbers, organizer, readAt }: OrganizerView,
  filter: NumberFilter,
): Card | undefined {
  const places = filter.source === undefined ? wantedPlaces(filter) : [];
  if (places.length === 0 || numbers.callable.length === 0) return undefined;
  const covered = places.map((place) => coverageOf(numbers, { place, tollFree: filter.tollFree }));
  if (covered.some(({ here }) => here.length > 0)) return undefined;
  const own = organizer.person.usageLocation;
  const look = { text, now, reader: readerCountry ?? own, own, filter, readAt };
  return placeCoverageCard(covered, { ...look, gaps: numbers.gaps, demand: [] });
}
