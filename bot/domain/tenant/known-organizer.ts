import type { HistoryFact, HistoryLine } from './history.js';
import type { Instant } from '../instant.js';
import type { HeldPlan } from '../licenses/license.js';
import {
  POLICY_KINDS,
  type Defaults,
  type GrantedPolicy,
  type Organizer,
  type OrganizerPolicies,
  type Person,
} from './organizer.js';
import { known, newerReading, type Reading } from '../reading.js';

/** An organizer as the mirror knows them, with what only the mirror needs to know. */
export interface KnownOrganizer {
  readonly organizer: Organizer;
  /** What the directory's list said last; undefined for somebody who was never listed. */
  readonly plansListed: readonly HeldPlan[] | undefined;
  /** The list cannot tell whether the plans are ready: they have to be read for this person alone. */
  readonly plansUnsettled: boolean;
  /** When somebody last tried to read the default numbers, and the policies by a list; undefined for never. */
  readonly defaultsTriedAt: Instant | undefined;
  readonly policiesTriedAt: Instant | undefined;
  /** When the directory was first seen without the person. */
  readonly goneAt: Instant | undefined;
}

/** What became of somebody by a new reading. */
export interface Merged {
  readonly after: KnownOrganizer;
  /** False where the new reading says what was known, so that nothing has to be written. */
  readonly changed: boolean;
  readonly history: readonly HistoryLine[];
}

export interface ListedLicenses {
  readonly person: Person;
  readonly plans: readonly HeldPlan[];
  readonly plansUnsettled: boolean;
}

/**
 * A person as the directory's list shows them, over what was known. The list knows which licenses somebody was given and not
 * whether they are ready: where it says the same as last time, a more exact reading stays.
 */
export function mergeListed(
  before: KnownOrganizer | undefined,
  { person, plans, plansUnsettled }: ListedLicenses,
  at: Instant,
): Merged {
  const old = before?.organizer;
  const sameList = before?.plansListed !== undefined && samePlans(before.plansListed, plans);
  const keepsExact = sameList && old?.plans.known === true && old.plans.failed === undefined;
  const reading = keepsExact ? old.plans : known(plans, at, 'directoryList');
  const after: KnownOrganizer = {
    organizer: {
      person,
      plans: reading,
      defaults: old?.defaults ?? NEVER_READ.defaults,
      policies: old?.policies ?? NEVER_READ.policies,
    },
    plansListed: plans,
    plansUnsettled: keepsExact ? before.plansUnsettled : plansUnsettled,
    defaultsTriedAt: before?.defaultsTriedAt,
    policiesTriedAt: before?.policiesTriedAt,
    goneAt: undefined,
  };
  const same = keepsExact && before.goneAt === undefined && samePerson(before.organizer.person, person);
  return { after, changed: !same, history: same ? [] : historyOf(before, after, { at }) };
}

/** Somebody whom the directory does not list any more. */
export function mergeGone(before: KnownOrganizer, at: Instant): Merged {
  if (before.goneAt !== undefined) return { after: before, changed: false, history: [] };
  const after = { ...before, goneAt: at, plansUnsettled: false };
  return { after, changed: true, history: historyOf(before, after, { at }) };
}

/** The policies that apply to somebody, over what was known. */
export function mergePolicies(
  before: KnownOrganizer,
  policies: Reading<OrganizerPolicies>,
  at: Instant,
): Merged {
  const reading = newerReading(before.organizer.policies, policies);
  const after = { ...before, organizer: { ...before.organizer, policies: reading }, policiesTriedAt: at };
  const same =
    before.policiesTriedAt !== undefined &&
    before.organizer.policies.known &&
    reading.known &&
    before.organizer.policies.failed === undefined &&
    reading.failed === undefined &&
    before.organizer.policies.from === reading.from &&
    samePolicies(before.organizer.policies.value, reading.value);
  return { after, changed: !same, history: historyOf(before, after, { at }) };
}

/** Somebody's default numbers as Microsoft told them, or would not, over what was known. */
export function mergeDefaults(before: KnownOrganizer, defaults: Organizer['defaults'], at: Instant): Merged {
  const reading = newerReading(before.organizer.defaults, defaults);
  const after = { ...before, organizer: { ...before.organizer, defaults: reading }, defaultsTriedAt: at };
  return { after, changed: true, history: historyOf(before, after, { at }) };
}

/** Somebody's plans with the state of each, over what was known. */
export function mergePlans(before: KnownOrganizer, plans: Organizer['plans'], at: Instant): Merged {
  const reading = newerReading(before.organizer.plans, plans);
  const plansUnsettled = reading.known && reading.failed === undefined ? isUnsettled(reading.value) : true;
  const after = { ...before, organizer: { ...before.organizer, plans: reading }, plansUnsettled };
  return { after, changed: true, history: historyOf(before, after, { at }) };
}

/** Whatever was read of one person alone, over what was known. */
export function mergeAsked(
  before: KnownOrganizer | undefined,
  organizer: Organizer,
  { at, changeId, parts }: Asked,
): Merged {
  const { plans } = organizer;
  const exact = parts.includes('license') && plans.known && plans.failed === undefined;
  const after: KnownOrganizer = {
    organizer,
    plansListed: before?.plansListed,
    plansUnsettled: exact ? isUnsettled(plans.value) : (before?.plansUnsettled ?? false),
    defaultsTriedAt: parts.includes('defaults') ? at : before?.defaultsTriedAt,
    policiesTriedAt: parts.includes('policies') ? at : before?.policiesTriedAt,
    goneAt: undefined,
  };
  return { after, changed: true, history: historyOf(before, after, { at, changeId }) };
}

interface Asked {
  readonly at: Instant;
  readonly parts: readonly ('license' | 'policies' | 'defaults')[];
  /** The change of ours that was behind it. */
  readonly changeId: string | undefined;
}

/** Plans that are not ready yet, or did not become so, may be any day: they are looked at again with every sync. */
export function isUnsettled(plans: readonly HeldPlan[]): boolean {
  return plans.some(({ state }) => state === 'pending' || state === 'failed');
}

const NEVER_READ = {
  defaults: neverRead<Defaults | 'notListed'>(),
  policies: neverRead<OrganizerPolicies>(),
};

/** A part that nobody has read yet: not the same as one that Microsoft would not tell. */
export function neverRead<T>(): Reading<T> {
  return { known: false, failed: { code: 'unreadable', system: 'teamsAdministration', cause: 'notYet' } };
}

interface Occasion {
  readonly at: Instant;
  readonly changeId?: string | undefined;
}

/** One line for each fact that was known before and is another now. Somebody's first reading is no change of theirs. */
function historyOf(
  before: KnownOrganizer | undefined,
  after: KnownOrganizer,
  { at, changeId }: Occasion,
): readonly HistoryLine[] {
  if (before === undefined) return [];
  const [was, is] = [before.organizer, after.organizer];
  const subject = { kind: 'organizer', userId: is.person.id } as const;
  const line = (fact: HistoryFact, change: Partial<HistoryLine> = {}): HistoryLine => {
    return {
      subject,
      fact,
      before: undefined,
      after: undefined,
      seenBefore: undefined,
      seenAt: at,
      changeId,
      ...change,
    };
  };
  const changeIn = <T>(fact: HistoryFact, readings: readonly [Reading<T>, Reading<T>], same: Same<T>) => {
    const [old, now] = readings;
    if (!old.known || !now.known || now.readAt === old.readAt || same(old.value, now.value)) return [];
    return [line(fact, { before: old.value, after: now.value, seenBefore: old.readAt })];
  };
  const presence = (): readonly HistoryLine[] => {
    if (before.goneAt === undefined) return after.goneAt === undefined ? [] : [line('left')];
    return after.goneAt === undefined ? [line('joined')] : [];
  };
  const moved = was.person.usageLocation !== is.person.usageLocation;
  return [
    ...presence(),
    ...(moved
      ? [line('usageLocation', { before: was.person.usageLocation, after: is.person.usageLocation })]
      : []),
    ...changeIn('license', [was.plans, is.plans], refines(was.plans, is.plans) ? sameProducts : samePlans),
    ...changeIn('policies', [was.policies, is.policies], samePolicies),
    ...changeIn('defaults', [was.defaults, is.defaults], sameDefaults),
  ];
}

type Same<T> = (one: T, other: T) => boolean;

function samePerson(one: Person, other: Person): boolean {
  return (
    one.userPrincipalName === other.userPrincipalName &&
    one.displayName === other.displayName &&
    one.usageLocation === other.usageLocation &&
    one.guest === other.guest
  );
}

/** An exact reading after the list's: that a plan turns out not to be ready is then no change, only better known. */
function refines<T>(old: Reading<T>, now: Reading<T>): boolean {
  return old.known && now.known && old.from === 'directoryList' && now.from !== 'directoryList';
}

function sameProducts(one: readonly HeldPlan[], other: readonly HeldPlan[]): boolean {
  const asHeld = (plan: HeldPlan): HeldPlan => ({ ...plan, state: 'working' });
  return samePlans(one.map(asHeld), other.map(asHeld));
}

function samePlans(one: readonly HeldPlan[], other: readonly HeldPlan[]): boolean {
  return one === other || planKey(one) === planKey(other);
}

/** The plans as one text, in an order of its own: Microsoft promises none. */
function planKey(plans: readonly HeldPlan[]): string {
  return plans
    .map(({ planId, state, skuPartNumber }) => `${skuPartNumber} ${planId.toLowerCase()} ${state}`)
    .sort()
    .join('\n');
}

function samePolicies(one: OrganizerPolicies, other: OrganizerPolicies): boolean {
  return POLICY_KINDS.every((kind) => samePolicy(one[kind], other[kind]));
}

function samePolicy(one: GrantedPolicy, other: GrantedPolicy): boolean {
  return one.name === other.name && one.how === other.how;
}

function sameDefaults(one: Defaults | 'notListed', other: Defaults | 'notListed'): boolean {
  if (one === 'notListed' || other === 'notListed') return one === other;
  return one.bridgeId === other.bridgeId && one.toll === other.toll && one.tollFree === other.tollFree;
}
