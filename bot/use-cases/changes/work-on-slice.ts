import { goesOn } from '../../domain/changes/next-move.js';
import type { ObservedPace } from '../../domain/changes/pace.js';
import { callsOf } from '../../domain/changes/pace.js';
import type { StepResult } from '../../domain/changes/change.js';
import type { Clock } from '../../ports/clock.js';
import type { RunningJob, SliceJob } from '../../ports/change-queue.js';
import type { OpenSlice, OpenStep, RunningChanges } from '../../ports/running-changes.js';
import type { TenantSettings } from '../../ports/tenant-settings.js';
import type { AdvanceChange } from './advance-change.js';
import type { Lanes } from './lanes.js';
import type { MakeItSo } from './make-it-so.js';
import { writes, type StepNotes } from './step-notes.js';

/** `later`: Microsoft would not have some of the steps just now. */
export type WorkOnSlice = (job: SliceJob, running: RunningJob) => Promise<'ended' | 'later'>;

interface Ports {
  readonly clock: Clock;
  readonly running: Pick<RunningChanges, 'open' | 'leave'>;
  readonly tenantSettings: Pick<TenantSettings, 'read'>;
  /** Waits, or throws at once when told to stop. */
  readonly pause: (milliseconds: number, stop: AbortSignal) => Promise<void>;
  /** Milliseconds from some moment on, which nobody can move. */
  readonly elapsed: () => number;
}

interface Steps {
  readonly makeItSo: MakeItSo;
  readonly notesOf: (id: SliceJob, command: OpenSlice['change']['command']) => StepNotes;
  readonly advance: AdvanceChange;
  readonly lanes: Lanes;
  readonly pace: ObservedPace;
}

/** Works on the steps of a slice side by side, as far as there are lanes, until each has ended or has to wait. */
export function workOnSlice(ports: Ports, steps: Steps): WorkOnSlice {
  return async (job, running) => {
    for (;;) {
      const slice = await ports.running.open(job, job);
      if (slice === undefined) return 'ended';
      const { change } = slice;
      // What somebody was about to make comes to its end even where the change does not go on.
      const on = goesOn(change);
      const open = slice.steps.filter(
        (each) => each.result === undefined && (on || each.begunAt !== undefined),
      );
      const worked = workOnStep(ports, steps, { job, running, change });
      const came = await allOf(open.map(worked));
      await steps.advance(job);
      if (running.stop.aborted && came.some((each) => each !== 'ended')) throw new Error('The product stops');
      if (came.includes('waits')) return 'later';
      if (on && !came.includes('left')) return 'ended';
      const noWriting = !(await writes(ports, job.tenantId, change.command));
      if (await ports.running.leave(job, { jobId: running.id, noWriting })) return 'ended';
    }
  };
}

/** A step that broke off leaves the others their time: the slice must not be taken up again while they are on their way. */
async function allOf<T>(works: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}

interface Working {
  readonly job: SliceJob;
  readonly running: RunningJob;
  readonly change: OpenSlice['change'];
}

type Came = 'ended' | 'waits' | 'left';

function workOnStep(
  ports: Ports,
  steps: Steps,
  { job, running, change }: Working,
): (open: OpenStep) => Promise<Came> {
  const notes = steps.notesOf(job, change.command);
  return async ({ index, step, ...open }) => {
    let begunAt = open.begunAt;
    const begin = async (): Promise<boolean> => {
      const may = await notes.begin(index);
      if (may) begunAt ??= ports.clock();
      return may;
    };
    const attempt = async (): Promise<Came | StepResult> => {
      for (const pauseMs of [...PAUSES_MS, undefined]) {
        if (running.stop.aborted) return 'left';
        const began = ports.elapsed();
        const tried = await steps.makeItSo(step, { tenantId: job.tenantId, begunAt, begin });
        if (tried.outcome === 'left') return 'left';
        if (tried.outcome !== 'waits') {
          if (tried.outcome === 'applied') steps.pace.saw((ports.elapsed() - began) / callsOf(step));
          return tried;
        }
        if (tried.notMade === true) {
          await notes.notMade(index);
          begunAt = undefined;
        }
        if (pauseMs === undefined) return 'waits';
        // The lane is kept: what Microsoft would not take now, it would not take from the next step either.
        await ports.pause(pauseMs, running.stop).catch(() => undefined);
      }
      return 'waits';
    };
    const came = await steps.lanes(job.count, attempt);
    if (typeof came !== 'string') {
      await notes.ended({ index, step, result: came });
      return 'ended';
    }
    // Found as it was before, and nobody will make it any more.
    if (came === 'left' && begunAt !== undefined && !running.stop.aborted) await notes.notMade(index);
    return came;
  };
}

/** A step waits so long, each time a little longer, before it is left to a later attempt of its job. */
const PAUSES_MS = [500, 1_000, 2_000, 4_000];
