import { policyNamed, type JoinedConferencing } from '../tenant/bridge.js';
import { defaultsIn, fieldOf, grantIn } from '../tenant/kept-facts.js';
import type { GrantedPolicy, Organizer } from '../tenant/organizer.js';
import type { NumberLists } from '../numbers/resolved-numbers.js';
import { defaultsAsRead, type SlotOf } from './defaults-of-many.js';
import type { FactThen } from './state-at.js';
import type { HistoryFact } from '../tenant/history.js';
import {
  sameDefaults,
  type DefaultNumbers,
  type GrantableKind,
  type GrantPolicyStep,
  type SetDefaultsStep,
} from './step.js';

/** What restores one person, and what of them stays as it is now. */
export interface RestoredPerson {
  readonly steps: readonly (SetDefaultsStep | GrantPolicyStep)[];
  readonly stays: ReadonlySet<StaysOfPerson>;
}

export type StaysOfPerson =
  | 'license'
  | 'location'
  | 'presence'
  /** A policy that came by a group or the whole organization. */
  | 'notOwnPolicy'
  /** There was no default number then, and none can be taken away. */
  | 'notClearable'
  /** The number or policy of then cannot be had any more. */
  | 'refused'
  | 'unknownThen';

interface Restoring {
  readonly organizer: Organizer;
  readonly lists: NumberLists;
  /** What has changed since, with its value then. */
  readonly then: ReadonlyMap<HistoryFact, FactThen>;
  readonly facts: JoinedConferencing;
  readonly slotOf: SlotOf;
  /** What is not sure was so before the mirror knew anybody. */
  readonly allKnownThen: boolean;
}

/** One person as they were: default numbers and policies of their own. Numbers that their license forbids now stay away. */
export function restorePerson(restoring: Restoring): RestoredPerson {
  const { then, allKnownThen } = restoring;
  const steps: (SetDefaultsStep | GrantPolicyStep)[] = [];
  const stays = new Set<StaysOfPerson>();
  for (const [fact, { value, sure }] of then) {
    const stay = STAYS[fact];
    if (stay !== undefined) stays.add(stay);
    else if (!sure && !allKnownThen) stays.add('unknownThen');
    else if (fact === 'defaults') steps.push(...restoreDefaults(restoring, value, stays));
    else if (fact === 'policies') steps.push(...restorePolicies(restoring, value, stays));
  }
  return { steps, stays };
}

const STAYS: Readonly<Partial<Record<HistoryFact, StaysOfPerson>>> = {
  license: 'license',
  usageLocation: 'location',
  joined: 'presence',
  left: 'presence',
};

function restoreDefaults(
  { organizer, lists, slotOf }: Restoring,
  value: unknown,
  stays: Set<StaysOfPerson>,
): readonly SetDefaultsStep[] {
  const seen = defaultsIn(value);
  const before = defaultsAsRead(organizer);
  if (seen === undefined || before === undefined) {
    stays.add('unknownThen');
    return [];
  }
  const was: DefaultNumbers = seen === 'notListed' ? { toll: undefined, tollFree: undefined } : seen;
  const wanted = (slot: 'toll' | 'tollFree'): DefaultNumbers['toll'] => {
    const [then, now] = [was[slot], before[slot]];
    if (then === now) return now;
    if (then === undefined) {
      stays.add('notClearable');
      return now;
    }
    const allowed = slotOf(then, lists);
    if (allowed.ok && allowed.value === slot) return then;
    stays.add('refused');
    return now;
  };
  const after = { toll: wanted('toll'), tollFree: wanted('tollFree') };
  if (sameDefaults(before, after)) return [];
  return [{ kind: 'setDefaults', organizerId: organizer.person.id, before, after }];
}

const KINDS: readonly GrantableKind[] = ['invite', 'routing', 'restriction'];

function restorePolicies(
  { organizer, facts }: Restoring,
  value: unknown,
  stays: Set<StaysOfPerson>,
): readonly GrantPolicyStep[] {
  const { policies, person } = organizer;
  if (!policies.known) {
    stays.add('unknownThen');
    return [];
  }
  const now = policies.value;
  return KINDS.flatMap((policyKind): readonly GrantPolicyStep[] => {
    const was = grantIn(fieldOf(value, policyKind));
    const is = now[policyKind];
    if (was === undefined || (was.name === is.name && was.how === is.how)) return [];
    if (was.how !== 'direct' && is.how !== 'direct') {
      stays.add('notOwnPolicy');
      return [];
    }
    if (was.how === 'direct' && !exists(policyKind, was, facts)) {
      stays.add('refused');
      return [];
    }
    return [
      {
        kind: 'grantPolicy',
        policyKind,
        organizerId: person.id,
        before: ownName(is),
        after: ownName(was),
      },
    ];
  });
}

function ownName({ name, how }: GrantedPolicy): string | undefined {
  return how === 'direct' ? name : undefined;
}

/** Restrictions are Microsoft's own and always there. */
function exists(kind: GrantableKind, { name }: GrantedPolicy, facts: JoinedConferencing): boolean {
  if (kind === 'restriction') return true;
  const policies = kind === 'invite' ? facts.invitePolicies : facts.routingPolicies;
  return policies.known && policyNamed<{ readonly name: string }>(policies.value, name) !== undefined;
}
