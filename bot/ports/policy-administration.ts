import type { InvitePolicy, RoutingPolicy } from '../domain/tenant/bridge.js';
import type { GroupGrant } from '../domain/tenant/group-grant.js';
import type { MeetingPolicy } from '../domain/meetings/meeting-policy.js';
import type { GrantableKind, GroupGrantableKind } from '../domain/changes/step.js';
import type { Unreadable } from '../domain/reading.js';
import type { Result } from '../domain/result.js';
import type { Changed } from './changed.js';

/** Reads, makes and grants the policies that decide about the phone side of meetings. */
export interface PolicyAdministration {
  /** The names of Microsoft's fixed restrictions of calls out. */
  restrictions(): Promise<Result<readonly string[], Unreadable>>;
  meetingPolicies(): Promise<Result<readonly MeetingPolicy[], Unreadable>>;
  groupGrants(): Promise<Result<readonly GroupGrant[], Unreadable>>;
  createInvitePolicy(policy: InvitePolicy): Promise<Changed>;
  changeInvitePolicy(policy: InvitePolicy): Promise<Changed>;
  removeInvitePolicy(name: string): Promise<Changed>;
  createRoutingPolicy(policy: RoutingPolicy): Promise<Changed>;
  changeRoutingPolicy(policy: RoutingPolicy): Promise<Changed>;
  removeRoutingPolicy(name: string): Promise<Changed>;
  /** Without a policy, the person's own grant is taken back: what their groups or the tenant have then counts. */
  grantToPerson(grant: {
    readonly kind: GrantableKind;
    readonly userId: string;
    readonly policy: string | undefined;
  }): Promise<Changed>;
  grantToGroup(grant: {
    readonly kind: GroupGrantableKind;
    readonly groupId: string;
    readonly policy: string;
    /** Without one it comes after all others. */
    readonly rank: number | undefined;
  }): Promise<Changed>;
  withdrawFromGroup(grant: { readonly kind: GroupGrantableKind; readonly groupId: string }): Promise<Changed>;
  /** Reaches everybody who has no grant of their own or by a group. Without a policy, the built-in Global counts again. */
  grantToWholeTenant(grant: {
    readonly kind: GrantableKind;
    readonly policy: string | undefined;
  }): Promise<Changed>;
}
