import {
  sameDefaults,
  stateAfter,
  type Change,
  type DefaultNumbers,
  type Step,
  type StepResult,
} from '../domain/changes/change.js';
import { ok, type Result } from '../domain/result.js';
import type { Unreadable } from '../domain/reading.js';
import type { Clock } from '../ports/clock.js';
import type { OrganizerSettings } from '../ports/organizer-settings.js';
import type { Changes } from '../ports/proposals.js';
import type { RefreshOrganizer } from './refresh-organizer.js';

/** Undefined when there is no such change. Safe to repeat: ended steps stay ended, and a step makes it so or finds it so. */
export type ApplyChange = (job: {
  readonly tenantId: string;
  readonly changeId: string;
}) => Promise<Change | undefined>;

interface Ports {
  readonly clock: Clock;
  readonly changes: Changes;
  readonly organizerSettings: OrganizerSettings;
}

/**
 * Applies a confirmed change step by step: reads live; already so is done; as expected is applied and read back; anything
 * else is a conflict, reported and never overwritten.
 */
export function applyChange(ports: Ports, refreshOrganizer: RefreshOrganizer): ApplyChange {
  return async ({ tenantId, changeId }) => {
    const change = await ports.changes.find(tenantId, changeId);
    if (change === undefined) return undefined;
    // Work that broke off may have set what it did not get to record: then "already so" was this change's own doing.
    const resumed = change.state === 'running';
    if (!resumed) await ports.changes.begin(tenantId, changeId);
    const results: StepResult[] = [];
    for (const [index, step] of change.plan.steps.entries()) {
      const ended = change.results[index];
      const result = ended ?? (await applyStep(ports.organizerSettings, step, { resumed }));
      if (ended === undefined) {
        await ports.changes.recordStep({ tenantId, changeId, index, result, at: ports.clock() });
        await refreshOrganizer({ tenantId, userId: step.organizerId, parts: ['defaults'], changeId });
      }
      results.push(result);
    }
    const state = stateAfter(results);
    if (change.state !== state)
      await ports.changes.finish({ tenantId, id: changeId, state, at: ports.clock() });
    return { ...change, state, results };
  };
}

async function applyStep(
  settings: OrganizerSettings,
  step: Step,
  { resumed }: { readonly resumed: boolean },
): Promise<StepResult> {
  const live = await readLive(settings, step.organizerId);
  if (!live.ok) return { outcome: 'failed', reason: live.failure.cause };
  if (sameDefaults(live.value, step.after)) {
    return { outcome: resumed ? 'applied' : 'alreadySo', before: step.before, after: step.after };
  }
  if (!sameDefaults(live.value, step.before)) return { outcome: 'conflict', found: live.value };

  const set = await settings.setDefaults({ userId: step.organizerId, defaults: step.after });
  if (!set.ok && set.failure.code === 'refusedByMicrosoft')
    return { outcome: 'refused', reason: set.failure.reason };
  // A call that broke off may still have arrived: what is read back decides, not what was answered.
  const readBack = await readLive(settings, step.organizerId);
  if (readBack.ok && sameDefaults(readBack.value, step.after)) {
    return { outcome: 'applied', before: step.before, after: step.after };
  }
  if (!set.ok)
    return { outcome: 'failed', reason: set.failure.code === 'unreadable' ? set.failure.cause : 'refused' };
  return readBack.ok
    ? { outcome: 'conflict', found: readBack.value }
    : { outcome: 'failed', reason: readBack.failure.cause };
}

async function readLive(
  settings: OrganizerSettings,
  userId: string,
): Promise<Result<DefaultNumbers, Unreadable>> {
  const read = await settings.defaultsOf(userId);
  if (!read.ok) return read;
  if (read.value === 'notListed') return ok({ toll: undefined, tollFree: undefined });
  return ok({ toll: read.value.toll, tollFree: read.value.tollFree });
}
