import type { Conferencing, VoiceRoute } from '../../../bot/domain/tenant/bridge.js';
import type { DialOutInput } from '../../../bot/domain/dial-out/dial-out-input.js';
import { simulateDialOut } from '../../../bot/domain/dial-out/simulate-dial-out.js';
import type { DialOutDecision } from '../../../bot/domain/dial-out/dial-out-decision.js';
import type { HeldPlan } from '../../../bot/domain/licenses/license.js';
import { GLOBAL_POLICY, type GrantedPolicy, type Organizer } from '../../../bot/domain/tenant/organizer.js';
import type { CountryCode, E164 } from '../../../bot/domain/numbers/phone-number.js';
import { known, type Reading } from '../../../bot/domain/reading.js';
import { BERLIN, situationOf, STANDARD, TEAMS } from '../build.js';

export function route(name: string, pattern: string, more: Partial<VoiceRoute> = {}): VoiceRoute {
  return { name, pattern, priority: 0, usages: ['DE'], bridgeSourceNumber: BERLIN, gateways: [], ...more };
}

export interface DialOutSituation {
  readonly plans?: readonly HeldPlan[];
  readonly routes?: readonly VoiceRoute[];
  readonly usages?: readonly string[];
  readonly routing?: GrantedPolicy;
  readonly restriction?: string;
  readonly home?: Reading<CountryCode | undefined>;
  readonly conferencing?: Partial<Conferencing>;
  readonly organizer?: Partial<Organizer>;
}

/** An organizer on Standard whose policy has the usage DE, in a tenant of the United Kingdom. */
export function dialOutInput(situation: DialOutSituation = {}): DialOutInput {
  const input = situationOf({
    plans: situation.plans ?? [TEAMS, STANDARD],
    conferencing: {
      routingPolicies: known(
        [
          { name: 'Global', usages: [] },
          { name: 'Germany', usages: situation.usages ?? ['DE'] },
        ],
        1,
      ),
      voiceRoutes: known(situation.routes ?? [route('Germany by DT', '^\\+49')], 1),
      usages: known(['DE', 'GB'], 1),
      ...situation.conferencing,
    },
    organizer: {
      policies: known(
        {
          invite: GLOBAL_POLICY,
          meeting: GLOBAL_POLICY,
          routing: situation.routing ?? { name: 'Germany', how: 'direct' },
          restriction:
            situation.restriction === undefined
              ? GLOBAL_POLICY
              : { name: situation.restriction, how: 'direct' },
        },
        1,
      ),
      ...situation.organizer,
    },
  });
  return { ...input, tenantCountry: situation.home ?? known('GB', 1) };
}

export function call(number: string, situation: DialOutSituation = {}): DialOutDecision {
  return simulateDialOut({ ...dialOutInput(situation), destination: number as E164 });
}
