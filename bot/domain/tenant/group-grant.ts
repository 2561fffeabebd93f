import type { PolicyKind } from './organizer.js';

/** A policy granted to the direct members of a group. Of several that reach a person, the lowest rank counts. */
export interface GroupGrant {
  /** Entra object id. */
  readonly groupId: string;
  readonly kind: PolicyKind;
  readonly policy: string;
  readonly rank: number | undefined;
}
