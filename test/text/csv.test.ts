import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvFile, csvLine } from '../../bot/text/csv.js';

describe('one line of a table', () => {
  it.each([
    [['a', 'b'], 'a,b'],
    [['a,b', 'c'], '"a,b",c'],
    [['say "hi"'], '"say ""hi"""'],
    [['two\nlines', ''], '"two\nlines",'],
    [['Müller', '東京'], 'Müller,東京'],
    [['=1+1'], "'=1+1"],
    [['+1+cmd|calc'], "'+1+cmd|calc"],
    [['-2+3'], "'-2+3"],
    [['@SUM(A1)'], "'@SUM(A1)"],
    [[' =1+1'], "' =1+1"],
    [['＝1+1'], "'＝1+1"],
    [['\t=1'], "'\t=1"],
    [['=HYPERLINK("http://x")'], '"\'=HYPERLINK(""http://x"")"'],
    [['+442079460100'], '+442079460100'],
    [['+44 20 7946'], "'+44 20 7946"],
    [['3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40'], '3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40'],
  ])('%j is %s', (values, line) => {
    expect(csvLine(values)).toBe(line);
  });

  it('reads back as what was written, and never as a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), (values) => {
        const back = fieldsIn(csvLine(values));
        expect(back.map((value) => value.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, ''))).toEqual(
          values.map((value) => value.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, '')),
        );
        for (const value of back) expect(/^\s*[=\-@]/.test(value)).toBe(false);
      }),
    );
  });
});

describe('a whole table', () => {
  it('begins with the mark by which Excel knows UTF-8, and ends every line as the standard has it', () => {
    expect(csvFile(['Name', 'Number'], [['Müller', '+442079460100']])).toBe(
      '\ufeffName,Number\r\nMüller,+442079460100\r\n',
    );
  });
});

/** RFC 4180, read by somebody else's hand. */
function fieldsIn(line: string): readonly string[] {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = line[at] === '"';
    let value = '';
    if (quoted) {
      at += 1;
      for (; !(line[at] === '"' && line[at + 1] !== '"'); at += 1) {
        if (line[at] === '"') at += 1;
        value += line.charAt(at);
      }
      at += 1;
    } else {
      for (; at < line.length && line[at] !== ','; at += 1) value += line.charAt(at);
    }
    fields.push(value);
    if (at >= line.length) return fields;
    at += 1;
  }
}
