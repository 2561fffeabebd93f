import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkReads, type Finding } from '../adapters/teams-powershell/check-reads.js';
import { createPool } from '../adapters/teams-powershell/pool.js';
import type { WorkerProgram } from '../adapters/teams-powershell/worker.js';
import { ConfigError, readConfig } from '../config.js';
import { NO_LOG } from './no-log.js';

const HELP = `Checks the Teams PowerShell worker against the real module, once, before the product is used.

  npm run worker:check -- [--user <user principal name>] [--command <program> --args=<argument> ...]

Starts the worker with the product's own settings (those of BRIDGEKEEPER_MODE=tenant), signs in, calls every cmdlet
that the product reads with, and compares the fields that come back with what the product expects. Changes nothing.
Prints names of cmdlets and fields, no numbers and no people, except where PowerShell names them in an error.

  --user      somebody with a dial-in license; without it, what is read for one person is skipped
  --command   another program that speaks the worker's protocol, with one --args= for each of its arguments

Status: 0 all as expected, 1 something is not, 2 it could not be tried.

The authors had no PowerShell to run the worker with: its syntax and its calls were checked against grammar and
reference only. This check is its first real run. Please report what differs.`;

async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  const options = optionsFrom(args);
  if (typeof options === 'string') {
    console.error(options);
    return 2;
  }
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  console.log('Starting PowerShell and signing in. This can take a minute.');
  const powerShell = createPool({ program: options.program, slots: 1, log: NO_LOG, timeLimitMs: 180_000 });
  try {
    const findings = await checkReads(powerShell, options.user);
    console.log(tableOf(findings));
    const good = findings.every(({ outcome }) => GOOD.has(outcome));
    console.log(
      good
        ? '\nAll that was checked is as expected.'
        : '\nSomething is not as expected: see the last column.',
    );
    return good ? 0 : 1;
  } finally {
    await powerShell.close();
  }
}

type Options =
  | { readonly help: true }
  | { readonly help: false; readonly program: WorkerProgram; readonly user: string | undefined };

/** The options, or a sentence about why they cannot be used. */
function optionsFrom(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h' },
        user: { type: 'string' },
        command: { type: 'string' },
        args: { type: 'string', multiple: true },
      },
    });
    if (values.help === true) return { help: true };
    const program = values.command === undefined ? configured() : given(values.command, values.args ?? []);
    return typeof program === 'string' ? program : { help: false, program, user: values.user };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\nSay --help for what can be said.`;
  }
}

function given(command: string, args: readonly string[]): WorkerProgram {
  const set = Object.entries(process.env).filter((each): each is [string, string] => each[1] !== undefined);
  return { command, args, environment: Object.fromEntries(set) };
}

function configured(): WorkerProgram | string {
  try {
    const config = readConfig({ env: process.env, args: [], readFile: (path) => readFileSync(path, 'utf8') });
    if (config.mode === 'tenant') return config.microsoft.powershell;
    return 'The sandbox has no PowerShell to check. Set BRIDGEKEEPER_MODE=tenant and the tenant settings, or use --command.';
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}

const GOOD: ReadonlySet<Finding['outcome']> = new Set(['asExpected', 'nothingToCompare', 'skipped']);

function tableOf(findings: readonly Finding[]): string {
  const lines = [
    ['Cmdlet', 'Found', 'What to do'],
    ...findings.map((each) => [each.cmdlet, ...wordsFor(each)]),
  ];
  const width = (column: number) => Math.max(...lines.map((cells) => (cells[column] ?? '').length));
  const widths = [width(0), width(1)];
  return lines
    .map((cells) =>
      cells
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** What was found, and what to do about it. */
function wordsFor(finding: Finding): readonly [string, string] {
  switch (finding.outcome) {
    case 'asExpected':
      return [`${finding.rows} rows, as expected`, ''];
    case 'nothingToCompare':
      return [
        'nothing came back',
        'Nothing, if your tenant has none of these; its fields are not checked yet.',
      ];
    case 'skipped':
      return ['skipped', 'Name somebody with a dial-in license: --user <user principal name>.'];
    case 'different':
      return [
        `${finding.rows} rows, different: ${finding.fields.join(', ')}`,
        'Report these fields to the authors.',
      ];
    case 'failed':
      return [
        `failed (${finding.failure.code}): ${finding.failure.message.replaceAll(/\s+/g, ' ')}`,
        ADVICE[finding.failure.code],
      ];
  }
}

const ADVICE = {
  notAllowed: 'Reinstall: worker.ps1 and cmdlets.json are not of the same version.',
  notFound: 'Check the name given with --user.',
  refused: "Give the application's service principal the Teams Administrator role.",
  throttled: 'Wait ten minutes and check again.',
  signedOut: 'Check TENANT_ID, APP_ID and the certificate or managed identity.',
  failed: 'Read what PowerShell said; check that the MicrosoftTeams module is installed, 6.3.0 or newer.',
  down: 'Check that pwsh 7.2 or newer is installed and on the PATH.',
  late: 'Check the connection to Microsoft 365, then check again.',
  busy: 'Check again.',
  odd: 'Report this cmdlet to the authors.',
} as const satisfies Record<Extract<Finding, { outcome: 'failed' }>['failure']['code'], string>;

process.exitCode = await main(process.argv.slice(2));
