import { bridgeFor, policyNamed, type Bridge, type InvitePolicy } from './bridge.js';
import { hasMatchingRoute } from './dial-out.js';
import { entitlementOf } from './entitlement.js';
import { explainNumbers } from './explain-numbers.js';
import { licenseFrom, UNREADABLE_LICENSE, type LicenseFinding } from './license.js';
import type { E164 } from './phone-number.js';
import type { Unreadable } from './reading.js';
import type { Mismatch, PrintedFrom, ResolvedNumbers, ResolveInput } from './resolved-numbers.js';
import type { ServiceNumber } from './service-number.js';

/**
 * The numbers of one organizer: which may be called and which are printed, by the license, the invite policy, the
 * organizer's defaults and the bridge default, in Microsoft's precedence (reference: domain, 0.3, 2.3 and 2.4).
 */
export function resolveNumbers(input: ResolveInput): ResolvedNumbers {
  const { organizer, conferencing } = input;
  const license = organizer.plans.known
    ? licenseFrom(organizer.plans.value, input.operatorConnectPlanIds)
    : UNREADABLE_LICENSE;
  const defaults = organizer.defaults.known ? organizer.defaults.value : undefined;
  const bridgeId = defaults === 'notListed' ? undefined : defaults?.bridgeId;
  const bridge = conferencing.bridges.known ? bridgeFor(conferencing.bridges.value, bridgeId) : undefined;
  const policy = invitePolicyOf(input);
  const onBridge = conferencing.serviceNumbers.filter((number) => number.bridgeId === bridge?.id);
  const callable = callableNumbers({ license, onBridge, policy });
  const printing = printedNumbers({ input, license, bridge, policy, onBridge, callable });

  const resolved = {
    license,
    callable,
    printed: printing.numbers,
    printedFrom: printing.from,
    bridge,
    onBridge,
    tollFreeAllowed: policy?.allowTollFree ?? true,
    mismatches: [...printing.mismatches, ...generalMismatches({ input, license, onBridge, policy })],
    gaps: gapsOf(input),
  };
  return { ...resolved, trace: explainNumbers({ ...input, resolved, policy }) };
}

/** The invite policy that applies; undefined where it could not be read or no longer exists. */
function invitePolicyOf({ organizer, conferencing }: ResolveInput): InvitePolicy | undefined {
  if (!organizer.policies.known || !conferencing.invitePolicies.known) return undefined;
  return policyNamed(conferencing.invitePolicies.value, organizer.policies.value.invite.name);
}

interface Callable {
  readonly license: LicenseFinding;
  readonly onBridge: readonly ServiceNumber[];
  readonly policy: InvitePolicy | undefined;
}

function callableNumbers({ license, onBridge, policy }: Callable): readonly ServiceNumber[] {
  const { dialIn } = entitlementOf(license.license);
  const tollFree = policy?.allowTollFree ?? true;
  return onBridge.filter((number) => dialIn[number.source] === 'yes' && (tollFree || !number.tollFree));
}

interface Printing {
  readonly input: ResolveInput;
  readonly license: LicenseFinding;
  readonly bridge: Bridge | undefined;
  readonly policy: InvitePolicy | undefined;
  readonly onBridge: readonly ServiceNumber[];
  readonly callable: readonly ServiceNumber[];
}

interface Printed {
  readonly numbers: readonly ServiceNumber[];
  readonly from: PrintedFrom;
  readonly mismatches: readonly Mismatch[];
}

function printedNumbers(printing: Printing): Printed {
  const { organizer, conferencing } = printing.input;
  const nothing = (from: PrintedFrom): Printed => ({ numbers: [], from, mismatches: [] });
  if (printing.license.license === 'none') return nothing('nothing');
  if (printing.license.license === 'unknown' || !conferencing.bridges.known) return nothing('unknown');
  if (printing.bridge === undefined) return nothing('nothing');
  if (!organizer.policies.known || !conferencing.invitePolicies.known) return nothing('unknown');
  if (printing.policy !== undefined && printing.policy.numbers.length > 0) {
    return { ...keep(printing, printing.policy.numbers, 'policy'), from: 'policy' };
  }
  if (!organizer.defaults.known) return nothing('unknown');
  const defaults = organizer.defaults.value;
  if (defaults === 'notListed') return expectedAtEnablement(printing);
  const own = [defaults.toll, defaults.tollFree].filter(isNumber);
  if (defaults.toll !== undefined) return { ...keep(printing, own, 'defaults'), from: 'defaults' };
  const standIn = [printing.bridge.defaultNumber].filter(isNumber);
  const kept = keep(printing, standIn, 'bridgeDefault');
  const alsoOwn = keep(printing, own, 'defaults');
  return {
    numbers: [...kept.numbers, ...alsoOwn.numbers],
    from: standIn.length > 0 ? 'bridgeDefault' : 'nothing',
    mismatches: [...kept.mismatches, ...alsoOwn.mismatches],
  };
}

/**
 * What Microsoft will set when it gets to somebody who is licensed but not listed yet: a toll number of the usage location,
 * else the bridge default (reference: domain, 2.3). The mismatch beside it says that this is not confirmed.
 */
function expectedAtEnablement(printing: Printing): Printed {
  const { usageLocation } = printing.input.organizer.person;
  const local = printing.callable.find((each) => !each.tollFree && each.place.country === usageLocation);
  if (usageLocation !== undefined && local !== undefined) {
    return { numbers: [local], from: 'usageLocation', mismatches: [] };
  }
  const standIn = [printing.bridge?.defaultNumber].filter(isNumber);
  return {
    ...keep(printing, standIn, 'bridgeDefault'),
    from: standIn.length > 0 ? 'bridgeDefault' : 'nothing',
  };
}

type Origin = 'policy' | 'defaults' | 'bridgeDefault';

/** Of the numbers that should be printed, those that work for this organizer; the others become mismatches. */
function keep(printing: Printing, wanted: readonly E164[], origin: Origin): Omit<Printed, 'from'> {
  const numbers: ServiceNumber[] = [];
  const mismatches: Mismatch[] = [];
  for (const number of new Set(wanted)) {
    const callable = printing.callable.find((each) => each.number === number);
    if (callable !== undefined) numbers.push(callable);
    else mismatches.push(...mismatchOf(printing, number, origin));
  }
  return { numbers, mismatches };
}

function mismatchOf(
  { onBridge, policy, license }: Printing,
  number: E164,
  origin: Origin,
): readonly Mismatch[] {
  const listed = onBridge.find((each) => each.number === number);
  if (listed === undefined) {
    return [{ code: origin === 'policy' ? 'policyNumberNotOnBridge' : 'defaultNotOnBridge', number }];
  }
  if (entitlementOf(license.license).dialIn[listed.source] !== 'yes') {
    return [{ code: NOT_ALLOWED[origin], number }];
  }
  if (listed.tollFree && policy?.allowTollFree === false && origin === 'policy') {
    return [{ code: 'policyNumberTollFreeForbidden', number }];
  }
  return [];
}

const NOT_ALLOWED = {
  policy: 'policyNumberNotAllowedByLicense',
  defaults: 'defaultNotAllowedByLicense',
  bridgeDefault: 'bridgeDefaultNotAllowedByLicense',
} as const satisfies Record<Origin, Mismatch['code']>;

interface General {
  readonly input: ResolveInput;
  readonly license: LicenseFinding;
  readonly onBridge: readonly ServiceNumber[];
  readonly policy: InvitePolicy | undefined;
}

function generalMismatches({ input, license, onBridge, policy }: General): readonly Mismatch[] {
  const { organizer, conferencing } = input;
  const mismatches: Mismatch[] = [];
  if (license.reason === 'noTeams') mismatches.push({ code: 'audioConferencingWithoutTeams' });
  if (license.license === 'none' || license.license === 'unknown') return mismatches;
  if (license.reason === 'grantedTwice') mismatches.push({ code: 'licensesCombinedUndocumented' });
  if (organizer.defaults.known && organizer.defaults.value === 'notListed') {
    mismatches.push({ code: 'notListedAsDialInUser' });
  }
  if (policy === undefined && organizer.policies.known && conferencing.invitePolicies.known) {
    mismatches.push({ code: 'policyMissing', policy: organizer.policies.value.invite.name });
  }
  const { dialIn } = entitlementOf(license.license);
  const undocumented = onBridge.filter(
    (number) => number.source === 'operator' && dialIn.operator === 'undocumented',
  );
  if (undocumented.length > 0) {
    mismatches.push({ code: 'operatorNumbersUndocumented', numbers: undocumented.length });
  }
  const unknownSource = onBridge.filter((number) => number.source === 'unknown').length;
  if (unknownSource > 0 && dialIn.unknown !== 'yes')
    mismatches.push({ code: 'sourceUnknown', numbers: unknownSource });
  if (license.license === 'operatorConnect' && hasMatchingRoute(input) === false) {
    mismatches.push({ code: 'noRoutingPolicy' });
  }
  return mismatches;
}

function gapsOf({ organizer, conferencing }: ResolveInput): readonly Unreadable[] {
  const readings = [
    organizer.plans,
    organizer.policies,
    organizer.defaults,
    conferencing.bridges,
    conferencing.inventory,
    conferencing.invitePolicies,
  ];
  const failures = readings.flatMap((reading) => (reading.failed === undefined ? [] : [reading.failed]));
  return failures.filter(
    (gap, index) =>
      failures.findIndex((each) => each.system === gap.system && each.cause === gap.cause) === index,
  );
}

function isNumber(number: E164 | undefined): number is E164 {
  return number !== undefined;
}
