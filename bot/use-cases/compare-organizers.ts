import type { Caller } from '../domain/authority.js';
import {
  compareOrganizers as sideBySide,
  numbersDiffer,
  type ComparedStep,
} from '../domain/explain/compare-organizers.js';
import type { Failure } from '../domain/failure.js';
import type { Person } from '../domain/tenant/organizer.js';
import { ok, type Result } from '../domain/result.js';
import type { People } from '../ports/people.js';
import type { Authorize } from './authorize.js';
import type { ExplainedView, ExplainOrganizer } from './explain-organizer.js';
import { onePerson } from './find-people.js';
import type { LookUpOrganizer, OrganizerView } from './look-up-organizer.js';

/**
 * Two people compared. An organizer learns about themselves, and whether there is a difference: never what the other one
 * has, and of guests and people nobody knows nothing at all (`untold`).
 */
export type Comparison =
  | {
      readonly kind: 'sideBySide';
      readonly one: ExplainedView;
      readonly other: ExplainedView;
      readonly steps: readonly ComparedStep[];
    }
  | {
      readonly kind: 'own';
      readonly explained: ExplainedView;
      readonly difference: 'differs' | 'same' | 'untold' | 'nobodyNamed';
    };

export interface Compared {
  /** Undefined for the caller. */
  readonly one?: string | undefined;
  /** Undefined for a colleague who was not named. */
  readonly other?: string | undefined;
}

export type CompareOrganizers = (caller: Caller, who: Compared) => Promise<Result<Comparison, Failure>>;

interface Parts {
  readonly authorize: Authorize;
  readonly lookUpOrganizer: LookUpOrganizer;
  readonly explainOrganizer: ExplainOrganizer;
}

/** "Why does a colleague have it and I don't", "compare Olivia and Jonas". */
export function compareOrganizers(
  { people }: { readonly people: People },
  { authorize, lookUpOrganizer, explainOrganizer }: Parts,
): CompareOrganizers {
  async function viewOf({ tenantId }: Caller, person: Person): Promise<Result<OrganizerView, Failure>> {
    return lookUpOrganizer({ tenantId, userId: person.id, from: 'mirror' });
  }

  async function difference(
    caller: Caller,
    mine: OrganizerView,
    other: string | undefined,
  ): Promise<'differs' | 'same' | 'untold' | 'nobodyNamed'> {
    if (other === undefined) return 'nobodyNamed';
    const found = await onePerson(people, other);
    const theirs = found.ok ? await viewOf(caller, found.value) : found;
    const differ = theirs.ok ? numbersDiffer(mine.numbers, theirs.value.numbers) : undefined;
    if (differ === undefined) return 'untold';
    return differ ? 'differs' : 'same';
  }

  return async (caller, { one, other }) => {
    const mayLook = await authorize(caller, 'showOrganizer');
    if (mayLook.ok && other !== undefined) {
      const [here, there] = await Promise.all([
        one === undefined ? ok(undefined) : onePerson(people, one),
        onePerson(people, other),
      ]);
      if (!here.ok) return here;
      if (!there.ok) return there;
      const { tenantId, userId } = caller;
      const explain = (id: string) => explainOrganizer({ tenantId, userId: id, asked: { filter: {} } });
      const [first, second] = await Promise.all([explain(here.value?.id ?? userId), explain(there.value.id)]);
      if (!first.ok) return first;
      if (!second.ok) return second;
      const steps = sideBySide(first.value.view.numbers, second.value.view.numbers);
      return ok({ kind: 'sideBySide', one: first.value, other: second.value, steps });
    }
    // Others than oneself are compared by those who may look at them.
    if (!mayLook.ok && one !== undefined) return mayLook;
    const allowed = await authorize(caller, 'explainMyNumbers');
    if (!allowed.ok) return allowed;
    const { tenantId, userId } = caller;
    const explained = await explainOrganizer({ tenantId, userId, asked: { filter: {} } });
    if (!explained.ok) return explained;
    return ok({
      kind: 'own',
      explained: explained.value,
      difference: await difference(caller, explained.value.view, other),
    });
  };
}
