import type { E164 } from '../numbers/phone-number.js';
import { carrierStep } from './carrier-step.js';
import { destinationOf } from './destination.js';
import { dialOutCost, type DialOutCost } from './dial-out-cost.js';
import type { DialOutDecision, DialOutOutcome, DialOutStep } from './dial-out-decision.js';
import { licenseOf, type DialOutInput, type Stage } from './dial-out-input.js';
import { dialOutNotes } from './dial-out-notes.js';
import { licenseStage, restrictionStage } from './first-stages.js';
import { outcomeWithoutRoute } from './outcome-without-route.js';
import { routingStage } from './routing-stage.js';

/**
 * Who carries a call out of an organizer's meeting to a number, under which caller ID, and who bills it: license,
 * restriction, routing policy, routes in order, and what happens where none matches (docs/domain.md, 1.6). What cannot
 * be told ends in `unknown`, never in a guess.
 */
export function simulateDialOut(input: DialOutInput & { readonly destination: E164 }): DialOutDecision {
  const destination = destinationOf(input.destination);
  const { organizer } = input;
  const finding = licenseOf(input);
  const stages: Stage[] = [];
  for (const look of [
    () => licenseStage(input, finding),
    () => restrictionStage(input, destination),
    () => routingStage(input, { finding, destination }),
  ]) {
    const stage = look();
    stages.push(stage);
    if (stage.outcome !== undefined) break;
  }
  const outcome = stages.at(-1)?.outcome ?? outcomeWithoutRoute(input, finding.license);
  const steps = stages.flatMap((stage) => stage.steps);
  const cost = dialOutCost({ ...outcome, license: finding.license, destination, plans: organizer.plans });
  return {
    ...outcome,
    destination,
    license: finding.license,
    cost,
    notes: dialOutNotes(input, { finding, destination, outcome }),
    trace: [
      ...steps,
      // The step that forbids a call has said so.
      ...(outcome.why === 'restricted' ? [] : [carrierStep(outcome, steps)]),
      ...callSteps(outcome, cost),
    ],
  };
}

/** Who pays and what people see, where there is a call at all. */
function callSteps({ carrier, callerId, route }: DialOutOutcome, cost: DialOutCost): readonly DialOutStep[] {
  if (carrier === 'none' || carrier === 'unknown') return [];
  const of = route === undefined ? 'bridge' : 'route';
  return [
    { subject: 'callerId', found: { code: 'callerId', callerId, of }, verdict: 'goesOn' },
    { subject: 'cost', found: { code: 'cost', cost }, verdict: 'goesOn' },
    { subject: 'propagation', found: { code: 'propagation' }, verdict: 'goesOn' },
  ];
}
