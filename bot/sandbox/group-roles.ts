import { z } from 'zod';

/** A directory role that a group holds, so that its members hold it. */
const GroupRole = z.strictObject({ groupId: z.guid().toLowerCase(), roleTemplateId: z.guid().toLowerCase() });
export type GroupRole = z.output<typeof GroupRole>;

export const GroupRolesInput = z.strictObject({ roles: z.array(GroupRole).max(100) });

/**
 * The form of a tenant file knows roles of people only. What groups hold is therefore set from outside, like a fault, and is
 * forgotten at the end. A group counts as role-assignable while it holds a role.
 */
export interface GroupRoles {
  readonly current: readonly GroupRole[];
  set(roles: readonly GroupRole[]): void;
}

export function createGroupRoles(): GroupRoles {
  let current: readonly GroupRole[] = [];
  return {
    get current() {
      return current;
    },
    set: (roles) => {
      current = roles;
    },
  };
}
