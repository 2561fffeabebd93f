import type { Caller } from '../domain/authority.js';
import type { Failure } from '../domain/failure.js';
import type { Person } from '../domain/tenant/organizer.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { People } from '../ports/people.js';
import type { Authorize } from './authorize.js';

export type FindPeople = (caller: Caller, said: string) => Promise<Result<readonly Person[], Failure>>;

/** People whose name or address begins with what was said, for choosing whom a change is about. */
export function findPeople(people: People, authorize: Authorize): FindPeople {
  return async (caller, said) => {
    const allowed = await authorize(caller, 'findPeople');
    return allowed.ok ? people.find(said) : allowed;
  };
}

/** The one person that somebody means. A unique full name or address wins over people who merely begin alike. */
export async function onePerson(people: People, said: string): Promise<Result<Person, Failure>> {
  const found = await people.find(said);
  if (!found.ok) return found;
  const members = found.value.filter((person) => !person.guest);
  const exact = members.filter((person) => isExactly(person, said));
  const candidates = exact.length > 0 ? exact : members;
  const [only, ...others] = candidates;
  if (only === undefined) return fail({ code: 'personNotFound', said });
  if (others.length === 0) return ok(only);
  return fail({ code: 'personAmbiguous', said, names: candidates.map((person) => person.userPrincipalName) });
}

function isExactly(person: Person, said: string): boolean {
  const wanted = said.trim().toLowerCase();
  return [person.displayName, person.userPrincipalName, person.id].some(
    (each) => each.toLowerCase() === wanted,
  );
}
