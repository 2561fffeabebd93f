import type { Bridge, InvitePolicy } from '../tenant/bridge.js';
import { entitlementOf } from '../licenses/entitlement.js';
import type { License, LicenseFinding } from '../licenses/license.js';
import type { Defaults, Organizer } from '../tenant/organizer.js';
import type { CountryCode, E164 } from './phone-number.js';
import type { Mismatch, NumberLists, PrintedFrom } from './resolved-numbers.js';
import type { ServiceNumber } from './service-number.js';

/*
 * The rule of the two lists, in three steps, each of which needs only what many organizers have in common: so one organizer
 * is worked out by taking the steps, and a whole tenant by keeping what each step gave (docs/domain.md, 0.3, 2.3 and 2.4).
 */

/** The numbers of one bridge, in its order. */
export interface NumbersOfBridge {
  readonly all: readonly ServiceNumber[];
  readonly find: (number: E164) => ServiceNumber | undefined;
}

interface ReachInput {
  readonly license: License;
  readonly onBridge: NumbersOfBridge;
  readonly tollFreeAllowed: boolean;
}

/** What a license and the toll-free setting let callers use of a bridge. */
export interface Reach extends ReachInput {
  readonly callable: readonly ServiceNumber[];
  /** Counts of what is on the bridge and cannot be promised. */
  readonly operatorUndocumented: number;
  readonly sourceUnknown: number;
}

/** The first step. */
export function reachOf(input: ReachInput): Reach {
  const { license, onBridge, tollFreeAllowed } = input;
  const { dialIn } = entitlementOf(license);
  const counted = (source: ServiceNumber['source']): number =>
    onBridge.all.filter((number) => number.source === source).length;
  return {
    ...input,
    callable: onBridge.all.filter(
      (number) => dialIn[number.source] === 'yes' && (tollFreeAllowed || !number.tollFree),
    ),
    operatorUndocumented: dialIn.operator === 'undocumented' ? counted('operator') : 0,
    sourceUnknown: dialIn.unknown === 'yes' ? 0 : counted('unknown'),
  };
}

interface CombinationInput {
  readonly finding: LicenseFinding;
  readonly reach: Reach;
  readonly bridge: Bridge | undefined;
  /** Undefined where it could not be read, and where `policyName` no longer exists. */
  readonly policy: InvitePolicy | undefined;
  /** Undefined where it could not be read which policy applies, or which there are. */
  readonly policyName: string | undefined;
  readonly bridgesKnown: boolean;
  /** Whether an operator's route can carry calls out; undefined where that could not be read. */
  readonly routed: boolean | undefined;
}

/** A license, a policy and a bridge together. */
export interface Combination extends CombinationInput {
  /** What invites print, as far as that is the same whatever the organizer's own defaults are. */
  readonly printed: Printed | undefined;
  readonly mismatchesBefore: readonly Mismatch[];
  readonly mismatchesAfter: readonly Mismatch[];
}

interface Printed {
  readonly numbers: readonly ServiceNumber[];
  readonly from: PrintedFrom;
  readonly mismatches: readonly Mismatch[];
}

/** The second step. */
export function combine(input: CombinationInput): Combination {
  return {
    ...input,
    printed: printedForAll(input),
    mismatchesBefore: mismatchesOfLicense(input.finding),
    mismatchesAfter: mismatchesOfCombination(input),
  };
}

function printedForAll(input: CombinationInput): Printed | undefined {
  const { finding, bridge, policy, policyName, bridgesKnown } = input;
  if (finding.license === 'none') return nothing('nothing');
  if (finding.license === 'unknown' || !bridgesKnown) return nothing('unknown');
  if (bridge === undefined) return nothing('nothing');
  if (policyName === undefined) return nothing('unknown');
  if (policy === undefined || policy.numbers.length === 0) return undefined;
  return { ...keep(input.reach, policy.numbers, 'policy'), from: 'policy' };
}

function nothing(from: PrintedFrom): Printed {
  return { numbers: [], from, mismatches: [] };
}

function mismatchesOfLicense({ license, reason }: LicenseFinding): readonly Mismatch[] {
  if (reason === 'noTeams') return [{ code: 'audioConferencingWithoutTeams' }];
  return license !== 'none' && license !== 'unknown' && reason === 'grantedTwice'
    ? [{ code: 'licensesCombinedUndocumented' }]
    : [];
}

function mismatchesOfCombination({
  finding: { license },
  reach,
  policy,
  policyName,
  routed,
}: CombinationInput): readonly Mismatch[] {
  if (license === 'none' || license === 'unknown') return [];
  const { operatorUndocumented, sourceUnknown } = reach;
  const mismatches: Mismatch[] = [];
  if (policy === undefined && policyName !== undefined) {
    mismatches.push({ code: 'policyMissing', policy: policyName });
  }
  if (operatorUndocumented > 0) {
    mismatches.push({ code: 'operatorNumbersUndocumented', numbers: operatorUndocumented });
  }
  if (sourceUnknown > 0) mismatches.push({ code: 'sourceUnknown', numbers: sourceUnknown });
  if (license === 'operatorConnect' && routed === false) mismatches.push({ code: 'noRoutingPolicy' });
  return mismatches;
}

/** What is an organizer's own. */
export interface OwnFacts {
  readonly defaults: Organizer['defaults'];
  /** Matters for somebody whom Microsoft does not list yet. */
  readonly usageLocation: CountryCode | undefined;
}

/** The third step. */
export function listsOf(combination: Combination, own: OwnFacts): NumberLists {
  const { finding, reach, bridge, mismatchesBefore, mismatchesAfter } = combination;
  const printed = combination.printed ?? printedForOne(combination, own);
  const licensed = finding.license !== 'none' && finding.license !== 'unknown';
  const notListed = licensed && own.defaults.known && own.defaults.value === 'notListed';
  return {
    license: finding,
    callable: reach.callable,
    printed: printed.numbers,
    printedFrom: printed.from,
    bridge,
    onBridge: reach.onBridge.all,
    tollFreeAllowed: reach.tollFreeAllowed,
    routed: combination.routed,
    mismatches: [
      ...printed.mismatches,
      ...mismatchesBefore,
      ...(notListed ? [{ code: 'notListedAsDialInUser' } as const] : []),
      ...mismatchesAfter,
    ],
  };
}

function printedForOne({ reach, bridge }: Combination, { defaults, usageLocation }: OwnFacts): Printed {
  if (!defaults.known) return nothing('unknown');
  const standIn = [bridge?.defaultNumber].filter(isNumber);
  if (defaults.value === 'notListed') return expectedAtEnablement({ reach, standIn, usageLocation });
  const own = ownNumbersOf(defaults.value);
  if (defaults.value.toll !== undefined) return { ...keep(reach, own, 'defaults'), from: 'defaults' };
  const kept = keep(reach, standIn, 'bridgeDefault');
  const alsoOwn = keep(reach, own, 'defaults');
  return {
    numbers: [...kept.numbers, ...alsoOwn.numbers],
    from: standIn.length > 0 ? 'bridgeDefault' : 'nothing',
    mismatches: [...kept.mismatches, ...alsoOwn.mismatches],
  };
}

function ownNumbersOf({ toll, tollFree }: Defaults): readonly E164[] {
  return [toll, tollFree].filter(isNumber);
}

interface Enablement {
  readonly reach: Reach;
  readonly standIn: readonly E164[];
  readonly usageLocation: CountryCode | undefined;
}

/**
 * What Microsoft will set when it gets to somebody who is licensed but not listed yet: a toll number of the usage location,
 * else the bridge default (docs/domain.md, 2.3). The mismatch beside it says that this is not confirmed.
 */
function expectedAtEnablement({ reach, standIn, usageLocation }: Enablement): Printed {
  const local = reach.callable.find((each) => !each.tollFree && each.place.country === usageLocation);
  if (usageLocation !== undefined && local !== undefined) {
    return { numbers: [local], from: 'usageLocation', mismatches: [] };
  }
  return {
    ...keep(reach, standIn, 'bridgeDefault'),
    from: standIn.length > 0 ? 'bridgeDefault' : 'nothing',
  };
}

type Origin = 'policy' | 'defaults' | 'bridgeDefault';

/** Of the numbers that should be printed, those that work for this organizer; the others become mismatches. */
function keep(reach: Reach, wanted: readonly E164[], origin: Origin): Omit<Printed, 'from'> {
  const { license, onBridge, tollFreeAllowed } = reach;
  const { dialIn } = entitlementOf(license);
  const numbers: ServiceNumber[] = [];
  const mismatches: Mismatch[] = [];
  for (const number of new Set(wanted)) {
    const listed = onBridge.find(number);
    if (listed === undefined) {
      mismatches.push({
        code: origin === 'policy' ? 'policyNumberNotOnBridge' : 'defaultNotOnBridge',
        number,
      });
    } else if (dialIn[listed.source] !== 'yes') {
      mismatches.push({ code: NOT_ALLOWED[origin], number });
    } else if (tollFreeAllowed || !listed.tollFree) {
      numbers.push(listed);
    } else if (origin === 'policy') {
      mismatches.push({ code: 'policyNumberTollFreeForbidden', number });
    }
  }
  return { numbers, mismatches };
}

const NOT_ALLOWED = {
  policy: 'policyNumberNotAllowedByLicense',
  defaults: 'defaultNotAllowedByLicense',
  bridgeDefault: 'bridgeDefaultNotAllowedByLicense',
} as const satisfies Record<Origin, Mismatch['code']>;

function isNumber(number: E164 | undefined): number is E164 {
  return number !== undefined;
}
