import type { InvitePolicy } from '../tenant/bridge.js';
import { hasMatchingRoute } from '../dial-out/has-matching-route.js';
import { entitlementOf } from '../licenses/entitlement.js';
import type { Subject } from './place.js';
import type { Unreadable } from '../reading.js';
import type { PrintedFrom, ResolvedNumbers, ResolveInput } from '../numbers/resolved-numbers.js';
import type { Found, TraceStep } from './trace.js';

interface ExplainInput extends ResolveInput {
  readonly resolved: Omit<ResolvedNumbers, 'trace'>;
  readonly policy: InvitePolicy | undefined;
}

/**
 * The chain that leads to the printed and callable numbers, in Microsoft's order: license, bridge, policy, its numbers,
 * toll-free, defaults, usage location, bridge default, sources, propagation. It ends early where nothing further matters.
 */
export function explainNumbers(input: ExplainInput): readonly TraceStep[] {
  const license = licenseStep(input);
  if (license.verdict !== 'goesOn') return [license];
  const bridge = bridgeStep(input);
  if (bridge.verdict !== 'goesOn') return [license, bridge];
  const steps = [
    license,
    bridge,
    ...policySteps(input),
    defaultsStep(input),
    usageLocationStep(input),
    bridgeDefaultStep(input),
    sourceStep(input),
    ...routingSteps(input),
    step('propagation', { code: 'propagation' }, 'goesOn'),
  ];
  return input.resolved.callable.length === 0 ? markedWhereAllWent(steps) : steps;
}

/** Where callers may use nothing at all, what invites would print decides nothing: the step that left all out does. */
function markedWhereAllWent(steps: readonly TraceStep[]): readonly TraceStep[] {
  const subject = steps.some(({ found }) => found.code === 'sourcesFiltered' && found.kept > 0)
    ? 'tollFree'
    : 'sourceFilter';
  return steps.map((each) => {
    if (each.verdict === 'unknown') return each;
    if (each.subject === subject) return { ...each, verdict: 'decides' };
    return each.verdict === 'decides' ? { ...each, verdict: 'notNeeded' } : each;
  });
}

function licenseStep({ organizer, resolved }: ExplainInput): TraceStep {
  if (!organizer.plans.known) return unread('license', organizer.plans.failed);
  const found: Found = { code: 'license', finding: resolved.license };
  const { license, reason } = resolved.license;
  // A plan that is not ready or not known was read: it decides. Only what would not be told is unknown.
  if (license === 'unknown') return step('license', found, reason === 'unreadable' ? 'unknown' : 'decides');
  return step('license', found, license === 'none' ? 'decides' : 'goesOn');
}

function bridgeStep({ conferencing, resolved }: ExplainInput): TraceStep {
  if (!conferencing.bridges.known) return unread('bridge', conferencing.bridges.failed);
  if (resolved.bridge === undefined) return step('bridge', { code: 'noBridge' }, 'decides');
  return step(
    'bridge',
    { code: 'bridge', name: resolved.bridge.name, numbers: resolved.onBridge.length },
    'goesOn',
  );
}

function policySteps({ organizer, conferencing, policy, resolved }: ExplainInput): readonly TraceStep[] {
  if (!organizer.policies.known) return [unread('policy', organizer.policies.failed)];
  if (!conferencing.invitePolicies.known)
    return [unread('policyNumbers', conferencing.invitePolicies.failed)];
  const granted = organizer.policies.value.invite;
  if (policy === undefined) return [step('policy', { code: 'policyMissing', policy: granted }, 'goesOn')];
  const gone = resolved.mismatches.flatMap((each) =>
    each.code === 'policyNumberNotOnBridge' ? [each.number] : [],
  );
  const decides = policy.numbers.length > 0;
  const hidden = resolved.onBridge.filter((number) => number.tollFree).length;
  return [
    step('policy', { code: 'policy', policy: granted }, 'goesOn'),
    decides
      ? step(
          'policyNumbers',
          { code: 'policyNumbers', policy: granted.name, numbers: policy.numbers.length },
          'decides',
        )
      : step('policyNumbers', { code: 'policyNumbersEmpty', policy: granted.name }, 'goesOn'),
    ...(gone.length > 0
      ? [step('policyNumbers', { code: 'policyNumbersGone', policy: granted.name, gone }, 'goesOn')]
      : []),
    policy.allowTollFree
      ? step('tollFree', { code: 'tollFreeAllowed' }, 'goesOn')
      : step('tollFree', { code: 'tollFreeForbidden', policy: granted.name, hidden }, 'goesOn'),
  ];
}

function defaultsStep({ organizer, policy, resolved }: ExplainInput): TraceStep {
  if (resolved.printedFrom === 'policy') {
    return step('defaults', { code: 'defaultsNotUsed', policy: policy?.name ?? '' }, 'notNeeded');
  }
  if (!organizer.defaults.known) return unread('defaults', organizer.defaults.failed);
  const defaults = organizer.defaults.value;
  if (defaults === 'notListed') return step('defaults', { code: 'defaultsNotListed' }, 'goesOn');
  const verdict = resolved.printedFrom === 'defaults' ? 'decides' : 'goesOn';
  const gone = resolved.mismatches.find((each) => each.code === 'defaultNotOnBridge');
  if (gone !== undefined) return step('defaults', { code: 'defaultGone', number: gone.number }, verdict);
  if (defaults.toll === undefined && defaults.tollFree === undefined) {
    return step('defaults', { code: 'defaultsNone' }, 'goesOn');
  }
  return step('defaults', { code: 'defaults', toll: defaults.toll, tollFree: defaults.tollFree }, verdict);
}

function usageLocationStep({ organizer, resolved }: ExplainInput): TraceStep {
  const country = organizer.person.usageLocation;
  const verdict = usageLocationVerdict(resolved.printedFrom);
  if (country === undefined) return step('usageLocation', { code: 'usageLocationNone' }, verdict);
  const hasToll = resolved.onBridge.some((number) => !number.tollFree && number.place.country === country);
  return step('usageLocation', { code: 'usageLocation', country, hasToll }, verdict);
}

function usageLocationVerdict(printedFrom: PrintedFrom): TraceStep['verdict'] {
  if (printedFrom === 'usageLocation') return 'decides';
  return printedFrom === 'policy' ? 'notNeeded' : 'goesOn';
}

function bridgeDefaultStep({ resolved }: ExplainInput): TraceStep {
  const number = resolved.bridge?.defaultNumber;
  if (number === undefined) return step('bridgeDefault', { code: 'bridgeDefaultNone' }, 'goesOn');
  if (resolved.printedFrom === 'bridgeDefault') {
    return step('bridgeDefault', { code: 'bridgeDefault', number }, 'decides');
  }
  return step('bridgeDefault', { code: 'bridgeDefaultNotUsed', number }, 'notNeeded');
}

function sourceStep({ resolved, conferencing }: ExplainInput): TraceStep {
  if (!conferencing.inventory.known) return unread('sourceFilter', conferencing.inventory.failed);
  const { onBridge } = resolved;
  const { dialIn } = entitlementOf(resolved.license.license);
  const kept = onBridge.filter((number) => dialIn[number.source] === 'yes').length;
  const undocumented = onBridge.filter((number) => dialIn[number.source] === 'undocumented').length;
  const left = onBridge.length - kept - undocumented;
  if (kept === onBridge.length) return step('sourceFilter', { code: 'sourcesAll', numbers: kept }, 'goesOn');
  return step('sourceFilter', { code: 'sourcesFiltered', kept, left, undocumented }, 'goesOn');
}

/** Only who may dial out through an operator alone needs to know whether a route is there. */
function routingSteps(input: ExplainInput): readonly TraceStep[] {
  if (input.resolved.license.license !== 'operatorConnect') return [];
  const routed = hasMatchingRoute(input);
  if (routed === undefined) return [];
  const name = input.organizer.policies.known ? input.organizer.policies.value.routing.name : '';
  return [step('routing', routed ? { code: 'routed', policy: name } : { code: 'notRouted' }, 'goesOn')];
}

function unread(subject: Subject, failed: Unreadable): TraceStep {
  return step(subject, { code: 'unread', failed }, 'unknown');
}

function step(subject: Subject, found: Found, verdict: TraceStep['verdict']): TraceStep {
  return { subject, found, verdict };
}
