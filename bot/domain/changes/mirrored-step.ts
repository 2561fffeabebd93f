import { known, type Reading } from '../reading.js';
import { mergeAsked, type KnownOrganizer, type Merged } from '../tenant/known-organizer.js';
import type { Organizer } from '../tenant/organizer.js';
import type { Instant } from '../instant.js';
import type { Step } from './step.js';

interface Occasion {
  readonly at: Instant;
  /** Undefined where it was so before the change. */
  readonly changeId: string | undefined;
}

/**
 * What is known of an organizer after a step has been read back as it should be; undefined where that does not say all of
 * it, so that the organizer has to be read again.
 */
export function mirrorStep(
  before: KnownOrganizer,
  step: Step,
  { at, changeId }: Occasion,
): Merged | undefined {
  const { organizer } = before;
  const merged = (after: Organizer, part: 'defaults' | 'policies'): Merged =>
    mergeAsked(before, after, { at, changeId, parts: [part] });
  if (step.kind === 'setDefaults') {
    const old = valueOf(organizer.defaults);
    if (old === undefined || old === 'notListed') return undefined;
    const { toll, tollFree } = step.after;
    const defaults = known({ bridgeId: old.bridgeId, toll, tollFree }, at, 'teamsAdministration');
    return merged({ ...organizer, defaults }, 'defaults');
  }
  if (step.kind === 'grantPolicy' && step.after !== undefined) {
    const old = valueOf(organizer.policies);
    if (old === undefined) return undefined;
    const policies = { ...old, [step.policyKind]: { name: step.after, how: 'direct' } };
    return merged({ ...organizer, policies: known(policies, at, 'teamsAdministration') }, 'policies');
  }
  return undefined;
}

/** The part of an organizer that a step is about; undefined for what the mirror does not hold. */
export function partOf({ kind }: Step): 'defaults' | 'policies' | undefined {
  if (kind === 'setDefaults') return 'defaults';
  return kind === 'grantPolicy' ? 'policies' : undefined;
}

function valueOf<T>(reading: Reading<T>): T | undefined {
  return reading.known && reading.failed === undefined ? reading.value : undefined;
}
