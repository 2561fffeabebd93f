import { isOver, type Change, type StepResult } from '../../domain/changes/change.js';
import { isOnce } from '../../domain/changes/step.js';
import type { ChangeJob, ChangeWork, RunningJob, SliceJob } from '../../ports/change-queue.js';
import type { Changes } from '../../ports/changes.js';
import type { Clock } from '../../ports/clock.js';
import type { ChangeId, OpenStep, RunningChanges } from '../../ports/running-changes.js';
import type { Authorize } from '../authorize.js';
import type { AdvanceChange } from './advance-change.js';
import type { LookAgain } from './look-again.js';
import type { StepNotes } from './step-notes.js';
import type { WorkOnSlice } from './work-on-slice.js';
import type { OpenSlice } from '../../ports/running-changes.js';

interface Ports {
  readonly clock: Clock;
  readonly changes: Pick<Changes, 'find'>;
  readonly running: Pick<RunningChanges, 'open' | 'control'>;
}

interface Steps {
  readonly authorize: Authorize;
  readonly advance: AdvanceChange;
  readonly workOnSlice: WorkOnSlice;
  readonly lookAgain: LookAgain;
  readonly notesOf: (id: ChangeId, command: OpenSlice['change']['command']) => StepNotes;
  readonly ended: (change: Change) => Promise<void>;
}

/** The jobs of confirmed changes, whichever instance they come to. */
export function workOnChange(ports: Ports, steps: Steps): ChangeWork {
  return {
    async run(job, running) {
      if (await toldAgain(ports, steps, { job, running })) return 'ended';
      switch (job.kind) {
        case 'slice':
          return steps.workOnSlice(job, running);
        case 'look':
          return steps.lookAgain(job);
        case 'advance':
          if (!(await mayBegin(ports, steps, job))) return 'later';
          await steps.advance(job);
          return 'ended';
      }
    },
    async giveUp(job) {
      switch (job.kind) {
        case 'slice':
          return giveUpSlice(ports, steps, job);
        case 'advance':
          return giveUpBeginning(ports, steps, job);
        case 'look':
          return undefined;
      }
    },
  };
}

/** Who ended the change may have died before anybody was told. */
async function toldAgain(
  { changes }: Ports,
  { ended }: Steps,
  { job, running }: { readonly job: ChangeJob; readonly running: RunningJob },
): Promise<boolean> {
  if (!running.resumed || job.kind === 'look') return false;
  const change = await changes.find(job.tenantId, job.changeId);
  if (change === undefined || !isOver(change)) return false;
  await ended(change);
  return true;
}

/**
 * A scheduled change begins only if the one who asked, and nobody else, may still ask for it then; else it is cancelled.
 * False where nobody could say. The tenant's stop switch does not cancel it: its steps rest.
 */
async function mayBegin(
  { clock, changes, running }: Ports,
  { authorize }: Steps,
  { tenantId, changeId }: ChangeId,
): Promise<boolean> {
  const change = await changes.find(tenantId, changeId);
  if (change === undefined || change.state !== 'queued' || change.outline.notBefore === undefined)
    return true;
  const { requestedBy, outline } = change;
  const allowed = await authorize({ tenantId, userId: requestedBy, door: 'chat' }, outline.command);
  if (allowed.ok || allowed.failure.code === 'tierMissing') return true;
  if (allowed.failure.code !== 'notAllowed') return false;
  const cancelled = { action: 'cancel', because: 'roleLost', by: requestedBy, door: 'queue' } as const;
  await running.control({ tenantId, changeId }, { ...cancelled, at: clock() });
  return true;
}

/** Microsoft would not for hours: what is left of the slice has failed, and the rest of the change goes on. */
async function giveUpSlice({ running }: Ports, { notesOf, advance }: Steps, job: SliceJob): Promise<void> {
  const slice = await running.open(job, job);
  if (slice === undefined) return;
  const notes = notesOf(job, slice.change.command);
  // While it rests, nothing has failed: what is left is taken up with the rest.
  if (slice.change.state === 'running') {
    const open = slice.steps.filter(({ result }) => result === undefined);
    await Promise.all(
      open.map(({ index, step, begunAt }) =>
        notes.ended({ index, step, result: givenUp({ step, begunAt }) }),
      ),
    );
  }
  await advance(job, 'takenAsShut');
}

function givenUp({ step, begunAt }: Pick<OpenStep, 'step' | 'begunAt'>): StepResult {
  if (isOnce(step) && begunAt !== undefined) return { outcome: 'unsure' };
  return { outcome: 'failed', reason: 'givenUp' };
}

/** Nobody could say for hours whether the one who asked still may. */
async function giveUpBeginning(
  { clock, changes, running }: Ports,
  { advance }: Steps,
  id: ChangeId,
): Promise<void> {
  const change = await changes.find(id.tenantId, id.changeId);
  if (change?.state === 'queued') {
    const cancelled = {
      action: 'cancel',
      because: 'roleLost',
      by: change.requestedBy,
      door: 'queue',
    } as const;
    await running.control(id, { ...cancelled, at: clock() });
  }
  await advance(id, 'takenAsShut');
}
