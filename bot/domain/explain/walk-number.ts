import type { Bridge } from '../tenant/bridge.js';
import { entitlementOf } from '../licenses/entitlement.js';
import type { LicenseFinding } from '../licenses/license.js';
import { numbersOnBridge, type Conclusion, type NumberFacts, type Walk } from './number-facts.js';
import type { E164 } from '../numbers/phone-number.js';
import type { Subject } from './place.js';
import { operatorOf, type ServiceNumber } from '../numbers/service-number.js';
import type { ExplainedStep } from './trace.js';
import { walkInvite } from './walk-invite.js';

/** Follows one number through the settings in Microsoft's order, until one of them decides what becomes of it. */
export function walkNumber(facts: NumberFacts, number: E164): Walk {
  const before = walkToBridge(facts);
  if (before.conclusion !== undefined) return { steps: before.steps, conclusion: before.conclusion };
  const listed = numbersOnBridge(facts).find((each) => each.number === number);
  if (listed === undefined)
    return { steps: [...before.steps, absent(facts, number)], conclusion: 'notOnBridge' };
  const { name } = before.bridge;
  const there = step('bridge', { code: 'onBridge', number, bridge: name }, 'goesOn');
  const reach = reachSteps(facts, listed);
  const steps = [...before.steps, there, ...reach.steps];
  if (reach.conclusion !== undefined) return { steps, conclusion: reach.conclusion };
  const invite = walkInvite(facts, listed);
  return { steps: [...steps, ...invite.steps], conclusion: invite.conclusion };
}

/** A plan that is not ready or not known was read, and decides; only what would not be told is unknown. */
function unknownVerdict({ reason }: LicenseFinding): 'decides' | 'unknown' {
  return reason === 'unreadable' ? 'unknown' : 'decides';
}

interface ToBridge {
  readonly steps: readonly ExplainedStep[];
}

/** License and bridge: the same for every number. */
export function walkToBridge(
  facts: NumberFacts,
):
  | (ToBridge & { readonly conclusion: Conclusion })
  | (ToBridge & { readonly conclusion: undefined; readonly bridge: Bridge }) {
  const { organizer, conferencing, license, bridge } = facts;
  const { plans } = organizer;
  if (!plans.known) {
    const unread = step('license', { code: 'unread', failed: plans.failed }, 'unknown');
    return { steps: [unread], conclusion: 'unknown' };
  }
  const found = { code: 'license', finding: license } as const;
  if (license.license === 'unknown') {
    return { steps: [step('license', found, unknownVerdict(license))], conclusion: 'unknown' };
  }
  if (license.license === 'none')
    return { steps: [step('license', found, 'decides')], conclusion: 'leftOut' };
  const licensed = step('license', found, 'goesOn');
  const { bridges } = conferencing;
  if (!bridges.known) {
    const unread = step('bridge', { code: 'unread', failed: bridges.failed }, 'unknown');
    return { steps: [licensed, unread], conclusion: 'unknown' };
  }
  if (bridge === undefined) {
    return {
      steps: [licensed, step('bridge', { code: 'noBridge' }, 'decides')],
      conclusion: 'notOnBridge',
    };
  }
  return { steps: [licensed], conclusion: undefined, bridge };
}

function absent({ conferencing, bridge, policy, organizer }: NumberFacts, number: E164): ExplainedStep {
  const elsewhere = conferencing.serviceNumbers.find((each) => each.number === number);
  const other = conferencing.bridges.known
    ? conferencing.bridges.value.find(({ id }) => id === elsewhere?.bridgeId)
    : undefined;
  if (other !== undefined) {
    return step('bridge', { code: 'otherBridge', number, bridge: other.name }, 'decides');
  }
  const defaults = organizer.defaults.known ? organizer.defaults.value : undefined;
  const own = defaults === undefined || defaults === 'notListed' ? [] : [defaults.toll, defaults.tollFree];
  const setBy = (): 'policy' | 'default' | 'bridgeDefault' | 'nothing' => {
    if (policy?.numbers.includes(number) === true) return 'policy';
    if (own.includes(number)) return 'default';
    return bridge?.defaultNumber === number ? 'bridgeDefault' : 'nothing';
  };
  return step('bridge', { code: 'notOnBridge', number, setBy: setBy() }, 'decides');
}

/** Who provides the number, and whether it is toll-free: whether callers may use it at all. */
function reachSteps(
  { license, policy, conferencing }: NumberFacts,
  listed: ServiceNumber,
): { readonly steps: readonly ExplainedStep[]; readonly conclusion?: Conclusion } {
  const allowed = entitlementOf(license.license).dialIn[listed.source];
  const source = { code: 'source', source: listed.source, operator: operatorOf(listed), allowed } as const;
  if (allowed !== 'yes') {
    const { inventory } = conferencing;
    const unread =
      listed.source === 'unknown' && !inventory.known
        ? [step('sourceFilter', { code: 'unread', failed: inventory.failed }, 'unknown')]
        : [step('sourceFilter', source, allowed === 'no' ? 'decides' : 'unknown')];
    return { steps: unread, conclusion: allowed === 'no' ? 'leftOut' : 'unknown' };
  }
  const provided = step('sourceFilter', source, 'goesOn');
  if (!listed.tollFree || policy === undefined) return { steps: [provided] };
  if (policy.allowTollFree) {
    return { steps: [provided, step('tollFree', { code: 'tollFreeKept' }, 'goesOn')] };
  }
  const left = step('tollFree', { code: 'tollFreeLeftOut', policy: policy.name }, 'decides');
  return { steps: [provided, left], conclusion: 'leftOut' };
}

function step(
  subject: Subject,
  found: ExplainedStep['found'],
  verdict: ExplainedStep['verdict'],
): ExplainedStep {
  return { subject, found, verdict };
}
