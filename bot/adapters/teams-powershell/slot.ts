import { setTimeout as wait } from 'node:timers/promises';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Log } from '../../ports/log.js';
import type { WorkerFailure } from './worker-failure.js';
import { startWorker, type Worker, type WorkerProgram } from './worker.js';

/** A place for one worker, which is started when needed and again after it died, each time a little later. */
export interface Slot {
  /** True when a call would find a worker at once. */
  warm(): boolean;
  /** A signed-in worker; waits for a short pause after a failure but not for a long one. */
  worker(): Promise<Result<Worker, WorkerFailure>>;
  /** Tells how the last call went, which decides about the next pause. */
  ended(well: boolean): void;
  stop(): Promise<void>;
}

export interface SlotOptions {
  readonly program: WorkerProgram;
  readonly log: Log;
  /** For starting PowerShell and signing in, in milliseconds. */
  readonly startLimitMs: number;
  /** A process that says to be bigger is replaced between two calls, by default beyond 700 megabytes. */
  readonly maxMegabytes?: number;
}

export function createSlot(options: SlotOptions): Slot {
  const { program, log, startLimitMs, maxMegabytes = MAX_MEGABYTES } = options;
  let current: Worker | undefined;
  let retiring: Promise<void> | undefined;
  let stopped = false;
  let failures = 0;
  let notBefore = 0;
  let lastFailure: WorkerFailure = { code: 'down', message: '' };

  const failed = (failure: WorkerFailure): void => {
    lastFailure = failure;
    notBefore = performance.now() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
    failures += 1;
  };

  /** One that is too big from the start would be so again; it has to have done something for its place. */
  const isWorn = (worker: Worker): boolean => {
    const { calls, megabytes } = worker.wear();
    return megabytes > maxMegabytes && calls >= LEAST_CALLS;
  };

  const retire = (worker: Worker): void => {
    log.info('powershell.retired', worker.wear());
    retiring = worker.stop();
  };

  return {
    warm: () => current?.alive() === true,

    async worker() {
      if (current?.alive() === true) {
        if (!isWorn(current)) return ok(current);
        retire(current);
      }
      const pause = notBefore - performance.now();
      if (pause > PATIENCE_MS) return fail(lastFailure);
      if (pause > 0) await wait(pause);
      if (stopped) return fail(STOPPED);
      const began = performance.now();
      const started = startWorker(program, startLimitMs);
      current = started;
      const ready = await started.ready;
      const ms = Math.round(performance.now() - began);
      if (ready.ok) {
        log.info('powershell.started', { module: ready.value, ms });
        return ok(started);
      }
      log.warn('powershell.notStarted', { code: ready.failure.code, ms });
      failed(ready.failure);
      return ready;
    },

    ended(well) {
      if (well) failures = 0;
      else failed({ code: 'down', message: 'The process ended.' });
    },

    async stop() {
      stopped = true;
      await Promise.all([current?.stop(), retiring]);
    },
  };
}

export const STOPPED: WorkerFailure = { code: 'down', message: 'The product is stopping.' };

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 30_000;
/** Somebody waits for an answer: beyond this pause they rather hear at once that the system is down. */
const PATIENCE_MS = 1_000;

/** The module takes 200 to 300 of them; .NET keeps what it once had. */
const MAX_MEGABYTES = 700;
const LEAST_CALLS = 50;
