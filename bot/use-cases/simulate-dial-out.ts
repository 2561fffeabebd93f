import type { Caller } from '../domain/authority.js';
import type { JoinedConferencing } from '../domain/tenant/bridge.js';
import type { DialOutDecision } from '../domain/dial-out/dial-out-decision.js';
import type { DialOutInput } from '../domain/dial-out/dial-out-input.js';
import { outlineDialOut, type DialOutOutline } from '../domain/dial-out/outline-dial-out.js';
import { simulateDialOut as simulating } from '../domain/dial-out/simulate-dial-out.js';
import type { Failure } from '../domain/failure.js';
import type { Instant } from '../domain/instant.js';
import type { Organizer, Person } from '../domain/tenant/organizer.js';
import type { E164 } from '../domain/numbers/phone-number.js';
import type { Reading, Unreadable } from '../domain/reading.js';
import { ok, type Result } from '../domain/result.js';
import type { Mirror } from '../ports/mirror.js';
import type { People } from '../ports/people.js';
import type { TenantProfile } from '../ports/tenant-profile.js';
import type { TenantSettings } from '../ports/tenant-settings.js';
import type { Authorize } from './authorize.js';
import { onePerson } from './find-people.js';
import type { LookUpOrganizer } from './look-up-organizer.js';

export interface DialOutQuestion {
  /** Somebody else, as said; without it the caller's own meetings. */
  readonly person?: string | undefined;
  /** Without it how calls go in general. */
  readonly destination?: E164 | undefined;
}

/** How calls out of one organizer's meetings go: to one number, or in general. */
export interface DialOutView {
  readonly person: Person;
  readonly isCaller: boolean;
  readonly answer:
    | { readonly kind: 'call'; readonly decision: DialOutDecision }
    | { readonly kind: 'outline'; readonly outline: DialOutOutline };
  readonly readAt: Instant | undefined;
  readonly gaps: readonly Unreadable[];
}

export type SimulateDialOut = (
  caller: Caller,
  question: DialOutQuestion,
) => Promise<Result<DialOutView, Failure>>;

interface Ports {
  readonly people: People;
  readonly mirror: Pick<Mirror, 'conferencing'>;
  readonly tenantProfile: TenantProfile;
  readonly tenantSettings: Pick<TenantSettings, 'read'>;
}

interface Steps {
  readonly authorize: Authorize;
  readonly lookUpOrganizer: LookUpOrganizer;
}

/** Who carries a call out of a meeting. Everybody may ask about their own meetings; about others' only who may see them. */
export function simulateDialOut(ports: Ports, { authorize, lookUpOrganizer }: Steps): SimulateDialOut {
  const inputOf = dialOutInput(ports);
  return async (caller, { person, destination }) => {
    const { tenantId } = caller;
    const allowed = await authorize(caller, 'simulateDialOut');
    if (!allowed.ok) return allowed;
    const allowedOthers = person === undefined ? allowed : await authorize(caller, 'showOrganizer');
    if (!allowedOthers.ok) return allowedOthers;
    const meant = person === undefined ? undefined : await onePerson(ports.people, person);
    if (meant?.ok === false) return meant;
    const userId = meant?.value.id ?? caller.userId;
    const found = await lookUpOrganizer({ tenantId, userId, from: 'mirror' });
    if (!found.ok) return found;
    const { organizer, readAt } = found.value;
    const input = await inputOf(tenantId, organizer);
    return ok({
      person: organizer.person,
      isCaller: userId === caller.userId,
      answer:
        destination === undefined
          ? { kind: 'outline', outline: outlineDialOut(input) }
          : { kind: 'call', decision: simulating({ ...input, destination }) },
      readAt,
      gaps: gapsOf(organizer, input.conferencing),
    });
  };
}

export type DialOutInputOf = (tenantId: string, organizer: Organizer) => Promise<DialOutInput>;

/** What an organizer's calls depend on. The organizer has just been looked up, so that the shared facts are there. */
export function dialOutInput({
  mirror,
  tenantProfile,
  tenantSettings,
}: Pick<Ports, 'mirror' | 'tenantProfile' | 'tenantSettings'>): DialOutInputOf {
  return async (tenantId, organizer) => {
    const [conferencing, tenantCountry, { operatorConnectPlanIds }] = await Promise.all([
      mirror.conferencing(tenantId),
      tenantProfile.country(),
      tenantSettings.read(tenantId),
    ]);
    if (conferencing === undefined) throw new Error('An organizer was looked up without the shared facts');
    return { organizer, conferencing, operatorConnectPlanIds, tenantCountry };
  };
}

/** What could not be read anew of what calls depend on. */
function gapsOf({ plans, policies }: Organizer, facts: JoinedConferencing): readonly Unreadable[] {
  const readings: readonly Reading<unknown>[] = [
    plans,
    policies,
    facts.routingPolicies,
    facts.voiceRoutes,
    facts.bridges,
    facts.inventory,
  ];
  const gaps = readings.flatMap(({ failed }) => (failed === undefined ? [] : [failed]));
  return gaps.filter(
    (gap, index) =>
      gaps.findIndex((each) => each.system === gap.system && each.cause === gap.cause) === index,
  );
}
