import type { Card } from './blocks.js';

/** What every client of Teams takes; it documents 28 KB and more by now. */
const MOST_BYTES = 24 * 1024;

/** How many characters a name or a value may have, from the most to the least. */
const ROOMS = [300, 120, 60, 30] as const;

/** A card that can be sent: names and values are cut shorter until it is small enough. */
export function fitted(make: (room: number) => Card): Card {
  const [first, ...others] = ROOMS;
  return others.reduce((card, room) => (roomLeft(card) >= 0 ? card : make(room)), make(first));
}

/** How many bytes may still be added to a card; negative where it is too big. */
export function roomLeft(card: Card): number {
  return MOST_BYTES - Buffer.byteLength(JSON.stringify(card));
}
