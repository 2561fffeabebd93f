// The simulated Teams PowerShell: started by the product in place of pwsh with worker.ps1, and speaking its protocol.
// One JSON object a line in, one out, in order.
import { exit, memoryUsage, stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { readCallRules } from './call-rules.js';
import { CallValue } from './call-value.js';
import type { CmdletResult, Parameters, Row } from './cmdlet-result.js';
import { SIGN_IN } from './sign-in.js';
import { askTenant } from './tenant-line.js';

const Line = z.object({
  id: z.string(),
  cmdlet: z.string(),
  parameters: z.record(z.string(), CallValue).default({}),
});

const Answer = z.union([
  z.object({ ok: z.literal(true), output: z.array(z.record(z.string(), z.unknown())) }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.enum(['notAllowed', 'notFound', 'refused', 'throttled', 'signedOut', 'failed']),
      message: z.string(),
    }),
  }),
  z.object({ dying: z.literal(true) }),
]);

const rules = readCallRules();
const signedIn = await carryOut(SIGN_IN, {});
if (!signedIn.ok) {
  say({ ready: false, error: signedIn.error });
  exit(1);
}
say({ ready: true, module: 'sandbox' });
for await (const text of createInterface({ input: stdin })) {
  if (text.trim() !== '') say({ ...(await answerTo(text)), megabytes: megabytes() });
}

async function answerTo(text: string): Promise<object> {
  const line = Line.safeParse(jsonOf(text));
  if (!line.success) return { id: '', ok: false, error: { code: 'failed', message: 'The line is no call.' } };
  const { id, cmdlet, parameters } = line.data;
  const refused = rules.refusalOf(cmdlet, parameters);
  if (refused !== undefined) {
    process.stderr.write(`sandbox Teams PowerShell: ${refused.message}\n`);
    return { id, ok: false, error: refused };
  }
  const result = await carryOut(cmdlet, parameters);
  if (!result.ok) return { id, ...result };
  return { id, ok: true, output: result.output.map((row) => picked(row, rules.outputOf(cmdlet))) };
}

/** Asks the simulated tenant. A sandbox that does not answer is a connection lost. */
async function carryOut(cmdlet: string, parameters: Parameters): Promise<CmdletResult> {
  try {
    const answer = Answer.parse(JSON.parse(await askTenant(JSON.stringify({ cmdlet, parameters }))));
    if ('dying' in answer) exit(1);
    return answer;
  } catch {
    return { ok: false, error: { code: 'failed', message: 'The connection was lost.' } };
  }
}

/** What the process takes of the machine: like the real one it says so, for a pool that replaces what has grown. */
function megabytes(): number {
  return Math.round(memoryUsage.rss() / 1024 / 1024);
}

function picked(row: Row, fields: readonly string[]): Row {
  return Object.fromEntries(fields.map((field) => [field, row[field] ?? null]));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function say(line: unknown): void {
  stdout.write(`${JSON.stringify(line)}\n`);
}
