import type { Effect } from '../../domain/changes/effect.js';
import { effectsOfRouting } from '../../domain/changes/effects-of-routing.js';
import {
  grantsFor,
  groupGrant,
  hasRoomForGroup,
  isReachedByTenant,
  presentGroupGrant,
} from '../../domain/changes/grant-change.js';
import { effectsOfPreview } from '../../domain/changes/invite-preview.js';
import type { About, PlannedStage } from '../../domain/changes/plan.js';
import { named } from '../../domain/changes/said-name.js';
import type { GroupGrantableKind } from '../../domain/changes/step.js';
import type { GrantTarget, Scope } from '../../domain/changes/wanted.js';
import type { Failure } from '../../domain/failure.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { JoinedConferencing } from '../../domain/tenant/bridge.js';
import type { GrantedPolicy, Organizer } from '../../domain/tenant/organizer.js';
import type { Groups } from '../../ports/groups.js';
import type { PolicyAdministration } from '../../ports/policy-administration.js';
import type { TenantGrant } from '../changes/tenant-grant.js';
import { membersOf } from '../find-group.js';
import type { PolicyReach } from './policy-reach.js';
import type { WalkScope } from './walk-scope.js';

/** What is granted. */
export interface Granting {
  readonly tenantId: string;
  readonly kind: GroupGrantableKind;
  /** The policy's own name; undefined takes the grant back. */
  readonly policy: string | undefined;
  /** The shared facts with the policy in them, also where it is only about to be made. */
  readonly facts: JoinedConferencing;
  readonly rank?: number | undefined;
}

/** The steps of a grant, what people forget about it, and how its title names who gets it. */
export interface Grants {
  readonly stage: PlannedStage;
  readonly effects: readonly Effect[];
  readonly about: Pick<About, 'organizerId' | 'group' | 'wholeTenant'>;
}

export type WorkOutGrants = (granting: Granting, to: GrantTarget) => Promise<Result<Grants, Failure>>;

interface Ports {
  readonly groups: Groups;
  readonly policies: Pick<PolicyAdministration, 'groupGrants'>;
}

interface Steps {
  readonly walkScope: WalkScope;
  readonly tenantGrant: TenantGrant;
  readonly reach: PolicyReach;
}

/** An invite or a routing policy for people, for a group as Microsoft grants to groups, or for the whole tenant. */
export function workOutGrants(ports: Ports, steps: Steps): WorkOutGrants {
  return async (granting, to) => {
    if (to.kind === 'tenant') return toTenant(steps, granting);
    if (to.kind === 'group') return toGroup(ports, steps, { granting, to });
    return toPeople(steps, granting, to);
  };
}

async function toPeople(
  { walkScope, reach }: Steps,
  granting: Granting,
  scope: Scope,
): Promise<Result<Grants, Failure>> {
  const { tenantId, kind, policy, facts } = granting;
  const organizers: Organizer[] = [];
  const walked = await walkScope(tenantId, { scope, facts }, ({ organizer }) => organizers.push(organizer));
  if (!walked.ok) return walked;
  const grants = grantsFor<never>({ kind, organizers, wanted: () => ok(policy) });
  const { steps, alreadySo, unread } = grants;
  if (steps.length === 0) return fail(nobodyLeft({ alreadySo, unread }));
  const meant = new Set(steps.map(({ organizerId }) => organizerId));
  const isMeant = (_: GrantedPolicy, { person }: Organizer): boolean => meant.has(person.id);
  const [only, ...others] = steps;
  return ok({
    stage: { name: 'organizers', steps },
    about: only !== undefined && others.length === 0 ? { organizerId: only.organizerId } : {},
    effects: [
      ...walked.value.effects,
      ...(alreadySo > 0 ? [{ code: 'alreadySoLeftOut', count: alreadySo } as const] : []),
      ...(unread > 0 ? [{ code: 'policiesNotKnown', count: unread } as const] : []),
      ...(policy === undefined ? [{ code: 'takenBackFallsThrough' } as const] : []),
      ...(await effectsFor(reach, granting, isMeant)),
    ],
  });
}

/** Where nobody is left to change: it is so already, or it could not be read. */
export function nobodyLeft({
  alreadySo,
  unread,
}: {
  readonly alreadySo: number;
  readonly unread: number;
}): Failure {
  if (alreadySo > 0) return { code: 'nothingToChange' };
  return unread > 0
    ? { code: 'unreadable', system: 'teamsAdministration', cause: 'notYet' }
    : { code: 'nobodyFits' };
}

interface ToGroup {
  readonly granting: Granting;
  readonly to: Extract<Scope, { kind: 'group' }>;
}

/** Microsoft's own grant to a group, which later members get too. Where there is no room for one more, its members now. */
async function toGroup(
  { groups, policies }: Ports,
  steps: Steps,
  { granting, to }: ToGroup,
): Promise<Result<Grants, Failure>> {
  const { kind, policy, rank } = granting;
  const found = await membersOf(groups, to.said);
  if (!found.ok) return found;
  const grants = await policies.groupGrants();
  if (!grants.ok) return grants;
  const { group, members } = found.value;
  const groupId = group.id;
  if (!hasRoomForGroup(grants.value, { kind, groupId })) {
    return policy === undefined ? fail({ code: 'nothingToChange' }) : toPeople(steps, granting, to);
  }
  const { before, after } =
    policy === undefined
      ? { before: presentGroupGrant(grants.value, { kind, groupId }), after: undefined }
      : groupGrant(grants.value, { kind, groupId, policy, rank });
  if (before?.policy === after?.policy && before?.rank === after?.rank)
    return fail({ code: 'nothingToChange' });
  const isMember = (_: GrantedPolicy, { person }: Organizer): boolean => members.has(person.id);
  const isReached = (granted: GrantedPolicy, organizer: Organizer): boolean =>
    isMember(granted, organizer) && granted.how !== 'direct';
  const { own } = await steps.reach.count({ ...granting, isMeant: isMember });
  return ok({
    stage: {
      name: 'policies',
      steps: [{ kind: 'grantToGroup', policyKind: kind, groupId, before, after }],
    },
    about: { group: group.displayName },
    effects: [
      ...(policy === undefined ? [] : [{ code: 'groupKeepsGranting', count: members.size } as const]),
      ...(own > 0 ? [{ code: 'ownGrantsStay', count: own } as const] : []),
      ...(policy === undefined ? [{ code: 'takenBackFallsThrough' } as const] : []),
      { code: 'groupsTakeADay' },
      ...(await effectsFor(steps.reach, granting, isReached)),
    ],
  });
}

/** Asked for by name only: it reaches everybody who has nothing else. */
async function toTenant({ tenantGrant, reach }: Steps, granting: Granting): Promise<Result<Grants, Failure>> {
  const { tenantId, kind, policy } = granting;
  const before = await tenantGrant(tenantId, kind);
  if (!before.ok) return before;
  if (before.value === policy) return fail({ code: 'nothingToChange' });
  const { byTenant, byOwnOrGroup } = await reach.count({ ...granting, isMeant: () => true });
  return ok({
    stage: {
      name: 'policies',
      steps: [{ kind: 'grantToTenant', policyKind: kind, before: before.value, after: policy }],
    },
    about: { wholeTenant: true },
    effects: [
      { code: 'reachesEverybodyElse', count: byTenant },
      ...(byOwnOrGroup > 0 ? [{ code: 'ownGrantsStay', count: byOwnOrGroup } as const] : []),
      ...(await effectsFor(reach, granting, isReachedByTenant)),
    ],
  });
}

/** What the policy does to those whom the grant reaches. Which one counts after a grant was taken back is not worked out. */
async function effectsFor(
  reach: PolicyReach,
  { tenantId, kind, policy, facts }: Granting,
  isMeant: (granted: GrantedPolicy, organizer: Organizer) => boolean,
): Promise<readonly Effect[]> {
  const later: readonly Effect[] =
    kind === 'invite' ? [{ code: 'invitesUpTo24Hours' }, { code: 'oldMeetingsKeepNumbers' }] : [];
  if (policy === undefined) return later;
  if (kind === 'invite') {
    const preview = await reach.invites({ tenantId, facts, after: facts, granted: policy, isMeant });
    return [...effectsOfPreview(preview), ...later];
  }
  const counts = await reach.count({ tenantId, kind, facts, isMeant });
  const usages = facts.routingPolicies.known
    ? (named(facts.routingPolicies.value, policy)?.usages ?? [])
    : [];
  return effectsOfRouting({ usages, facts, operatorConnect: counts.operatorConnect });
}
