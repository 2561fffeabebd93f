import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { basename } from 'node:path';
import { fail, ok } from '../domain/result.js';
import type { Result } from '../domain/result.js';
import type { AttachedFile } from './ask-conversation.js';

/** What `ask` was asked to do. */
export interface AskArguments {
  readonly as: string;
  readonly texts: readonly string[];
  readonly tenant: string | undefined;
  readonly conversation: string | undefined;
  /** ISO 8601. */
  readonly at: string | undefined;
  readonly json: boolean;
  /** Goes with the last text. */
  readonly file: AttachedFile | undefined;
}

export const USAGE =
  'Usage: npm run --silent ask -- --as <handle or user principal name> [--tenant <file>] [--conversation <name>]\n' +
  '         [--at <time>] [--file <path>] [--json] "<words>" …\n' +
  'A text !<button> presses the button of the last card with that verb or title; !accept and !decline answer an offered file.\n' +
  '--file attaches a file to the last text.';

/** The arguments, or one sentence about what is wrong with them. */
export function parseAskArguments(args: readonly string[]): Result<AskArguments, string> {
  const parsed = parse(args);
  if (typeof parsed === 'string') return fail(parsed);
  const { values, positionals: texts } = parsed;
  if (values.as === undefined || values.as.trim() === '') {
    return fail('Say who is asking: --as <handle or user principal name>, such as --as organizer-standard.');
  }
  if (texts.length === 0) return fail('Say what to ask, in quotes: "what are my numbers?".');
  if (texts.some((text) => text.trim() === '')) return fail('One of the texts is empty.');
  if (values.at !== undefined && Number.isNaN(Date.parse(values.at))) {
    return fail(`--at ${values.at} is no time. Write it as 2026-10-06T09:00:00Z.`);
  }
  const unreadable = values.tenant === undefined ? undefined : fileFault(values.tenant);
  if (unreadable !== undefined) return fail(unreadable);
  const file = values.file === undefined ? undefined : attached(values.file);
  if (file === 'unreadable') return fail(`The file ${String(values.file)} cannot be read.`);
  if (file !== undefined && texts.at(-1)?.startsWith('!') === true)
    return fail('A file goes with words, and the last text is a button.');
  return ok({
    file,
    as: values.as,
    texts,
    tenant: values.tenant,
    conversation: values.conversation,
    at: values.at === undefined ? undefined : new Date(values.at).toISOString(),
    json: values.json ?? false,
  });
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        tenant: { type: 'string' },
        conversation: { type: 'string' },
        at: { type: 'string' },
        file: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    return `${error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)}.`;
  }
}

/** As text: what is no UTF-8 arrives spoiled, as the sandbox's interface is JSON. */
function attached(path: string): AttachedFile | 'unreadable' {
  try {
    return { name: basename(path), content: readFileSync(path, 'utf8') };
  } catch {
    return 'unreadable';
  }
}

function fileFault(path: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return `The tenant file ${path} cannot be read.`;
  }
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    return `The tenant file ${path} is not JSON.`;
  }
}
