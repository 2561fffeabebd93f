import type { TenantState } from '../tenant/tenant-file.js';

type Group = TenantState['groups'][number];

/** The groups that list somebody, and those around these, in the tenant's order. */
export function groupsAround(groups: readonly Group[], userId: string): readonly Group[] {
  const around = new Set(groups.filter(({ members }) => members.includes(userId)).map(({ id }) => id));
  for (let before = -1; before < around.size;) {
    before = around.size;
    for (const group of groups) {
      if (group.memberGroups.some((inner) => around.has(inner))) around.add(group.id);
    }
  }
  return groups.filter(({ id }) => around.has(id));
}
