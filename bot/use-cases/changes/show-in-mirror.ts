import { mirrorStep, partOf } from '../../domain/changes/mirrored-step.js';
import { organizerOf } from '../../domain/changes/step.js';
import type { KnownOrganizer, Merged } from '../../domain/tenant/known-organizer.js';
import type { Clock } from '../../ports/clock.js';
import type { Mirror } from '../../ports/mirror.js';
import type { ChangeId, RecordedStep } from '../../ports/running-changes.js';
import type { RefreshOrganizer } from '../refresh-organizer.js';

/** Has the mirror show what steps have just been read back as. Repeating it changes nothing. */
export type ShowInMirror = (id: ChangeId, ended: readonly RecordedStep[]) => Promise<void>;

interface Ports {
  readonly clock: Clock;
  readonly mirror: Pick<Mirror, 'update'>;
}

/** Only where the step does not say all, the organizer is read again, so that a bulk change needs no call more. */
export function showInMirror({ clock, mirror }: Ports, refreshOrganizer: RefreshOrganizer): ShowInMirror {
  return async ({ tenantId, changeId }, ended) => {
    const about = ended.flatMap((each) => {
      const userId = organizerOf(each.step);
      const part = partOf(each.step);
      const shows = each.result.outcome !== 'skipped' && each.result.outcome !== 'failed';
      return userId === undefined || part === undefined || !shows ? [] : [{ ...each, userId, part }];
    });
    if (about.length === 0) return;
    const at = clock();
    const unclear = new Set<(typeof about)[number]>();
    await mirror.update(tenantId, [...new Set(about.map(({ userId }) => userId))], (userIds, known) => {
      return userIds.flatMap((userId) => {
        const before = known.get(userId);
        if (before === undefined) return [];
        const steps = about.filter((each) => each.userId === userId);
        return mergedAll(before, steps, (now, each) => {
          const { outcome } = each.result;
          const made = outcome === 'applied' || outcome === 'alreadySo';
          const occasion = { at, changeId: outcome === 'applied' ? changeId : undefined };
          const merged = made ? mirrorStep(now, each.step, occasion) : undefined;
          if (merged === undefined) unclear.add(each);
          return merged;
        });
      });
    });
    await Promise.all(
      [...unclear].map(({ userId, part, result }) =>
        refreshOrganizer({
          tenantId,
          userId,
          parts: [part],
          ...(result.outcome === 'applied' && { changeId }),
        }),
      ),
    );
  };
}

function mergedAll<S>(
  before: KnownOrganizer,
  steps: readonly S[],
  merge: (now: KnownOrganizer, step: S) => Merged | undefined,
): readonly Merged[] {
  let all: Merged | undefined;
  for (const step of steps) {
    const one = merge(all?.after ?? before, step);
    if (one !== undefined) all = { ...one, history: [...(all?.history ?? []), ...one.history] };
  }
  return all === undefined ? [] : [all];
}
