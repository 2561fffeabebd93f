import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { auditTrail, type AuditTrail } from '../adapters/postgres/audit-trail.js';
import { openDatabase } from '../adapters/postgres/open-database.js';
import { queueSchema } from '../adapters/queue/start-boss.js';
import type { AuditHead } from '../ports/audit.js';
import { RECORD_CSV_HEADER, recordLineAsCsv, recordLineAsJson } from '../text/record-csv.js';
import { TOLD_PLAINLY } from '../told-plainly.js';

const HELP = `The record of everything that was proposed, confirmed and done: who, when, through which door, before and after.

  npm run --silent audit -- verify [--head <sequence>:<hash>]
  npm run --silent audit -- export [--format csv|jsonl]

verify   recomputes the chain of hashes and names the first line that was changed, is missing or was moved. With the head of
         an earlier export (the last line's sequence and hash) it also finds an end that was cut off.
export   every line, the first one first; the head goes to standard error.

Reads the database that DATABASE_URL names, else the one in DATA_DIR, which must not be in use by a running Bridgekeeper.
Status: 0 the record is whole, 1 it is not, 2 it could not be read.`;

interface Terminal {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

type Options =
  | { readonly verb: 'help' }
  | { readonly verb: 'verify'; readonly head: AuditHead | undefined }
  | { readonly verb: 'export'; readonly format: 'csv' | 'jsonl' };

export async function runAudit(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const options = optionsFrom(args);
  if (typeof options === 'string') {
    terminal.complain(`${options} Say --help for what can be said.`);
    return 2;
  }
  if (options.verb === 'help') {
    terminal.print(HELP);
    return 0;
  }
  const { databaseUrl, dataDir } = terminal;
  if (databaseUrl === undefined && !existsSync(dataDir)) {
    terminal.complain(`There is no database in ${dataDir}. Set DATA_DIR or DATABASE_URL to where it is.`);
    return 2;
  }
  try {
    const database = await openDatabase({ databaseUrl, dataDir, schemas: [queueSchema] });
    try {
      const trail = auditTrail(database);
      return await (options.verb === 'verify'
        ? verify(trail, options.head, terminal)
        : exportLines(trail, options.format, terminal));
    } finally {
      await database.close();
    }
  } catch (cause) {
    if (!(cause instanceof Error) || !TOLD_PLAINLY.has(cause.name)) throw cause;
    terminal.complain(cause.message);
    return 2;
  }
}

/** The options, or a sentence about why they cannot be used. */
function optionsFrom(args: readonly string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        head: { type: 'string' },
        format: { type: 'string' },
      },
    });
    if (values.help === true) return { verb: 'help' };
    const [verb, ...others] = positionals;
    if (others.length > 0) return `${others.join(' ')} is one too many.`;
    if (verb === 'verify' && values.format === undefined) {
      const head = values.head === undefined ? undefined : headFrom(values.head);
      return head === null ? '--head is written as <sequence>:<hash>.' : { verb, head };
    }
    if (verb === 'export' && values.head === undefined) {
      const { format = 'jsonl' } = values;
      return format === 'csv' || format === 'jsonl' ? { verb, format } : '--format is csv or jsonl.';
    }
    return 'Say verify or export.';
  } catch (error) {
    return `${error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)}.`;
  }
}

function headFrom(text: string): AuditHead | null {
  const [, sequence, hash] = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text) ?? [];
  return sequence === undefined || hash === undefined
    ? null
    : { sequence: Number(sequence), hash: hash.toLowerCase() };
}

async function verify(
  trail: AuditTrail,
  earlier: AuditHead | undefined,
  { print, complain }: Terminal,
): Promise<0 | 1> {
  let whole = true;
  let met = earlier === undefined;
  for (const tenant of await trail.tenants()) {
    const broken = await trail.firstBroken(tenant);
    const head = await trail.head(tenant);
    if (broken !== undefined) {
      complain(`${tenant}: line ${String(broken)} was changed, is missing or was moved.`);
      whole = false;
      continue;
    }
    print(`${tenant}: whole, ${said(head)}`);
    met ||= earlier !== undefined && (await holds(trail, tenant, earlier));
  }
  if (!met)
    complain(
      'The line that --head names is not in the record any more: its end was cut off or written anew.',
    );
  return whole && met ? 0 : 1;
}

async function holds(trail: AuditTrail, tenant: string, { sequence, hash }: AuditHead): Promise<boolean> {
  if (sequence === 0) return true;
  for await (const line of trail.lines(tenant)) if (line.sequence === sequence) return line.hash === hash;
  return false;
}

async function exportLines(
  trail: AuditTrail,
  format: 'csv' | 'jsonl',
  { print, complain }: Terminal,
): Promise<0> {
  if (format === 'csv') print(RECORD_CSV_HEADER);
  for (const tenant of await trail.tenants()) {
    for await (const line of trail.lines(tenant)) {
      print(format === 'csv' ? recordLineAsCsv(line) : recordLineAsJson(line));
    }
    complain(`${tenant}: ${said(await trail.head(tenant))}`);
  }
  return 0;
}

function said(head: AuditHead | undefined): string {
  return head === undefined
    ? 'no lines'
    : `${String(head.sequence)} lines, head ${String(head.sequence)}:${head.hash}`;
}
