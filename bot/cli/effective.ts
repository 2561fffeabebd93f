import { DEFAULT_SETTINGS } from '../domain/tenant/tenant-settings.js';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { structuredLog } from '../adapters/telemetry/structured-log.js';
import { createApp } from '../app.js';
import { syncEvery } from '../domain/tenant/mirror-sync.js';
import { parsePhone, type E164 } from '../domain/numbers/phone-number.js';
import { ConfigError, readConfig } from '../config.js';
import { TOLD_PLAINLY } from '../told-plainly.js';
import { start, type Running } from '../start.js';
import { effectiveLine } from './effective-line.js';
import { readRunningSandbox } from './running-sandbox.js';

const USAGE = 'Use: npm run --silent effective -- [--tenant <file>] [--dial-out <E.164>]…';

/** What is exported and how it is closed again. */
type Exporting = Pick<Running, 'app' | 'tenantId' | 'stop'>;

// Whoever reads the lines may have seen enough, as `head` does.
process.stdout.on('error', () => process.exit());

const folder = mkdtempSync(join(tmpdir(), 'bridgekeeper-effective-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
process.exitCode = await run().catch((cause: unknown) => {
  const plainly = cause instanceof Error && TOLD_PLAINLY.has(cause.name);
  console.error(plainly ? cause.message : cause);
  return cause instanceof ConfigError || plainly ? 2 : 1;
});
process.exit();

/** One line for each person of the tenant: which numbers callers may use, which are printed, and who carries calls out. */
async function run(): Promise<number> {
  const { values } = parsedArguments();
  const destinations = (values['dial-out'] ?? []).map(destinationFrom);
  const exporting = values.tenant === undefined ? await fromRunningSandbox() : await fromFile(values.tenant);
  try {
    for await (const line of exporting.app.exportEffectiveNumbers(exporting.tenantId, destinations)) {
      process.stdout.write(`${JSON.stringify(effectiveLine(line, destinations))}\n`);
    }
  } finally {
    await exporting.stop();
  }
  return 0;
}

function parsedArguments() {
  try {
    return parseArgs({
      options: { tenant: { type: 'string' }, 'dial-out': { type: 'string', multiple: true } },
    });
  } catch (cause) {
    const what = cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : 'Bad arguments';
    throw new ConfigError(`${what}. ${USAGE}`);
  }
}

/** The line has the number as it was given, so only +E.164 is taken. */
function destinationFrom(said: string): E164 {
  const number = parsePhone(said);
  if (number.ok && number.value === said) return number.value;
  throw new ConfigError(`--dial-out ${said} is not a number as +E.164, such as +493012345678. ${USAGE}`);
}

/** A throwaway tenant made from the file, on this machine. */
async function fromFile(tenantFile: string): Promise<Exporting> {
  const env = {
    BRIDGEKEEPER_MODE: 'sandbox',
    DATA_DIR: folder,
    PORT: '0',
    LOG_LEVEL: 'error',
    SYNC_EVERY_MINUTES: '0',
  };
  const args = ['--tenant', tenantFile];
  return start(readConfig({ env, args, readFile: (path) => readFileSync(path, 'utf8') }));
}

/** The tenant of the sandbox that runs at PORT, read through its own Microsoft side into a mirror of our own. */
async function fromRunningSandbox(): Promise<Exporting> {
  const { microsoft, identity, operatorConnectPlanIds, now } = await readRunningSandbox(process.env['PORT']);
  process.env['IDENTITY_ENDPOINT'] = identity.endpoint;
  process.env['IDENTITY_HEADER'] = identity.header;
  const ahead = now - Date.now();
  const clock = (): number => Date.now() + ahead;
  const write = (line: string): void => void process.stderr.write(line);
  const app = await createApp({
    microsoft,
    clock,
    log: structuredLog({ level: 'error', form: 'terminal', clock, write }),
    dataDir: folder,
    databaseUrl: undefined,
    fresh: true,
    syncEvery: syncEvery(0),
    tenantSettings: { ...DEFAULT_SETTINGS, operatorConnectPlanIds },
    publicUrl: () => '',
    tabFolder: folder,
    sandbox: undefined,
  });
  return { app, tenantId: microsoft.tenantId, stop: () => app.close() };
}
