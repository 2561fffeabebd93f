import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A sandbox that lives for one command, in a folder of its own. */
export interface ThrowawaySandbox {
  readonly address: string;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

export interface ThrowawayOptions {
  /** Path of the program to start, dist/bot/index.js. */
  readonly program: string;
  /** Such as `--tenant <file>` and `--at <time>`. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

/** The program ended before it was ready, or took too long; `message` is what it said. */
export class SandboxDidNotStart extends Error {
  override readonly name = 'SandboxDidNotStart';
}

const READY = /^Bridgekeeper is ready at (http:\/\/\S+)/;
const PATIENCE_MS = 60_000;
const KILL_AFTER_MS = 5_000;
/** What would point the program at a real tenant or a shared database. */
const LEFT_OUT = /^(DATABASE_URL|NODE_ENV|TENANT_ID|APP_ID|PUBLIC_URL|MANAGED_IDENTITY_.*|CERTIFICATE_.*)$/;

/** Starts the whole product on a free port; throws SandboxDidNotStart. */
export async function startThrowawaySandbox(options: ThrowawayOptions): Promise<ThrowawaySandbox> {
  const folder = await mkdtemp(join(tmpdir(), 'bridgekeeper-ask-'));
  const inherited = Object.entries(options.env).filter(([name]) => !LEFT_OUT.test(name));
  const child = spawn(process.execPath, [options.program, ...options.args], {
    env: { ...Object.fromEntries(inherited), BRIDGEKEEPER_MODE: 'sandbox', PORT: '0', DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<undefined>((resolve) => child.once('close', () => resolve(undefined)));
  const complaints: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => complaints.push(line));

  async function stop(): Promise<void> {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
    await ended;
    clearTimeout(timer);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }

  const address = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = READY.exec(line)?.[1];
      if (found !== undefined) resolve(found.replace(/\/$/, ''));
    });
  });
  const first = await Promise.race([address, ended, outOfPatience(options.signal)]);
  if (typeof first === 'string') return { address: first, stop };
  await stop();
  throw new SandboxDidNotStart(complaints.slice(-20).join('\n'));
}

function outOfPatience(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
    timer.unref();
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}
