import { describe, expect, it } from '@jest/globals';
import { meetingWishOf, type SaidMeeting } from '../../bot/language/meeting-wish.js';

const CASES: readonly (readonly [said: string, wish: SaidMeeting])[] = [
  ['my 3 pm', { minutes: [900] }],
  ['my 3', { minutes: [180, 900] }],
  ['the 4pm', { minutes: [960] }],
  ['my 15:00', { minutes: [900] }],
  ['my 3:30', { minutes: [210, 930] }],
  ['my 09:00', { minutes: [540] }],
  ['noon', { minutes: [720] }],
  ['12 am call', { minutes: [0] }],
  ['call delle 10', { minutes: [600, 1320] }],
  ['overleg van 14:00', { minutes: [840] }],
  ['Termin um 9 Uhr', { minutes: [540, 1260] }],
  ['réunion de 14h30', { minutes: [870] }],
  ['15時の会議', { minutes: [900] }],
  ['午後3時半の会議', { minutes: [930] }],
  ['next call', { which: 'next' }],
  ['mijn volgende vergadering', { which: 'next' }],
  ['次の会議', { which: 'next' }],
  ['call thats running', { which: 'now' }],
  ['llamada de ahora', { which: 'now' }],
  ['next Friday', { day: { weekday: 5 } }],
  ['Friday all hands', { day: { weekday: 5 }, words: ['all', 'hands'] }],
  ['tomorrow', { day: { in: 1 } }],
  ['tomorrow at 3 pm', { day: { in: 1 }, minutes: [900] }],
  ['day after tomorrow', { day: { in: 2 } }],
  ['heutige Besprechung', { day: { in: 0 } }],
  ['mardi', { day: { weekday: 2 } }],
  ['金曜日の会議', { day: { weekday: 5 } }],
  ['weekly with Priya', { words: ['weekly', 'priya'] }],
  ['my 1:1 with Jürgen Weiß', { words: ['jurgen', 'weiß'] }],
  ['Project Phoenix', { words: ['project', 'phoenix'] }],
  ['Betriebsversammlung', { words: ['betriebsversammlung'] }],
  ['Q3 review', { words: ['q3', 'review'] }],
  ['this chat', 'this'],
  ['this meeting', 'this'],
  ['este chat', 'this'],
  ['diese Besprechung', 'this'],
  ['the meeting', undefined],
  ['my 25:00', undefined],
];

describe('a meeting as it is said', () => {
  it.each(CASES)('%s', (said, wish) => {
    expect(meetingWishOf(said)).toEqual(wish);
  });
});
