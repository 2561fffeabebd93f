import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../dist/bot/index.js', import.meta.url));
const READY = /^Bridgekeeper is ready at (http:\/\/\S+)$/m;
const START_LIMIT_MS = 60_000;

export interface RunningBridgekeeper {
  readonly url: string;
  readonly dataDir: string;
  /** Everything it has printed so far. */
  output(): string;
  /** Ends it as a terminal does; its own data folder is removed, a given one is kept. */
  stop(): Promise<void>;
  /** Ends it as a power cut does; the data folder stays for the next start. */
  kill(): Promise<void>;
}

interface StartOptions {
  readonly tenantFile?: string;
  /** A data folder to go on with; without it a new one that `stop` removes. */
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

/** Starts the built product as `npm start` does, on a free port, and resolves once it can serve. */
export async function startBridgekeeper(options: StartOptions = {}): Promise<RunningBridgekeeper> {
  if (!existsSync(PROGRAM)) throw new Error('Nothing is built yet: run `node infra/build.mjs` first');
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'bridgekeeper-'));
  const tenant = options.tenantFile === undefined ? [] : ['--tenant', options.tenantFile];
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', PROGRAM, ...tenant, ...(options.args ?? [])],
    { env: { ...cleanEnvironment(), PORT: '0', DATA_DIR: dataDir, ...options.env }, stdio: 'pipe' },
  );
  let printed = '';
  const note = (chunk: unknown): void => {
    printed += String(chunk);
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  const url = await readyUrl(child, () => printed);
  return {
    url,
    dataDir,
    output: () => printed,
    async stop() {
      await end(child, 'SIGTERM');
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
    kill: () => end(child, 'SIGKILL'),
  };
}

/** Runs the program until it ends by itself, as with settings that it refuses. */
export async function runToTheEnd(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly status: number | null; readonly stderr: string }> {
  const child = spawn(process.execPath, ['--enable-source-maps', PROGRAM, ...args], {
    env: { ...cleanEnvironment(), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk);
  });
  await once(child, 'close');
  return { status: child.exitCode, stderr };
}

/** Without what jest and npm have put in, and without settings of whoever runs the tests. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(NODE_OPTIONS|NODE_ENV|JEST_|npm_|BRIDGEKEEPER_|DATABASE_URL|PORT|DATA_DIR)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

async function readyUrl(child: ChildProcess, printed: () => string): Promise<string> {
  const limit = Date.now() + START_LIMIT_MS;
  while (Date.now() < limit) {
    const url = READY.exec(printed())?.[1];
    if (url !== undefined) return url;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`Bridgekeeper did not start (status ${String(child.exitCode)}):\n${printed()}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
