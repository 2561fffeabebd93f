import { restrictionNamed } from './dial-out-restriction.js';
import type { DialOutNote, DialOutOutcome } from './dial-out-decision.js';
import type { Call, DialOutInput } from './dial-out-input.js';
import { outcomeOfRoute } from './outcome-of-route.js';
import { firstMatch } from './routes-in-order.js';
import { reachedRoutes, routingStage } from './routing-stage.js';

/** What Microsoft does not document, where it bears on this call. */
export function dialOutNotes(
  input: DialOutInput,
  { finding, destination, outcome }: Call & { readonly outcome: DialOutOutcome },
): readonly DialOutNote[] {
  const { organizer } = input;
  const restricted = organizer.policies.known
    ? restrictionNamed(organizer.policies.value.restriction.name)?.meetings !== 'anywhere'
    : false;
  const routed =
    outcome.why === 'restricted' ? routingStage(input, { finding, destination }).outcome : outcome;
  const byOperator = routed?.carrier === 'operator';
  return [
    ...(finding.reason === 'grantedTwice' ? (['licensesCombined'] as const) : []),
    ...(restricted && byOperator ? (['restrictionOfOperators'] as const) : []),
    ...(outcome.carrier === 'operator' ? (['poolOfOperators'] as const) : []),
    ...(finding.license === 'operatorConnect' && outcome.carrier === 'directRouting'
      ? (['gatewaysWithOperatorLicense'] as const)
      : []),
    ...(outcome.route !== undefined && usageOrderMatters(input, { finding, destination })
      ? (['usageOrder'] as const)
      : []),
  ];
}

/** True when the policy has another usage whose first match would lead elsewhere. */
function usageOrderMatters(input: DialOutInput, { finding, destination }: Call): boolean {
  const { reached } = reachedRoutes(input);
  const usages = [...new Set(reached?.map(({ usage }) => usage))];
  const outcomes = usages.flatMap((usage) => {
    const match = firstMatch(reached?.filter((each) => each.usage === usage) ?? [], destination.number);
    if (match === undefined) return [];
    const { route } = match.reached;
    return [outcomeOfRoute({ route, license: finding.license, conferencing: input.conferencing }).route];
  });
  return new Set(outcomes).size > 1;
}
