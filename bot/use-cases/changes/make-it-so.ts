import type { StepResult } from '../../domain/changes/change.js';
import {
  sameState,
  type OnceStep,
  type StateOf,
  type StateStep,
  type Step,
} from '../../domain/changes/step.js';
import type { Instant } from '../../domain/instant.js';
import type { UnreadableCause } from '../../domain/reading.js';
import type { OnceWork, StateWork, StepWork } from './step-work.js';

/** What is known of a step before it is worked on, and who is to be asked before it is made. */
export interface Attempt {
  readonly tenantId: string;
  /** When somebody was about to make it before; undefined where nobody was. */
  readonly begunAt: Instant | undefined;
  /** Notes for good that it is about to be made. False: the change does not go on, and it must not be made. */
  readonly begin: () => Promise<boolean>;
}

/**
 * How a step ended, or that it waits because Microsoft would not just now (`notMade`: what was begun was surely not made),
 * or that it was left because the change does not go on.
 */
export type Tried =
  | StepResult
  | { readonly outcome: 'waits'; readonly reason: UnreadableCause | 'notSeen'; readonly notMade?: true }
  | { readonly outcome: 'left' };

/** Works on one step. Repeating it after it broke off does nothing twice. */
export type MakeItSo = (step: Step, attempt: Attempt) => Promise<Tried>;

/**
 * Reads live; already so is done; as expected is made and read back; anything else is a conflict, reported and never
 * overwritten. What may be done only once is done only where it was never begun.
 */
export function makeItSo(work: StepWork): MakeItSo {
  return (step, attempt) => {
    switch (step.kind) {
      case 'setDefaults':
        return makeState(work.setDefaults, step, attempt);
      case 'grantPolicy':
        return makeState(work.grantPolicy, step, attempt);
      case 'grantToGroup':
        return makeState(work.grantToGroup, step, attempt);
      case 'grantToTenant':
        return makeState(work.grantToTenant, step, attempt);
      case 'placeNumber':
        return makeState(work.placeNumber, step, attempt);
      case 'setBridgeDefault':
        return makeState(work.setBridgeDefault, step, attempt);
      case 'setLanguages':
        return makeState(work.setLanguages, step, attempt);
      case 'changeBridgeSettings':
        return makeState(work.changeBridgeSettings, step, attempt);
      case 'invitePolicy':
        return makeState(work.invitePolicy, step, attempt);
      case 'routingPolicy':
        return makeState(work.routingPolicy, step, attempt);
      case 'voiceRoute':
        return makeState(work.voiceRoute, step, attempt);
      case 'usage':
        return makeState(work.usage, step, attempt);
      case 'changeSettings':
        return makeState(work.changeSettings, step, attempt);
      case 'resetPin':
      case 'sendConferenceInfo':
      case 'updateInvites':
        return makeOnce(work[step.kind], step, attempt);
    }
  };
}

/**
 * A step that was begun and is found made counts as applied: whoever begun it had found it otherwise. It is noted as begun
 * only once it was found otherwise, so that what was so before anybody came stays told apart.
 */
async function makeState<S extends StateStep>(
  { live, make }: StateWork<S>,
  step: S,
  { tenantId, begunAt, begin }: Attempt,
): Promise<Tried> {
  const same = (one: StateOf<S>, other: StateOf<S>): boolean => sameState(one, other);
  const now = await live(step, tenantId);
  if (!now.ok) return unanswered(now.failure.cause);
  if (same(now.value, step.after)) return { outcome: begunAt === undefined ? 'alreadySo' : 'applied' };
  if (!same(now.value, step.before)) return { outcome: 'conflict', found: now.value };

  if (!(await begin())) return { outcome: 'left' };
  const made = await make(step, tenantId);
  if (!made.ok && made.failure.code === 'refusedByMicrosoft')
    return { outcome: 'refused', reason: made.failure.reason };
  // A call that broke off may still have arrived: what is read back decides, not what was answered.
  const then = await live(step, tenantId);
  if (!then.ok) return unanswered(then.failure.cause);
  if (same(then.value, step.after)) return { outcome: 'applied' };
  if (!made.ok && made.failure.code === 'unreadable') return unanswered(made.failure.cause);
  return same(then.value, step.before)
    ? { outcome: 'waits', reason: 'notSeen' }
    : { outcome: 'conflict', found: then.value };
}

/** Some troubles pass by themselves; what was not granted or not understood will not. */
function unanswered(cause: UnreadableCause): Tried {
  return LASTING.has(cause) ? { outcome: 'failed', reason: cause } : { outcome: 'waits', reason: cause };
}

const LASTING: ReadonlySet<UnreadableCause> = new Set<UnreadableCause>([
  'forbidden',
  'unexpected',
  'notYet',
  'notGranted',
]);

async function makeOnce(
  { make, wasMade }: OnceWork,
  step: OnceStep,
  { begunAt, begin }: Attempt,
): Promise<Tried> {
  if (begunAt !== undefined) {
    const found = await wasMade?.(step, begunAt);
    return found?.ok === true && found.value ? { outcome: 'applied' } : { outcome: 'unsure' };
  }
  if (!(await begin())) return { outcome: 'left' };
  const made = await make(step);
  if (made.ok) return { outcome: 'applied' };
  if (made.failure.code === 'refusedByMicrosoft') return { outcome: 'refused', reason: made.failure.reason };
  // Too many requests: Microsoft did not take it.
  if (made.failure.cause === 'throttled') return { outcome: 'waits', reason: 'throttled', notMade: true };
  return { outcome: 'unsure' };
}
