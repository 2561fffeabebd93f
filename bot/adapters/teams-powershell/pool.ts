import { fail, type Result } from '../../domain/result.js';
import type { Urgency } from '../../ports/organizer-settings.js';
import { createCallQueue } from './call-queue.js';
import { allowedCmdlet, type Parameters } from './cmdlets.js';
import { createSlot, STOPPED, type Slot, type SlotOptions } from './slot.js';
import type { WorkerFailure } from './worker-failure.js';
import type { Call, Worker } from './worker.js';

/** Teams PowerShell as a set of long-lived processes. */
export interface TeamsPowerShell {
  /**
   * The cmdlet's output rows as they came, unchecked. Never rejects. What somebody has asked for goes first; who does not
   * say how urgent it is has asked.
   */
  call(
    cmdlet: string,
    parameters?: Parameters,
    urgency?: Urgency,
  ): Promise<Result<readonly unknown[], WorkerFailure>>;
  /** Fails what is waiting and ends the processes; settles within two seconds. */
  close(): Promise<void>;
}

export interface PoolOptions extends Omit<SlotOptions, 'startLimitMs'> {
  readonly slots: number;
  readonly startLimitMs?: number;
  /** For one call, in milliseconds; a process that takes longer is ended and replaced. */
  readonly timeLimitMs?: number;
  /** Of each urgency: however much waits in the background, who asks is not turned away for it. */
  readonly maxWaiting?: number;
}

/**
 * Asked calls go before background ones; within each, calls take turns by cmdlet. A read that was lost with its process is
 * tried once more; a write never is, because it may have happened.
 */
export function createPool(options: PoolOptions): TeamsPowerShell {
  const {
    log,
    startLimitMs = START_LIMIT_MS,
    timeLimitMs = TIME_LIMIT_MS,
    maxWaiting = MAX_WAITING,
  } = options;
  const asked = createCallQueue<Waiting>();
  const background = createCallQueue<Waiting>();
  const lineOf = (urgency: Urgency) => (urgency === 'asked' ? asked : background);
  const anyWaiting = (): boolean => asked.size() > 0 || background.size() > 0;
  const slots = Array.from({ length: options.slots }, () => createSlot({ ...options, startLimitMs }));
  const working = new Set<Slot>();
  let closed = false;

  const wake = (): void => {
    const idle = slots.filter((slot) => !working.has(slot));
    // A process that runs is cheaper than one more sign-in.
    const slot = idle.find((each) => each.warm()) ?? idle[0];
    if (slot === undefined || !anyWaiting()) return;
    working.add(slot);
    void work(slot);
  };

  const work = async (slot: Slot): Promise<void> => {
    try {
      while (anyWaiting()) {
        const worker = await slot.worker();
        if (!worker.ok) {
          // While another process works, its turn will come; without one there is nothing to wait for.
          if (working.size === 1) failAll(worker.failure);
          return;
        }
        const waiting = asked.next() ?? background.next();
        if (waiting !== undefined) await serve(waiting, { slot, worker: worker.value });
      }
    } finally {
      working.delete(slot);
    }
  };

  const serve = async (waiting: Waiting, { slot, worker }: { slot: Slot; worker: Worker }): Promise<void> => {
    const began = performance.now();
    const answer = await worker.call(waiting.call);
    slot.ended(worker.alive());
    if (answer.ok) {
      waiting.settle(answer);
      return;
    }
    const { urgency, call } = waiting;
    const { cmdlet } = call;
    const { code } = answer.failure;
    log.warn('powershell.failed', { cmdlet, code, ms: Math.round(performance.now() - began) });
    // Who asked has waited long enough when a process hangs; the background has time for another one.
    const lost = code === 'down' || (code === 'late' && urgency === 'background');
    if (lost && waiting.mayRepeat) lineOf(urgency).add(cmdlet, { ...waiting, mayRepeat: false }, 'first');
    else waiting.settle(answer);
  };

  const failAll = (failure: WorkerFailure): void => {
    for (const waiting of [...asked.takeAll(), ...background.takeAll()]) waiting.settle(fail(failure));
  };

  return {
    async call(cmdlet, parameters = {}, urgency = 'asked') {
      const allowed = allowedCmdlet(cmdlet, parameters);
      if (allowed === undefined || JSON.stringify(parameters).length > MAX_PARAMETERS)
        return fail(NOT_ALLOWED);
      if (closed) return fail(STOPPED);
      const line = lineOf(urgency);
      if (line.size() >= maxWaiting) return fail(BUSY);
      return new Promise((settle) => {
        const call = { cmdlet, parameters, timeLimitMs };
        line.add(cmdlet, { call, urgency, mayRepeat: allowed.access === 'reads', settle }, 'last');
        wake();
      });
    },

    async close() {
      closed = true;
      failAll(STOPPED);
      await Promise.all(slots.map((slot) => slot.stop()));
    },
  };
}

interface Waiting {
  readonly call: Call;
  readonly urgency: Urgency;
  readonly mayRepeat: boolean;
  readonly settle: (answer: Result<readonly unknown[], WorkerFailure>) => void;
}

const NOT_ALLOWED: WorkerFailure = {
  code: 'notAllowed',
  message: 'The call is not in the list of allowed ones.',
};
const BUSY: WorkerFailure = { code: 'busy', message: 'Too many calls are waiting.' };
const START_LIMIT_MS = 60_000;
const TIME_LIMIT_MS = 30_000;
const MAX_WAITING = 500;
const MAX_PARAMETERS = 32_000;
