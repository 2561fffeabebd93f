import { commandOf } from '../../domain/changes/command-of.js';
import type { Effect } from '../../domain/changes/effect.js';
import { grantsFor, ownGrant } from '../../domain/changes/grant-change.js';
import type { Planned } from '../../domain/changes/plan.js';
import { restrictionAfter } from '../../domain/changes/restriction-change.js';
import type { DialOutReach, Scope } from '../../domain/changes/wanted.js';
import type { Failure } from '../../domain/failure.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { JoinedConferencing } from '../../domain/tenant/bridge.js';
import { GLOBAL_POLICY, type GrantedPolicy, type Organizer } from '../../domain/tenant/organizer.js';
import type { PolicyAdministration } from '../../ports/policy-administration.js';
import type { Planner } from '../changes/planner.js';
import type { TenantGrant } from '../changes/tenant-grant.js';
import type { ReadConferencing } from './live-conferencing.js';
import { nobodyLeft } from './work-out-grants.js';
import type { PolicyReach } from './policy-reach.js';
import type { WalkScope } from './walk-scope.js';

interface Ports {
  readonly policies: Pick<PolicyAdministration, 'restrictions'>;
}

interface Steps {
  readonly readConferencing: ReadConferencing;
  readonly walkScope: WalkScope;
  readonly tenantGrant: TenantGrant;
  readonly reach: PolicyReach;
}

interface Restricting {
  readonly tenantId: string;
  readonly allow: DialOutReach;
  readonly available: readonly string[];
  readonly facts: JoinedConferencing;
}

/**
 * Where people may be called from meetings. Microsoft's policies also say what people may call themselves: that half stays as it
 * is for each. There is no grant of them to a group, so a group means its direct members now.
 */
export function planRestriction({ policies }: Ports, steps: Steps): Planner<'restrictDialOut'> {
  return async (caller, wanted) => {
    const { allow, to } = wanted;
    const available = await policies.restrictions();
    if (!available.ok) return available;
    const live = await steps.readConferencing(caller);
    if (!live.ok) return live;
    const { facts } = live.value;
    const restricting: Restricting = { tenantId: caller.tenantId, allow, available: available.value, facts };
    const planned =
      to.kind === 'tenant' ? await forTenant(steps, restricting) : await forPeople(steps, restricting, to);
    return planned.ok ? ok({ ...planned.value, command: commandOf(wanted) }) : planned;
  };
}

type Unauthorized = Omit<Planned, 'command'>;

async function forPeople(
  { walkScope }: Steps,
  { tenantId, allow, available, facts }: Restricting,
  scope: Scope,
): Promise<Result<Unauthorized, Failure>> {
  const organizers: Organizer[] = [];
  let operatorConnect = 0;
  const walked = await walkScope(tenantId, { scope, facts }, ({ organizer, lists }) => {
    organizers.push(organizer);
    if (lists.license.license === 'operatorConnect') operatorConnect += 1;
  });
  if (!walked.ok) return walked;
  const wanted = (now: GrantedPolicy): Result<string | undefined, Failure> => {
    const after = restrictionAfter({ present: now.name, allow, available });
    // Who may call as far already keeps the policy that says so, wherever it came from.
    return after.ok && after.value === now.name ? ok(ownGrant(now)) : after;
  };
  const { steps, alreadySo, unread, refused } = grantsFor({ kind: 'restriction', organizers, wanted });
  const [refusal] = refused;
  if (steps.length === 0) return fail(refusal ?? nobodyLeft({ alreadySo, unread }));
  const [only, ...others] = steps;
  return ok({
    about: {
      kind: 'restrictDialOut',
      ...(only !== undefined && others.length === 0 && { organizerId: only.organizerId }),
    },
    stages: [{ name: 'organizers', steps }],
    effects: [
      ...walked.value.effects,
      ...counted('alreadySoLeftOut', alreadySo),
      ...counted('policiesNotKnown', unread),
      ...counted('otherRestrictionsLeftOut', refused.length),
      { code: 'restrictionHasTwoHalves' },
      ...counted('otherHalfDiffers', new Set(steps.map(({ after }) => after)).size, 2),
      ...effectsOfReach(allow, operatorConnect),
    ],
    lasting: [],
  });
}

async function forTenant(
  { tenantGrant, reach }: Steps,
  { tenantId, allow, available, facts }: Restricting,
): Promise<Result<Unauthorized, Failure>> {
  const before = await tenantGrant(tenantId, 'restriction');
  if (!before.ok) return before;
  const present = before.value ?? GLOBAL_POLICY.name;
  const after = restrictionAfter({ present, allow, available });
  if (!after.ok) return after;
  if (after.value === present) return fail({ code: 'nothingToChange' });
  const kind = 'restriction';
  const counts = await reach.count({ tenantId, kind, facts, isMeant: () => true });
  return ok({
    about: { kind: 'restrictDialOut', wholeTenant: true },
    stages: [
      {
        name: 'policies',
        steps: [{ kind: 'grantToTenant', policyKind: kind, before: before.value, after: after.value }],
      },
    ],
    effects: [
      { code: 'reachesEverybodyElse', count: counts.byTenant },
      ...counted('ownGrantsStay', counts.byOwnOrGroup),
      { code: 'restrictionHasTwoHalves' },
      ...effectsOfReach(allow, counts.operatorConnect),
    ],
    lasting: [],
  });
}

function counted(code: Effect['code'], count: number, from = 1): readonly Effect[] {
  return count >= from ? [{ code, count }] : [];
}

/** What the restriction means for those who want to be called. */
function effectsOfReach(allow: DialOutReach, operatorConnect: number): readonly Effect[] {
  const undocumented: readonly Effect[] =
    operatorConnect > 0 && allow !== 'any' ? [{ code: 'operatorCallsUndocumented' }] : [];
  return [...EFFECTS_OF[allow], ...undocumented];
}

const EFFECTS_OF: Readonly<Record<DialOutReach, readonly Effect[]>> = {
  any: [],
  domestic: [{ code: 'domesticIsTheTenants' }],
  zoneA: [{ code: 'zoneAStays' }],
  none: [{ code: 'callMeDisappears' }],
};
