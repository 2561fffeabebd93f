import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { understand } from '../language/understand.js';
import { SPOKEN_LANGUAGES } from '../language/understood.js';

/** What the program needs from its process. */
export interface UnderstandProcess {
  readonly input: NodeJS.ReadableStream;
  readonly print: (text: string) => Promise<void>;
  readonly complain: (text: string) => void;
}

/**
 * Prints what is understood of each line of a JSON-lines file (or of the standard input), line for line. Status 0, or 2
 * with one sentence that names what is wrong and in which line; the lines before it are answered.
 */
export async function runUnderstand(args: readonly string[], process: UnderstandProcess): Promise<number> {
  const file = fileOf(args);
  if (!file.ok) return refuse(process, `${file.problem} ${USAGE}`);
  try {
    return await answerLines(await linesOf(file.path, process), process);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(process, `${file.path ?? 'The standard input'} cannot be read: ${reason}`);
  }
}

const USAGE =
  'Usage: npm run --silent understand -- [--file <jsonl>], lines {"text", "lang"}; without a file from the standard input.';

/** One write for this many lines, because a write a line would cost more than the understanding. */
const BLOCK = 500;

const Line = z.object({ text: z.string(), lang: z.enum(SPOKEN_LANGUAGES).optional() });

type FileArgument =
  { readonly ok: true; readonly path: string | undefined } | { readonly ok: false; readonly problem: string };

function fileOf(args: readonly string[]): FileArgument {
  try {
    const { values } = parseArgs({ args: [...args], options: { file: { type: 'string' } } });
    return { ok: true, path: values.file };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

type Lines = Iterable<string> | AsyncIterable<string>;

async function linesOf(path: string | undefined, { input }: UnderstandProcess): Promise<Lines> {
  if (path === undefined) return createInterface({ input, crlfDelay: Infinity });
  return (await readFile(path, 'utf8')).split(/\r?\n/);
}

async function answerLines(lines: Lines, process: UnderstandProcess): Promise<number> {
  let block: string[] = [];
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const parsed = lineOf(number === 1 ? line.replace(/^\uFEFF/, '') : line);
    if (!parsed.ok) {
      await printBlock(block, process);
      return refuse(process, `Line ${number}: ${parsed.problem}`);
    }
    block.push(answerTo(parsed.line));
    if (block.length < BLOCK) continue;
    await printBlock(block, process);
    block = [];
  }
  await printBlock(block, process);
  return 0;
}

function answerTo({ text, lang }: z.infer<typeof Line>): string {
  const { intent, entities } = understand(text, { languages: lang === undefined ? [] : [lang] });
  return JSON.stringify({ text, intent, entities });
}

type ParsedLine =
  | { readonly ok: true; readonly line: z.infer<typeof Line> }
  | { readonly ok: false; readonly problem: string };

function lineOf(line: string): ParsedLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return {
      ok: false,
      problem: 'this is no JSON. Write one object a line, such as {"text":"my numbers","lang":"en"}.',
    };
  }
  const parsed = Line.safeParse(value);
  if (parsed.success) return { ok: true, line: parsed.data };
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? '' : `"${issue.path.join('.')}": `;
  return { ok: false, problem: `${where}${issue?.message ?? 'not of the form {"text", "lang"}'}.` };
}

async function printBlock(lines: readonly string[], { print }: UnderstandProcess): Promise<void> {
  if (lines.length > 0) await print(lines.join('\n'));
}

function refuse({ complain }: UnderstandProcess, problem: string): number {
  complain(problem);
  return 2;
}
