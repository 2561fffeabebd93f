import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { looksLikeBulkCsv, parseBulkCsv } from '../../../bot/domain/changes/bulk-csv.js';

const DANA = { line: 2, person: 'dana@contoso.com', number: '+442079460100' };

describe('a list of people and numbers', () => {
  it.each([
    ['commas', 'User,Number\ndana@contoso.com,+442079460100'],
    ['semicolons', 'Benutzer;Rufnummer\ndana@contoso.com;+44 20 7946 0100'],
    ['tabs, as a spreadsheet pastes', 'Utilisateur\tNuméro\ndana@contoso.com\t+442079460100'],
    ['the number first', 'número de teléfono,correo electrónico\n+442079460100,dana@contoso.com'],
    ['columns of no use', 'Name,UPN,Office,New number\nDana,dana@contoso.com,Leeds,+442079460100'],
    ['quotes', '"User","Number"\r\n"dana@contoso.com","+44 20 7946 0100"\r\n'],
    ['a plus that a spreadsheet ate', 'usuário,número\ndana@contoso.com,442079460100'],
    ['a plus behind an apostrophe', "utente,numero\ndana@contoso.com,'+442079460100"],
    ['a plus in a formula', 'gebruiker;nummer\ndana@contoso.com;="+442079460100"'],
    ['Japanese names', 'ユーザー,番号\ndana@contoso.com,+442079460100'],
    ['a byte order mark', '\uFEFFUser,Number\ndana@contoso.com,+442079460100'],
    ['blank lines behind', 'User,Number\ndana@contoso.com,+442079460100\n\n\n'],
    ['words before', 'set these:\ndana@contoso.com,+442079460100'],
  ])('is read with %s', (_what, text) => {
    expect(parseBulkCsv(text)).toEqual({ rows: [DANA], wrong: [] });
  });

  it('needs no names of columns', () => {
    expect(parseBulkCsv('dana@contoso.com,+442079460100').rows).toEqual([{ ...DANA, line: 1 }]);
  });

  it('keeps commas and line breaks inside of quotes', () => {
    const { rows } = parseBulkCsv('Name,Number\n"Cole,\nDana",+442079460100\nRaj,+442079460101');
    expect(rows).toEqual([
      { line: 2, person: 'Cole,\nDana', number: '+442079460100' },
      { line: 4, person: 'Raj', number: '+442079460101' },
    ]);
  });

  it('takes a toll-free number as a row of its own', () => {
    const text = 'User,Number,Toll-free\ndana,+442079460100,+448000280100\nraj,,+448000280100';
    expect(parseBulkCsv(text).rows).toEqual([
      { line: 2, person: 'dana', number: '+442079460100' },
      { line: 2, person: 'dana', number: '+448000280100' },
      { line: 3, person: 'raj', number: '+448000280100' },
    ]);
  });

  it('names every wrong row with its line', () => {
    const text = `User,Number
,+442079460100
dana,
raj,tomorrow
tom,4.42079E+11
lee,+442079460100
lee,+442079460101
ann,020 7946 0100
"eve,+442079460100`;
    expect(parseBulkCsv(text)).toEqual({
      rows: [{ line: 6, person: 'lee', number: '+442079460100' }],
      wrong: [
        { line: 2, code: 'personMissing' },
        { line: 3, code: 'numberMissing' },
        { line: 4, code: 'numberWrong' },
        { line: 5, code: 'numberWrong' },
        { line: 7, code: 'personTwice' },
        { line: 8, code: 'numberWrong' },
        { line: 9, code: 'quoteOpen' },
      ],
    });
  });

  it('takes a row that is there twice once', () => {
    const text = 'User,Number\ndana,+442079460100\nDana,+44 20 7946 0100';
    expect(parseBulkCsv(text)).toEqual({ rows: [{ ...DANA, person: 'dana' }], wrong: [] });
  });

  it('never throws, and no line is both right and wrong', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('"', 'User', 'Number', '+442079460100', '\n', ',', ';', '\t', '""', ' '),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
        const { rows, wrong } = parseBulkCsv(cells.join(''));
        const lines = new Set(rows.map(({ line }) => line));
        expect(wrong.filter(({ line }) => lines.has(line))).toEqual([]);
        expect(looksLikeBulkCsv(cells.join(''))).toEqual(expect.any(Boolean));
      }),
    );
  });

  it('gives back each row that was written', () => {
    const row = fc.record({
      person: fc.stringMatching(/^[a-z]{3,8}\.[a-z]{3,8}@contoso\.com$/),
      number: fc.stringMatching(/^\+44207946\d{4}$/),
    });
    const rows = fc.uniqueArray(row, { selector: ({ person }) => person, minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t', '|'), (written, separator) => {
        const text = [
          'User' + separator + 'Number',
          ...written.map((each) => each.person + separator + each.number),
        ];
        expect(parseBulkCsv(text.join('\r\n'))).toEqual({
          rows: written.map((each, at) => ({ line: at + 2, ...each })),
          wrong: [],
        });
      }),
    );
  });

  it('is read in linear time', () => {
    for (const text of [
      '"'.repeat(20_000),
      ','.repeat(20_000),
      '"a",'.repeat(5_000),
      '\n'.repeat(20_000),
      ' '.repeat(20_000),
    ]) {
      const began = performance.now();
      parseBulkCsv(text);
      expect(performance.now() - began).toBeLessThan(250);
    }
  });
});

describe('a text', () => {
  it.each([
    'User,Number\ndana,+442079460100',
    'dana@contoso.com;+442079460100\nraj@contoso.com;+442079460101',
  ])('is taken for a list: %j', (text) => expect(looksLikeBulkCsv(text)).toBe(true));

  it.each([
    'User,Number',
    'set Dana, Raj and Tom\nto the London number, the Leeds one',
    'hello, I have a question\nabout my number, the one in London',
    'dana@contoso.com,+442079460100',
    '',
  ])('is not taken for one: %j', (text) => expect(looksLikeBulkCsv(text)).toBe(false));
});
