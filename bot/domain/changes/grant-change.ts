import type { GroupGrant } from '../tenant/group-grant.js';
import type { GrantedPolicy, Organizer } from '../tenant/organizer.js';
import type { Result } from '../result.js';
import type { GrantableKind, GrantPolicyStep, GroupGrantableKind, RankedPolicy } from './step.js';

/** What a grant to several people comes to. */
export interface GrantPlan<F> {
  readonly steps: readonly GrantPolicyStep[];
  readonly alreadySo: number;
  /** It was not read which policies apply to them, so that nothing can be said to be so now. */
  readonly unread: number;
  readonly refused: readonly F[];
}

interface Granting<F> {
  readonly kind: GrantableKind;
  readonly organizers: readonly Organizer[];
  /** The policy that a person should have of their own, from the one that applies now; undefined for none of their own. */
  readonly wanted: (now: GrantedPolicy) => Result<string | undefined, F>;
}

/** A step for everybody whose own grant is another one. The built-in Global is never a person's own. */
export function grantsFor<F>({ kind, organizers, wanted }: Granting<F>): GrantPlan<F> {
  const steps: GrantPolicyStep[] = [];
  const refused: F[] = [];
  let alreadySo = 0;
  let unread = 0;
  for (const { person, policies } of organizers) {
    if (!policies.known) {
      unread += 1;
      continue;
    }
    const now = policies.value[kind];
    const after = wanted(now);
    const before = ownGrant(now);
    if (!after.ok) refused.push(after.failure);
    else if (after.value === before) alreadySo += 1;
    else
      steps.push({
        kind: 'grantPolicy',
        policyKind: kind,
        organizerId: person.id,
        before,
        after: after.value,
      });
  }
  return { steps, alreadySo, unread, refused };
}

/** The name of the policy that was granted to the person directly. */
export function ownGrant({ name, how }: GrantedPolicy): string | undefined {
  return how === 'direct' ? name : undefined;
}

/** True for somebody whom a grant to the whole tenant reaches. */
export function isReachedByTenant({ how }: GrantedPolicy): boolean {
  return how === 'tenant' || how === 'global';
}

interface GroupGranting {
  readonly kind: GroupGrantableKind;
  readonly groupId: string;
  readonly policy: string;
  readonly rank: number | undefined;
}

/**
 * What a group has now, and what it is to have. Without a rank said it keeps its own, and a group that had none comes last:
 * of several grants that reach a person the lowest rank counts (docs/domain.md, 3.1).
 */
export function groupGrant(
  grants: readonly GroupGrant[],
  { kind, groupId, policy, rank }: GroupGranting,
): { readonly before: RankedPolicy | undefined; readonly after: RankedPolicy } {
  const before = presentGroupGrant(grants, { kind, groupId });
  const others = grants.filter((grant) => grant.kind === kind && grant.groupId !== groupId);
  const last = Math.max(0, ...others.map((grant) => grant.rank ?? 0)) + 1;
  const wanted = rank === undefined ? undefined : Math.max(FIRST_RANK, rank);
  return { before, after: { policy, rank: wanted ?? before?.rank ?? last } };
}

/** Source: New-CsGroupPolicyAssignment. */
const FIRST_RANK = 1;

export function presentGroupGrant(
  grants: readonly GroupGrant[],
  { kind, groupId }: Pick<GroupGranting, 'kind' | 'groupId'>,
): RankedPolicy | undefined {
  const present = grants.find((grant) => grant.kind === kind && grant.groupId === groupId);
  return present === undefined ? undefined : { policy: present.policy, rank: present.rank };
}

/** Microsoft grants a kind of policy to at most so many groups (docs/domain.md, 3.2). */
const MOST_GROUPS = 64;

/** True where one more group can get a policy of the kind. */
export function hasRoomForGroup(
  grants: readonly GroupGrant[],
  { kind, groupId }: Pick<GroupGranting, 'kind' | 'groupId'>,
): boolean {
  const ofKind = grants.filter((grant) => grant.kind === kind);
  return ofKind.length < MOST_GROUPS || ofKind.some((grant) => grant.groupId === groupId);
}
