import { UNREADABLE_LICENSE, type License } from './license.js';
import type { Organizer } from '../tenant/organizer.js';
import type { Instant } from '../instant.js';
import type { ResolveEverybody } from '../numbers/resolve-everybody.js';
import type { NumberLists } from '../numbers/resolved-numbers.js';
import type { ServiceNumber } from '../numbers/service-number.js';
import {
  asEnabled,
  compareLists,
  supposedFinding,
  type DialOutRight,
  type SupposedLicense,
  type WhatIf,
} from './what-if.js';

/** What the change does to what somebody's invites print. */
export type InviteEffect = 'same' | 'losesAll' | 'losesSome' | 'others' | 'gets' | 'none' | 'unknown';

/** People for whom the change means the same. */
export interface WhatIfGroup {
  readonly license: License;
  readonly invite: InviteEffect;
  readonly dialOut: DialOutRight;
  readonly people: number;
  /** A few of them by name. */
  readonly names: readonly string[];
}

export interface LostNumber {
  readonly number: ServiceNumber;
  /** From so many people's invites. */
  readonly people: number;
}

/** What another license would change for many people. */
export interface WhatIfMany {
  readonly supposed: SupposedLicense;
  /** Everybody who is asked about and whose license is known. */
  readonly people: number;
  /** Their license could not be told: they are in no other count. */
  readonly unknown: number;
  /** They have it already. */
  readonly unchanged: number;
  /** They would lose a number that their invites print. */
  readonly losePrinted: number;
  /** Their invites would print no number any more. */
  readonly loseAllPrinted: number;
  readonly gainDialIn: number;
  /** Calls out of their meetings could be placed and could be no longer. */
  readonly loseDialOut: number;
  /** The largest first. */
  readonly groups: readonly WhatIfGroup[];
  /** The numbers that most invites would lose, the most missed first. */
  readonly lostNumbers: readonly LostNumber[];
  /** When the oldest license in it was read. */
  readonly readAt: Instant | undefined;
}

interface Supposing {
  readonly everybody: ResolveEverybody;
  readonly supposed: SupposedLicense;
}

export interface WhatIfCounter {
  add(organizer: Organizer): void;
  result(): WhatIfMany;
}

/** Counts, person by person; what is the same for people in the same situation is compared once. */
export function countWhatIf({ everybody, supposed }: Supposing): WhatIfCounter {
  const outcomes = new Map<NumberLists, Map<NumberLists, Outcome>>();
  // One for all, so that their lists are worked out once.
  const shared = supposedFinding(UNREADABLE_LICENSE, supposed);
  let unknown = 0;
  let oldest: Instant | undefined;

  function outcomeFor(before: NumberLists, after: NumberLists): Outcome {
    const known = outcomes.get(before)?.get(after);
    if (known !== undefined) return known;
    const outcome: Outcome = { whatIf: compareLists(before, after, supposed), people: 0, names: [] };
    const ofBefore = outcomes.get(before) ?? new Map<NumberLists, Outcome>();
    outcomes.set(before, ofBefore.set(after, outcome));
    return outcome;
  }

  return {
    add(organizer) {
      const before = everybody.lists(organizer);
      if (before.license.license === 'unknown') {
        unknown += 1;
        return;
      }
      const { plans } = organizer;
      if (plans.known && (oldest === undefined || plans.readAt < oldest)) oldest = plans.readAt;
      const finding = before.license.license === supposed ? before.license : shared;
      const after =
        finding === before.license
          ? before
          : everybody.lists(asEnabled(organizer, before.license.license), finding);
      const outcome = outcomeFor(before, after);
      outcome.people += 1;
      if (outcome.names.length < SAMPLE) outcome.names.push(organizer.person.displayName);
    },
    result() {
      const all = [...outcomes.values()].flatMap((each) => [...each.values()]);
      return { supposed, unknown, readAt: oldest, ...summaryOf(all) };
    },
  };
}

interface Outcome {
  readonly whatIf: WhatIf;
  people: number;
  readonly names: string[];
}

/** Enough to recognize who is meant. */
const SAMPLE = 5;
const MOST_LOST = 5;

function summaryOf(all: readonly Outcome[]): Omit<WhatIfMany, 'supposed' | 'unknown' | 'readAt'> {
  const sum = (holds: (whatIf: WhatIf) => boolean): number =>
    all.reduce((count, { whatIf, people }) => (holds(whatIf) ? count + people : count), 0);
  return {
    people: sum(() => true),
    unchanged: sum(({ changed }) => !changed),
    losePrinted: sum(({ printed }) => printed.lost.length > 0),
    loseAllPrinted: sum((each) => inviteEffect(each) === 'losesAll'),
    gainDialIn: sum(({ before, after }) => before.callable.length === 0 && after.callable.length > 0),
    loseDialOut: sum(({ dialOut }) => canPlace(dialOut.before) && !canPlace(dialOut.after)),
    groups: groupsOf(all),
    lostNumbers: lostNumbersOf(all),
  };
}

export function inviteEffect({ before, after, printed, changed }: WhatIf): InviteEffect {
  if (!changed) return 'same';
  if (before.printedFrom === 'unknown' || after.printedFrom === 'unknown') return 'unknown';
  if (before.printed.length === 0) return after.printed.length === 0 ? 'none' : 'gets';
  if (after.printed.length === 0) return 'losesAll';
  if (printed.gained.length > 0) return 'others';
  return printed.lost.length > 0 ? 'losesSome' : 'same';
}

function canPlace(right: DialOutRight): boolean {
  return (
    right === 'microsoft' || right === 'microsoftOrOperator' || right === 'operator' || right === 'ownCarrier'
  );
}

function groupsOf(all: readonly Outcome[]): readonly WhatIfGroup[] {
  const groups = new Map<string, WhatIfGroup>();
  for (const { whatIf, people, names } of all) {
    const { license } = whatIf.before.license;
    const invite = inviteEffect(whatIf);
    const dialOut = whatIf.dialOut.after;
    const key = `${license} ${invite} ${dialOut}`;
    const so = groups.get(key);
    groups.set(key, {
      license,
      invite,
      dialOut,
      people: (so?.people ?? 0) + people,
      names: [...(so?.names ?? []), ...names].slice(0, SAMPLE),
    });
  }
  return [...groups.values()].toSorted((one, other) => other.people - one.people);
}

function lostNumbersOf(all: readonly Outcome[]): readonly LostNumber[] {
  const lost = new Map<ServiceNumber, number>();
  for (const { whatIf, people } of all) {
    for (const number of whatIf.printed.lost) lost.set(number, (lost.get(number) ?? 0) + people);
  }
  return [...lost]
    .map(([number, people]) => ({ number, people }))
    .toSorted((one, other) => other.people - one.people)
    .slice(0, MOST_LOST);
}
