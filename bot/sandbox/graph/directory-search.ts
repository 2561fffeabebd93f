import { fail, ok, type Result } from '../../domain/result.js';
import type { TenantUser } from '../tenant/tenant-file.js';
import type { Predicate } from './odata-filter.js';

/**
 * Reads the directory's $search: "property:words" clauses joined by OR or AND. A person is found when each word begins
 * a word of the property. Without a search everybody is found. Source: Microsoft's page on advanced queries of directory objects.
 */
export function parseSearch(search: string | null): Result<Predicate<TenantUser>, string> {
  if (search === null) return ok(() => true);
  const alternatives: Predicate<TenantUser>[][] = [];
  for (const part of search.split(/\sOR\s(?=")/)) {
    const clauses: Predicate<TenantUser>[] = [];
    for (const text of part.split(/\sAND\s(?=")/)) {
      const read = clause(text);
      if (!read.ok) return read;
      clauses.push(read.value);
    }
    alternatives.push(clauses);
  }
  return ok((user) => alternatives.some((clauses) => clauses.every((each) => each(user))));
}

function clause(text: string): Result<Predicate<TenantUser>, string> {
  const [, property, said] = /^"([A-Za-z]+):((?:[^"\\]|\\.)*)"$/.exec(text.trim()) ?? [];
  const read = property === undefined ? undefined : SEARCHABLE.get(property.toLowerCase());
  if (read === undefined) return fail(`Syntax error in $search: ${text}`);
  const wanted = wordsOf((said ?? '').replaceAll(/\\(.)/g, '$1'));
  return ok((user) => {
    const words = wordsOf(read(user) ?? '');
    return wanted.length > 0 && wanted.every((each) => words.some((word) => word.startsWith(each)));
  });
}

const SEARCHABLE: ReadonlyMap<string, (user: TenantUser) => string | undefined> = new Map([
  ['displayname', (user: TenantUser) => user.displayName],
  ['mail', (user: TenantUser) => user.mail],
  ['userprincipalname', (user: TenantUser) => user.userPrincipalName],
]);

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
