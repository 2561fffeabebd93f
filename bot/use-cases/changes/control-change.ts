import type { Caller } from '../../domain/authority.js';
import type { Failure } from '../../domain/failure.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { ChangeQueue } from '../../ports/change-queue.js';
import type { Changes } from '../../ports/changes.js';
import type { Clock } from '../../ports/clock.js';
import type { Mirror } from '../../ports/mirror.js';
import type { ChangeAction, RunningChanges } from '../../ports/running-changes.js';
import type { Authorize } from '../authorize.js';
import { viewOfChange, type ChangeView } from './show-change.js';

export interface ChangeControl {
  readonly changeId: string;
  readonly action: ChangeAction;
}

export type ControlChange = (caller: Caller, control: ChangeControl) => Promise<Result<ChangeView, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly changes: Pick<Changes, 'find'>;
  readonly running: Pick<RunningChanges, 'control'>;
  readonly mirror: Pick<Mirror, 'people'>;
  readonly changeQueue: Pick<ChangeQueue, 'nudge'>;
}

/**
 * Pauses, resumes or cancels a change that is not over, for those who could have asked for it. Steps under way come to
 * their end. Where the tenant's stop switch is set, a change can still be paused and cancelled.
 */
export function controlChange(ports: Ports, authorize: Authorize): ControlChange {
  const { clock, changes, running, mirror, changeQueue } = ports;
  return async (caller, { changeId, action }) => {
    const { tenantId, userId: by, door } = caller;
    const allowed = await authorize(caller, 'controlChange');
    if (!allowed.ok) return allowed;
    const change = await changes.find(tenantId, changeId);
    if (change === undefined) return fail({ code: 'changeNotFound' });
    const may = await authorize(caller, change.outline.command);
    const onlyStopped = !may.ok && may.failure.code === 'tierMissing' && action !== 'resume';
    if (!may.ok && !onlyStopped) return may;
    const done = await running.control({ tenantId, changeId }, { action, by, door, at: clock() });
    if (!done) return fail({ code: 'changeOver' });
    changeQueue.nudge();
    const after = await changes.find(tenantId, changeId);
    return ok(await viewOfChange(mirror, after ?? change));
  };
}
