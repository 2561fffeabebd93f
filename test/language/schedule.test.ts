import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { momentSaid, scheduledFor, type UnclearTime } from '../../bot/language/schedule.js';
import { timeRunsIn } from '../../bot/language/time/time-runs.js';

/** A Wednesday, 14:30 in Berlin. */
const NOW = Date.parse('2026-09-30T12:30:00Z');
const here = { now: NOW, timeZone: 'Europe/Berlin' };
const iso = (said: { at: number } | { unclear: UnclearTime }): string =>
  'at' in said ? new Date(said.at).toISOString().replace(':00.000Z', 'Z') : said.unclear;

describe('when a change is to begin', () => {
  it.each([
    ['not before 6 October', '2026-10-05T22:00Z'],
    ['not before Oct 6', '2026-10-05T22:00Z'],
    ['October 6th, 2027 at 8:15 pm', '2027-10-06T18:15Z'],
    ['6 October 7am London time', '2026-10-06T06:00Z'],
    ['6 October 7am UTC', '2026-10-06T07:00Z'],
    ['6 October 7am Europe/London', '2026-10-06T06:00Z'],
    ['2026-10-06 08:00', '2026-10-06T06:00Z'],
    ['tomorrow 7am', '2026-10-01T05:00Z'],
    ['tomorrow at 9', '2026-10-01T07:00Z'],
    ['tomorrow evening at 8', '2026-10-01T18:00Z'],
    ['from tomorrow', '2026-09-30T22:00Z'],
    ['today at 5pm', '2026-09-30T15:00Z'],
    ['7am', '2026-10-01T05:00Z'],
    ['16:00', '2026-09-30T14:00Z'],
    ['at midnight', '2026-09-30T22:00Z'],
    ['next Monday', '2026-10-04T22:00Z'],
    ['next Wednesday', '2026-10-06T22:00Z'],
    ['on Wednesday at 3pm', '2026-09-30T13:00Z'],
    ['on Wednesday', '2026-10-06T22:00Z'],
    ['on Friday, 2 October', '2026-10-01T22:00Z'],
    ['on the 15th', '2026-10-14T22:00Z'],
    ['next week', '2026-10-04T22:00Z'],
    ['next month', '2026-09-30T22:00Z'],
    ['in 2 hours', '2026-09-30T14:30Z'],
    ['in an hour', '2026-09-30T13:30Z'],
    ['in three days', '2026-10-02T22:00Z'],
    ['in 2 weeks', '2026-10-13T22:00Z'],
    ['31/10', '2026-10-30T23:00Z'],
    ['from January', '2026-12-31T23:00Z'],
    ['29 February', '2028-02-28T23:00Z'],
    ['ab 6. Oktober 8 Uhr', '2026-10-06T06:00Z'],
    ['am 6.10. um 8 Uhr', '2026-10-06T06:00Z'],
    ['06.10.2026 8:30', '2026-10-06T06:30Z'],
    ['nicht vor dem 6. Oktober', '2026-10-05T22:00Z'],
    ['morgen früh um 7', '2026-10-01T05:00Z'],
    ['nächsten Montag', '2026-10-04T22:00Z'],
    ['in zwei Stunden', '2026-09-30T14:30Z'],
    ['morgen um 7 Uhr Londoner Zeit', '2026-10-01T06:00Z'],
    ['le 6 octobre', '2026-10-05T22:00Z'],
    ['à partir du 6 octobre à 8h30', '2026-10-06T06:30Z'],
    ['lundi prochain', '2026-10-04T22:00Z'],
    ['dans 2 heures', '2026-09-30T14:30Z'],
    ['demain à 7h heure de Londres', '2026-10-01T06:00Z'],
    ['a partir del 6 de octubre', '2026-10-05T22:00Z'],
    ['mañana a las 7', '2026-10-01T05:00Z'],
    ['el próximo lunes', '2026-10-04T22:00Z'],
    ['dentro de 2 horas', '2026-09-30T14:30Z'],
    ['a partir de 6 de outubro às 8', '2026-10-06T06:00Z'],
    ['amanhã às 7h', '2026-10-01T05:00Z'],
    ['segunda-feira', '2026-10-04T22:00Z'],
    ['daqui a 2 horas', '2026-09-30T14:30Z'],
    ['dal 6 ottobre', '2026-10-05T22:00Z'],
    ['domani alle 7', '2026-10-01T05:00Z'],
    ['lunedì prossimo', '2026-10-04T22:00Z'],
    ['tra 2 ore', '2026-09-30T14:30Z'],
    ['vanaf 6 oktober 8 uur', '2026-10-06T06:00Z'],
    ['morgen om 7 uur', '2026-10-01T05:00Z'],
    ['volgende maandag', '2026-10-04T22:00Z'],
    ['over 2 uur', '2026-09-30T14:30Z'],
    ['10月6日8時から', '2026-10-06T06:00Z'],
    ['明日の午後3時', '2026-10-01T13:00Z'],
    ['来週の月曜日', '2026-10-04T22:00Z'],
    ['2時間後', '2026-09-30T14:30Z'],
    ['10月6日 東京時間9時', '2026-10-06T00:00Z'],
  ])('%s', (words, expected) => expect(iso(scheduledFor(words, here))).toBe(expected));

  it.each([
    ['when it suits you', 'unread'],
    ['', 'unread'],
    ['yesterday', 'past'],
    ['last Monday', 'past'],
    ['today', 'past'],
    ['today at 9', 'past'],
    ['3 hours ago', 'past'],
    ['6 October 2025', 'past'],
    ['tomorrow or Saturday at 9 or 10', 'several'],
    ['tonight', 'hour'],
    ['tomorrow morning', 'hour'],
    ['10/6', 'date'],
    ['31 June', 'date'],
    ['Monday 6 October', 'date'],
    ['before Friday', 'before'],
    ['bis Freitag', 'before'],
  ])('is asked for where the words are unclear: %s', (words, unclear) => {
    expect(iso(scheduledFor(words, here))).toBe(unclear);
  });
});

describe('when something was', () => {
  it.each([
    ['yesterday at 9', '2026-09-29T07:00Z'],
    ['yesterday 9:00', '2026-09-29T07:00Z'],
    ['yesterday', '2026-09-28T22:00Z'],
    ['last Friday', '2026-09-24T22:00Z'],
    ['before last Friday', '2026-09-24T22:00Z'],
    ['before Tuesday noon', '2026-09-29T10:00Z'],
    ['last Wednesday', '2026-09-22T22:00Z'],
    ['Wednesday at 9', '2026-09-30T07:00Z'],
    ['3 hours ago', '2026-09-30T09:30Z'],
    ['two weeks ago', '2026-09-15T22:00Z'],
    ['a month ago', '2026-08-29T22:00Z'],
    ['on 12 Nov', '2025-11-11T23:00Z'],
    ['1 March', '2026-02-28T23:00Z'],
    ['today at 8', '2026-09-30T06:00Z'],
    ['gestern um 9 Uhr', '2026-09-29T07:00Z'],
    ['vor 3 Stunden', '2026-09-30T09:30Z'],
    ['vor letztem Freitag', '2026-09-24T22:00Z'],
    ['hier à 9h', '2026-09-29T07:00Z'],
    ['il y a 3 heures', '2026-09-30T09:30Z'],
    ['vendredi dernier', '2026-09-24T22:00Z'],
    ['ayer a las 9', '2026-09-29T07:00Z'],
    ['hace 3 horas', '2026-09-30T09:30Z'],
    ['ontem às 9', '2026-09-29T07:00Z'],
    ['há 3 horas', '2026-09-30T09:30Z'],
    ['ieri alle 9', '2026-09-29T07:00Z'],
    ['3 ore fa', '2026-09-30T09:30Z'],
    ['gisteren om 9 uur', '2026-09-29T07:00Z'],
    ['3 uur geleden', '2026-09-30T09:30Z'],
    ['昨日の9時', '2026-09-29T07:00Z'],
    ['3時間前', '2026-09-30T09:30Z'],
  ])('%s', (words, expected) => expect(iso(momentSaid(words, here))).toBe(expected));

  it.each([
    ['tomorrow', 'future'],
    ['in 2 hours', 'future'],
    ['last week', 'several'],
    ['yesterday evening', 'hour'],
    ['everything', 'unread'],
  ])('is asked for where the words are unclear: %s', (words, unclear) => {
    expect(iso(momentSaid(words, here))).toBe(unclear);
  });
});

describe('any words at all', () => {
  const said = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          ...'tomorrow yesterday next last Monday 6 October 2026 10/6 9 7am at 99 31 uhr in 2 hours 時 月 日 明日 UTC London time before not from vor ab ago . : , midnight end of month 999'.split(
            ' ',
          ),
        ),
        { maxLength: 7 },
      )
      .map((each) => each.join(' ')),
  );
  const clock = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2040-01-01') });
  const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'Asia/Kolkata');

  it('never say a past moment for what is to begin, nor a coming one for what was', () => {
    fc.assert(
      fc.property(said, clock, zone, (words, now, timeZone) => {
        const next = scheduledFor(words, { now, timeZone });
        if ('at' in next) expect(next.at).toBeGreaterThan(now);
        const was = momentSaid(words, { now, timeZone });
        if ('at' in was) expect(was.at).toBeLessThanOrEqual(now);
      }),
      { numRuns: 1000 },
    );
  });

  it('say the same in capitals and with more space', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'not before 6 October',
          'tomorrow 7am London time',
          'ab 6. Oktober 8 Uhr',
          'à partir du 6 octobre à 8h30',
        ),
        (words) => {
          const expected = scheduledFor(words, here);
          expect(scheduledFor(words.toUpperCase(), here)).toEqual(expected);
          expect(scheduledFor(`  ${words.replaceAll(' ', '  ')} `, here)).toEqual(expected);
        },
      ),
    );
  });

  it('are found in a sentence only where they say a time', () => {
    const runs = (text: string) => timeRunsIn(text).map(({ start, end }) => text.slice(start, end));
    expect(runs('take 0199 off the bridge, not before Oct 6, and set the priority at 3')).toEqual([
      'not before Oct 6',
    ]);
    expect(runs('Gib Dana ab 6. Oktober 8 Uhr die Londoner Nummer')).toEqual(['ab 6. Oktober 8 Uhr']);
    expect(runs('may Dana march to the second number at last')).toEqual([]);
  });

  it('are read in linear time', () => {
    for (const words of [
      '9 '.repeat(500),
      'not before '.repeat(90),
      '1'.repeat(1000),
      '時'.repeat(1000),
      'a '.repeat(500),
    ]) {
      const began = performance.now();
      timeRunsIn(words);
      expect(performance.now() - began).toBeLessThan(250);
    }
  });
});
