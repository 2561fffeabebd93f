import type { GrantedPolicy, PolicyKind } from '../domain/tenant/organizer.js';
import type { Unreadable } from '../domain/reading.js';
import type { Result } from '../domain/result.js';

/** What was granted to a person directly or through a group. A kind that is missing comes from the whole tenant. */
export interface ListedPolicies {
  readonly userId: string;
  readonly granted: Readonly<Partial<Record<PolicyKind, GrantedPolicy>>>;
}

export interface PoliciesPage {
  readonly people: readonly ListedPolicies[];
  /** Opaque; undefined on the last page. */
  readonly next: string | undefined;
}

/** Lists the policies that were granted, for everybody or for some. */
export interface PolicyAssignments {
  /** Without a cursor from the beginning. */
  page(cursor: string | undefined): Promise<Result<PoliciesPage, Unreadable>>;
  /** At most twenty people; who has no Teams configuration is missing from the answer. */
  of(userIds: readonly string[]): Promise<Result<readonly ListedPolicies[], Unreadable>>;
}
