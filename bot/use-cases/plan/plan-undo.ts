import { isToBeUndone, type Change } from '../../domain/changes/change.js';
import type { Effect, Lasting } from '../../domain/changes/effect.js';
import { undoStages, type UndoStage, type Undoing } from '../../domain/changes/undo-stages.js';
import type { Failure } from '../../domain/failure.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Changes } from '../../ports/changes.js';
import type { Authorize } from '../authorize.js';
import type { Planner } from '../changes/planner.js';
import type { StandsAsExpected } from '../changes/stands-as-expected.js';

interface Ports {
  readonly changes: Pick<Changes, 'find' | 'latestBy' | 'steps'>;
}

interface Steps {
  readonly authorize: Authorize;
  readonly standsAsExpected: StandsAsExpected;
}

/** So many steps are read live now; of more each is read only before it is made. */
const READ_NOW = 20;

/** The inverse of a change, from its record: only what was really applied, in the opposite order. */
export function planUndo({ changes }: Ports, { authorize, standsAsExpected }: Steps): Planner<'undo'> {
  return async (caller, { changeId }) => {
    const { tenantId, userId } = caller;
    const change =
      changeId === undefined
        ? await changes.latestBy(tenantId, userId)
        : await changes.find(tenantId, changeId);
    if (change === undefined || !isToBeUndone(change)) return fail({ code: 'nothingToUndo' });
    const allowed = await authorize(caller, change.outline.command);
    if (!allowed.ok) return allowed;
    const steps = await changes.steps(tenantId, change.id, { from: 0, count: change.outline.steps });
    const undoing = undoStages(change.outline.stages, steps);
    const unmoved = await withoutMoved(undoing.stages, tenantId, standsAsExpected);
    if (!unmoved.ok) return unmoved;
    const { stages, moved } = unmoved.value;
    if (stages.every((stage) => stage.steps.length === 0)) {
      return fail({ code: moved > 0 ? 'movedSince' : 'cannotUndo' });
    }
    return ok({
      command: change.outline.command,
      about: { ...change.outline.about, kind: 'undo' },
      stages,
      effects: effectsOf(undoing, { stages, moved }),
      lasting: lastingOf(change, undoing),
      undoes: change.id,
    });
  };
}

interface Unmoved {
  readonly stages: readonly UndoStage[];
  readonly moved: number;
}

/** What somebody has changed since is theirs: it is left out where that can be seen now. */
async function withoutMoved(
  stages: readonly UndoStage[],
  tenantId: string,
  standsAsExpected: StandsAsExpected,
): Promise<Result<Unmoved, Failure>> {
  if (countOf(stages) > READ_NOW) return ok({ stages, moved: 0 });
  const kept: UndoStage[] = [];
  for (const stage of stages) {
    const read = await Promise.all(stage.steps.map((step) => standsAsExpected(step, tenantId)));
    const unreadable = read.find((each) => !each.ok);
    if (unreadable?.ok === false) return unreadable;
    kept.push({ ...stage, steps: stage.steps.filter((_, index) => isTrue(read[index])) });
  }
  return ok({ stages: kept, moved: countOf(stages) - countOf(kept) });
}

function isTrue(read: Result<boolean, unknown> | undefined): boolean {
  return read?.ok === true && read.value;
}

function countOf(stages: readonly UndoStage[]): number {
  return stages.reduce((sum, { steps }) => sum + steps.length, 0);
}

function effectsOf({ notTakenBack }: Undoing, { stages, moved }: Unmoved): readonly Effect[] {
  const kinds = new Set(stages.flatMap(({ steps }) => steps.map(({ kind }) => kind)));
  const shows = kinds.has('setDefaults') || kinds.has('invitePolicy') || kinds.has('grantPolicy');
  const off = stages.some(({ gate }) => gate !== undefined);
  return [
    ...(moved > 0 ? [{ code: 'movedSinceLeftOut', count: moved } as const] : []),
    ...(notTakenBack > 0 ? [{ code: 'notTakenBack', count: notTakenBack } as const] : []),
    ...(countOf(stages) > READ_NOW ? [{ code: 'eachIsGuarded' } as const] : []),
    ...(off ? [{ code: 'oldInvitesBreak' } as const] : []),
    ...(shows ? ([{ code: 'invitesUpTo24Hours' }, { code: 'oldMeetingsKeepNumbers' }] as const) : []),
  ];
}

function lastingOf({ lasting }: Change, { cleared }: Undoing): readonly Lasting[] {
  return [...new Set([...lasting, ...(cleared > 0 ? (['defaultCannotBeCleared'] as const) : [])])];
}
