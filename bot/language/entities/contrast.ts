import type { Reading } from '../reading.js';
import type { SaidPlace } from './said-places.js';

/** The places in the order in which a change goes: as said, but "A instead of B" is B, A. */
export function orderedPlaces({ places, mentions }: Reading): readonly SaidPlace[] {
  const swap = places.findIndex((place, index) => {
    const next = places[index + 1];
    if (next?.place.kind !== place.place.kind) return false;
    return mentions.some(
      ({ concepts, from }) => concepts.has('INSTEAD') && from >= place.to && from < next.from,
    );
  });
  if (swap < 0) return places;
  return [...places.slice(0, swap), ...places.slice(swap, swap + 2).reverse(), ...places.slice(swap + 2)];
}

/** The places that are said to be left out or left behind: "not Leeds", "instead of Leeds", "from Leeds to Paris". */
export function excludedIn(reading: Reading): readonly string[] {
  if (reading.places.length < 2) return [];
  return reading.places
    .filter((place) => isExcluded(reading, place) || isLeftBehind(reading, place))
    .map(({ place }) => (place.kind === 'city' ? place.name : place.code));
}

function isExcluded({ mentions, places }: Reading, { from }: SaidPlace): boolean {
  const since = Math.max(0, ...places.filter(({ to }) => to <= from).map(({ to }) => to));
  return mentions.some(
    ({ concepts, to, from: start }) =>
      (concepts.has('NOT') || concepts.has('INSTEAD')) && start >= since && to <= from && from - to <= 2,
  );
}

/** "From A to B": A, where the next place of its kind is the one gone to. */
function isLeftBehind({ tokens, places }: Reading, place: SaidPlace): boolean {
  const next = places[places.indexOf(place) + 1];
  if (next?.place.kind !== place.place.kind) return false;
  return FROM.has(tokens[place.from - 1]?.word ?? '') && TO.has(tokens[next.from - 1]?.word ?? '');
}

const FROM: ReadonlySet<string> = new Set(['from', 'von', 'vom', 'de', 'da', 'di', 'van']);
const TO: ReadonlySet<string> = new Set(['to', 'nach', 'auf', 'zu', 'a', 'para', 'naar', 'vers']);
