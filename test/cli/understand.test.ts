import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { runUnderstand } from '../../bot/cli/run-understand.js';

const Answer = z.strictObject({
  text: z.string(),
  intent: z.string(),
  entities: z.record(z.string(), z.unknown()),
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'understand-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('understand', () => {
  it('answers each line of a file with its intent and entities, in order', async () => {
    const file = await fileOf('{"text":"my numbers","lang":"en"}\n{"text":"número de París","lang":"es"}\n');
    const { status, lines } = await run(['--file', file]);
    expect(status).toBe(0);
    expect(lines).toEqual([
      { text: 'my numbers', intent: 'show_my_numbers', entities: {} },
      { text: 'número de París', intent: 'show_number_for_country', entities: { city: 'Paris' } },
    ]);
  });

  it('reads the standard input where no file is named, with or without a language and a byte order mark', async () => {
    const { status, lines } = await run([], '\uFEFF{"text":"undo"}\r\n\r\n{"text":"hi","lang":"en","id":7}');
    expect(status).toBe(0);
    expect(lines.map(({ intent }) => intent)).toEqual(['admin_undo', 'greeting']);
  });

  it.each([
    ['{"text":"hi","lang":"en"}\nnot json', /^Line 2: this is no JSON\./],
    ['{"text":"hi","lang":"en"}\n\n{"lang":"en"}', /^Line 3: "text": /],
    ['{"text":"hi","lang":"xx"}', /^Line 1: "lang": /],
    ['["hi"]', /^Line 1: /],
  ])('names the line that is wrong in one sentence: %j', async (input, complaint) => {
    const { status, complaints } = await run([], input);
    expect(status).toBe(2);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(complaint);
    expect(complaints[0]).not.toContain('\n');
  });

  it('answers the lines before a wrong one', async () => {
    const { lines } = await run([], '{"text":"hi","lang":"en"}\n{');
    expect(lines.map(({ intent }) => intent)).toEqual(['greeting']);
  });

  it('refuses unknown options and files that are not there', async () => {
    expect((await run(['--flie', 'x'])).complaints[0]).toMatch(/Usage: npm run --silent understand/);
    const missing = await run(['--file', join(folder, 'missing.jsonl')]);
    expect([missing.status, missing.complaints[0]]).toEqual([
      2,
      expect.stringMatching(/missing\.jsonl cannot be read/),
    ]);
  });

  it('answers 10,000 lines within seconds', async () => {
    const line =
      '{"text":"set the default number of Dana Cole to +44 20 7946 0100 instead of Leeds","lang":"en"}\n';
    const began = performance.now();
    const { lines } = await run([], line.repeat(10_000));
    expect(lines).toHaveLength(10_000);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});

async function run(args: readonly string[], input = '') {
  const printed: string[] = [];
  const complaints: string[] = [];
  const status = await runUnderstand(args, {
    input: Readable.from([input]),
    print: (text) => {
      printed.push(text);
      return Promise.resolve();
    },
    complain: (text) => complaints.push(text),
  });
  const lines = printed.flatMap((block) => block.split('\n')).map((line) => Answer.parse(JSON.parse(line)));
  return { status, lines, complaints };
}

async function fileOf(content: string): Promise<string> {
  const path = join(folder, 'lines.jsonl');
  await writeFile(path, content);
  return path;
}
