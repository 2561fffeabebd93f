import type { Failure } from '../domain/failure.js';
import type { Unreadable } from '../domain/reading.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Group, Groups } from '../ports/groups.js';

/** The one group that is meant: a name said in full wins over names that merely begin alike. */
async function oneGroup(groups: Groups, said: string): Promise<Result<Group, Failure>> {
  const found = await groups.find(said);
  if (!found.ok) return notGranted(found);
  const exact = found.value.filter(({ displayName }) =>
    said.toLowerCase().includes(displayName.toLowerCase()),
  );
  const candidates = exact.length > 0 ? exact : found.value;
  const [only, ...others] = candidates;
  if (only === undefined) return fail({ code: 'groupNotFound', said });
  if (others.length === 0) return ok(only);
  return fail({ code: 'groupAmbiguous', said, names: candidates.map(({ displayName }) => displayName) });
}

export interface GroupMembers {
  readonly group: Group;
  readonly members: ReadonlySet<string>;
}

/** The group that is meant and the people who are in it themselves at this moment. */
export async function membersOf(groups: Groups, said: string): Promise<Result<GroupMembers, Failure>> {
  const group = await oneGroup(groups, said);
  if (!group.ok) return group;
  const members = await groups.members(group.value.id);
  return members.ok ? ok({ group: group.value, members: new Set(members.value) }) : notGranted(members);
}

function notGranted(refused: { readonly failure: Unreadable }): Result<never, Failure> {
  return fail(refused.failure.cause === 'forbidden' ? { code: 'groupsNotGranted' } : refused.failure);
}
