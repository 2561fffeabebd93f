import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { StartedSandbox } from '../sandbox/started-sandbox.js';

const PROGRAM = fileURLToPath(new URL('./run-product.mjs', import.meta.url));

/** A line of the product's log. */
export type Logged = Readonly<Record<string, unknown>>;

export interface ProductBeside {
  readonly log: readonly Logged[];
  /** The first line that fits, of those from `from` on, each looked at once; rejects when the product ends before. */
  logged(fits: (line: Logged) => boolean, from?: number): Promise<Logged>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  /** Ends it as a container host does; answers how many milliseconds it took. */
  stop(): Promise<number>;
}

export interface Place {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  /** How often the mirror is brought up to date by itself; 0 is never. */
  readonly syncMinutes?: number;
}

export const SLOTS = 2;

/** Starts the built product as a process of its own against a sandbox in this one. */
export function startProductBeside({ sandbox, open }: StartedSandbox, place: Place): ProductBeside {
  const { microsoft, identity, operatorConnectPlanIds } = sandbox;
  const settings = { microsoft, identity, operatorConnectPlanIds };
  const given = { settings, microsoftUrl: open, slots: SLOTS, syncMinutes: 30, ...place };
  const { PATH, TMPDIR } = process.env;
  const child = spawn(process.execPath, ['--enable-source-maps', PROGRAM, JSON.stringify(given)], {
    env: { PATH, TMPDIR },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const log: Logged[] = [];
  const watchers = new Set<() => void>();
  createInterface({ input: child.stdout }).on('line', (text) => {
    log.push(JSON.parse(text) as Logged);
    for (const look of watchers) look();
  });
  return {
    log,
    logged: (fits, from = 0) =>
      new Promise((resolve, reject) => {
        let seen = from;
        const look = (): void => {
          const line = log.slice(seen).find(fits);
          seen = log.length;
          if (line === undefined) return;
          watchers.delete(look);
          resolve(line);
        };
        watchers.add(look);
        void ended.then(() => reject(new Error(`The product ended: ${JSON.stringify(log.slice(-5))}`)));
        look();
      }),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      const began = performance.now();
      child.kill('SIGTERM');
      await ended;
      return performance.now() - began;
    },
  };
}

/** Tells from the log of one product after another when a mirror is full: the lists read to their end, then the defaults. */
export function watchFilling() {
  let listed = false;
  return (line: Logged): boolean => {
    if (line['event'] !== 'sync.ended' || line['whole'] !== true) return false;
    if (line['kind'] === 'defaults') return listed;
    listed = true;
    return false;
  };
}
