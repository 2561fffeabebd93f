import { bridgeFor, policyNamed, type Conferencing, type InvitePolicy } from '../tenant/bridge.js';
import { hasMatchingRoute } from '../dial-out/has-matching-route.js';
import { explainNumbers } from '../explain/explain-numbers.js';
import { licenseFrom, UNREADABLE_LICENSE, type LicenseFinding } from '../licenses/license.js';
import { combine, listsOf, reachOf } from './number-lists.js';
import type { Organizer, OrganizerPolicies } from '../tenant/organizer.js';
import type { Reading, Unreadable } from '../reading.js';
import type { NumberLists, ResolvedNumbers, ResolveInput } from './resolved-numbers.js';

/**
 * The numbers of one organizer: which may be called and which are printed, by the license, the invite policy, the
 * organizer's defaults and the bridge default, in Microsoft's precedence, and the trace that explains them.
 */
export function resolveNumbers(input: ResolveInput): ResolvedNumbers {
  const resolved = { ...numberLists(input, licenseOf(input)), gaps: gapsOf(input) };
  const policy = invitePolicyFor(input.organizer.policies, input.conferencing);
  return { ...resolved, trace: explainNumbers({ ...input, resolved, policy }) };
}

/** The license that an organizer's plans give, or that they could not be read. */
export function licenseOf({ organizer, operatorConnectPlanIds }: ResolveInput): LicenseFinding {
  return organizer.plans.known
    ? licenseFrom(organizer.plans.value, operatorConnectPlanIds)
    : UNREADABLE_LICENSE;
}

/** The two lists as they are with a license: the organizer's own, or another one to see what it would change. */
export function numberLists(
  { organizer, conferencing }: Omit<ResolveInput, 'operatorConnectPlanIds'>,
  finding: LicenseFinding,
): NumberLists {
  const { defaults, policies, person } = organizer;
  const bridgeId = defaults.known && defaults.value !== 'notListed' ? defaults.value.bridgeId : undefined;
  const bridge = conferencing.bridges.known ? bridgeFor(conferencing.bridges.value, bridgeId) : undefined;
  const all = conferencing.serviceNumbers.filter((number) => number.bridgeId === bridge?.id);
  const policy = invitePolicyFor(policies, conferencing);
  const reach = reachOf({
    license: finding.license,
    onBridge: { all, find: (wanted) => all.find(({ number }) => number === wanted) },
    tollFreeAllowed: policy?.allowTollFree ?? true,
  });
  const combination = combine({
    finding,
    reach,
    bridge,
    policy,
    policyName: policyNameIn(policies, conferencing),
    bridgesKnown: conferencing.bridges.known,
    routed: hasMatchingRoute({ organizer, conferencing }),
  });
  return listsOf(combination, { defaults, usageLocation: person.usageLocation });
}

/** The invite policy that applies; undefined where it could not be read or no longer exists. */
export function invitePolicyFor(
  policies: Reading<OrganizerPolicies>,
  { invitePolicies }: Conferencing,
): InvitePolicy | undefined {
  if (!policies.known || !invitePolicies.known) return undefined;
  return policyNamed(invitePolicies.value, policies.value.invite.name);
}

/** The name of the policy that should apply; undefined where it, or which policies there are, could not be read. */
export function policyNameIn(
  policies: Reading<OrganizerPolicies>,
  { invitePolicies }: Conferencing,
): string | undefined {
  return policies.known && invitePolicies.known ? policies.value.invite.name : undefined;
}

/** What could not be read, or only in part, each once. */
function gapsOf({ organizer, conferencing }: ResolveInput): readonly Unreadable[] {
  const readings = [...ownParts(organizer), ...sharedParts(conferencing)];
  const failures = readings.flatMap((reading) => (reading.failed === undefined ? [] : [reading.failed]));
  return failures.filter(
    (gap, index) =>
      failures.findIndex((each) => each.system === gap.system && each.cause === gap.cause) === index,
  );
}

function ownParts({ plans, policies, defaults }: Organizer): readonly Reading<unknown>[] {
  return [plans, policies, defaults];
}

function sharedParts({ bridges, inventory, invitePolicies }: Conferencing): readonly Reading<unknown>[] {
  return [bridges, inventory, invitePolicies];
}
