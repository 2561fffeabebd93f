import type { Change, SeenLater } from '../../domain/changes/change.js';
import { isOnce, sameState, type StateOf, type StateStep, type Step } from '../../domain/changes/step.js';
import { LOOKED_AT, spread } from '../../domain/changes/visible-by.js';
import type { Unreadable } from '../../domain/reading.js';
import { ok, type Result } from '../../domain/result.js';
import type { Changes } from '../../ports/changes.js';
import type { ChangeId, RunningChanges } from '../../ports/running-changes.js';
import type { StateWork, StepWork } from './step-work.js';

/** `later`: Microsoft would not say just now. */
export type LookAgain = (id: ChangeId) => Promise<'ended' | 'later'>;

interface Ports {
  readonly changes: Pick<Changes, 'find' | 'steps'>;
  readonly running: Pick<RunningChanges, 'applied' | 'keepSeenLater'>;
}

interface Steps {
  readonly work: StepWork;
  readonly visible: (change: Change, seen: SeenLater) => Promise<void>;
}

/** Once everybody should see a change: whether it is still as planned, for all of it or an even sample, and tells. */
export function lookAgain({ changes, running }: Ports, { work, visible }: Steps): LookAgain {
  return async (id) => {
    const { tenantId, changeId } = id;
    const change = await changes.find(tenantId, changeId);
    // What was taken back is not expected to be there.
    if (change === undefined || change.undoneBy !== undefined) return 'ended';
    const { indexes } = await running.applied(id);
    let seen: SeenLater = { asPlanned: 0, moved: 0 };
    for (const from of spread(indexes, LOOKED_AT)) {
      const [found] = await changes.steps(tenantId, changeId, { from, count: 1 });
      const same = found === undefined ? undefined : await isAsPlanned(work, found.step, tenantId);
      if (same?.ok === false) return 'later';
      if (same?.value === true) seen = { ...seen, asPlanned: seen.asPlanned + 1 };
      if (same?.value === false) seen = { ...seen, moved: seen.moved + 1 };
    }
    await running.keepSeenLater(id, seen);
    // What was only done once has nothing to be looked at.
    if (seen.asPlanned + seen.moved > 0) await visible({ ...change, seenLater: seen }, seen);
    return 'ended';
  };
}

function isAsPlanned(
  work: StepWork,
  step: Step,
  tenantId: string,
): Promise<Result<boolean, Unreadable>> | undefined {
  if (isOnce(step)) return undefined;
  switch (step.kind) {
    case 'setDefaults':
      return isSo(work.setDefaults, step, tenantId);
    case 'grantPolicy':
      return isSo(work.grantPolicy, step, tenantId);
    case 'grantToGroup':
      return isSo(work.grantToGroup, step, tenantId);
    case 'grantToTenant':
      return isSo(work.grantToTenant, step, tenantId);
    case 'placeNumber':
      return isSo(work.placeNumber, step, tenantId);
    case 'setBridgeDefault':
      return isSo(work.setBridgeDefault, step, tenantId);
    case 'setLanguages':
      return isSo(work.setLanguages, step, tenantId);
    case 'changeBridgeSettings':
      return isSo(work.changeBridgeSettings, step, tenantId);
    case 'invitePolicy':
      return isSo(work.invitePolicy, step, tenantId);
    case 'routingPolicy':
      return isSo(work.routingPolicy, step, tenantId);
    case 'voiceRoute':
      return isSo(work.voiceRoute, step, tenantId);
    case 'usage':
      return isSo(work.usage, step, tenantId);
    case 'changeSettings':
      return isSo(work.changeSettings, step, tenantId);
  }
}

async function isSo<S extends StateStep>(
  { live }: StateWork<S>,
  step: S,
  tenantId: string,
): Promise<Result<boolean, Unreadable>> {
  const now = await live(step, tenantId);
  const after: StateOf<S> = step.after;
  return now.ok ? ok(sameState<S>(now.value, after)) : now;
}
