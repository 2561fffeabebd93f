import { z } from 'zod';
import { fail, ok } from '../../domain/result.js';
import type { Group, Groups } from '../../ports/groups.js';
import type { GraphClient } from './graph-client.js';
import { unreadable } from './graph-failure.js';
import { searchFor } from './odata.js';

/** Looks up groups in the tenant's directory. One permission, GroupMember.Read.All, covers both questions. */
export function createGroups(graph: GraphClient): Groups {
  return {
    async find(said) {
      const words = bareName(said);
      if (words === '') return ok([]);
      const search = encodeURIComponent(searchFor('displayName', words));
      const found = await graph.list({
        operation: 'groups by name',
        path: `/groups?$search=${search}&$select=id,displayName&$top=${MAX_FOUND}`,
        shape: NamedGroup,
        consistency: 'eventual',
      });
      if (!found.ok) return fail(unreadable('directory', found.failure));
      return ok(bestFirst(found.value.map(groupOf), words).slice(0, MAX_FOUND));
    },

    async members(groupId) {
      const found = await graph.list({
        operation: 'members of a group',
        path: `/groups/${encodeURIComponent(groupId)}/members/microsoft.graph.user?$select=id&$top=${MAX_PAGE}`,
        shape: Member,
      });
      if (found.ok) return ok(found.value.map(({ id }) => id));
      // A group that is gone has nobody in it.
      return found.failure.cause === 'notFound' ? ok([]) : fail(unreadable('directory', found.failure));
    },
  };
}

/** The name without the words around it: "the Sales EMEA group", "group Sales EMEA". */
function bareName(said: string): string {
  const words = said.trim().slice(0, MAX_WORDS);
  const bare = words.replace(/^(?:the\s+)?(?:group\s+)?/i, '').replace(/\s+(?:group|team)$/i, '');
  return bare === '' ? words : bare;
}

/** Whose name is what was said, then whose name begins so, then the rest in the directory's order. */
function bestFirst(groups: readonly Group[], words: string): readonly Group[] {
  const said = words.toLowerCase();
  const distance = ({ displayName }: Group): number => {
    const name = displayName.toLowerCase();
    if (name === said) return 0;
    return name.startsWith(said) ? 1 : 2;
  };
  return groups.toSorted((one, other) => distance(one) - distance(other));
}

const NamedGroup = z.object({ id: z.string(), displayName: z.string().nullish() });
const Member = z.object({ id: z.string() });

function groupOf({ id, displayName }: z.output<typeof NamedGroup>): Group {
  return { id, displayName: displayName ?? id };
}

const MAX_FOUND = 10;
const MAX_WORDS = 120;
/** The directory's own limit for a page. */
const MAX_PAGE = 999;
