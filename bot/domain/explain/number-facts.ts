import { bridgeFor, type Bridge, type InvitePolicy } from '../tenant/bridge.js';
import type { LicenseFinding } from '../licenses/license.js';
import { invitePolicyFor, licenseOf } from '../numbers/resolve-numbers.js';
import type { ResolveInput } from '../numbers/resolved-numbers.js';
import type { ServiceNumber } from '../numbers/service-number.js';
import type { ExplainedStep } from './trace.js';

/** What became of one number for one organizer. `callableUnsure`: whether invites print it could not be read. */
export type Conclusion = 'printed' | 'callable' | 'callableUnsure' | 'leftOut' | 'notOnBridge' | 'unknown';

/** The steps to a conclusion; the last one but what follows from it decided. */
export interface Walk {
  readonly steps: readonly ExplainedStep[];
  readonly conclusion: Conclusion;
}

/** What one organizer's settings say, as far as a single number needs them. */
export interface NumberFacts extends ResolveInput {
  readonly license: LicenseFinding;
  readonly bridge: Bridge | undefined;
  readonly policy: InvitePolicy | undefined;
}

export function numberFactsOf(input: ResolveInput): NumberFacts {
  const { organizer, conferencing } = input;
  const defaults = organizer.defaults.known ? organizer.defaults.value : undefined;
  const bridgeId = defaults === 'notListed' ? undefined : defaults?.bridgeId;
  return {
    ...input,
    license: licenseOf(input),
    bridge: conferencing.bridges.known ? bridgeFor(conferencing.bridges.value, bridgeId) : undefined,
    policy: invitePolicyFor(organizer.policies, conferencing),
  };
}

export function numbersOnBridge({ conferencing, bridge }: NumberFacts): readonly ServiceNumber[] {
  return conferencing.serviceNumbers.filter((each) => each.bridgeId === bridge?.id);
}
