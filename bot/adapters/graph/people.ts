import type { Person } from '../../domain/tenant/organizer.js';
import { fail, ok } from '../../domain/result.js';
import type { People } from '../../ports/people.js';
import type { GraphClient, Question } from './graph-client.js';
import { unreadable } from './graph-failure.js';
import { quoted, searchFor } from './odata.js';
import { personOf, User, USER_PROPERTIES } from './user.js';

/** Looks people up in the tenant's directory. */
export function createPeople(graph: GraphClient): People {
  return {
    async person(userId) {
      const found = await graph.get({
        operation: 'a person',
        path: `/users/${encodeURIComponent(userId)}?${SELECT}`,
        shape: User,
      });
      if (found.ok) return ok(personOf(found.value));
      return found.failure.cause === 'notFound'
        ? ok(undefined)
        : fail(unreadable('directory', found.failure));
    },

    async find(said) {
      const words = said.trim().slice(0, MAX_WORDS);
      if (words === '') return ok([]);
      const found = await graph.list(words.includes('@') ? addressed(words) : named(words));
      if (!found.ok) return fail(unreadable('directory', found.failure));
      return ok(bestFirst(found.value.map(personOf), words).slice(0, MAX_FOUND));
    },

    async *everybody() {
      const path = `/users?${SELECT}&$top=${MAX_PAGE}`;
      for await (const page of graph.pages({ operation: 'everybody', path, shape: User })) {
        yield page.ok ? ok(page.value.map(personOf)) : fail(unreadable('directory', page.failure));
      }
    },
  };
}

/** The person with exactly this user principal name or mail address. */
function addressed(address: string): Question<User> {
  const filter = `userPrincipalName eq ${quoted(address)} or mail eq ${quoted(address)}`;
  return {
    operation: 'people by address',
    path: `/users?$filter=${encodeURIComponent(filter)}&${SELECT}&$top=${MAX_FOUND}`,
    shape: User,
  };
}

/** People with these words in their name or at the beginning of their address. Words are searched in the directory's index. */
function named(words: string): Question<User> {
  const search = ['displayName', 'userPrincipalName']
    .map((property) => searchFor(property, words))
    .join(' OR ');
  return {
    operation: 'people by name',
    path: `/users?$search=${encodeURIComponent(search)}&${SELECT}&$top=${MAX_FOUND}`,
    shape: User,
    consistency: 'eventual',
  };
}

const SELECT = `$select=${USER_PROPERTIES}`;

/** Whose name is what was said, then whose name begins so, then the rest in the directory's order. */
function bestFirst(people: readonly Person[], words: string): readonly Person[] {
  const said = words.toLowerCase();
  const distance = ({ displayName }: Person): number => {
    const name = displayName.toLowerCase();
    if (name === said) return 0;
    return name.startsWith(said) ? 1 : 2;
  };
  return people.toSorted((one, other) => distance(one) - distance(other));
}

const MAX_FOUND = 10;
const MAX_WORDS = 120;
/** The directory's own limit for a page. */
const MAX_PAGE = 999;
