import { fail, ok, type Result } from '../../domain/result.js';
import type { Predicate } from './odata-filter.js';

/** The properties that can be searched, by their names in small letters. */
export type Searchable<T> = ReadonlyMap<string, (item: T) => string | undefined>;

/**
 * Reads the directory's $search: "property:words" clauses joined by OR or AND. Something is found when each word begins
 * a word of the property. Without a search everything is found. Source: Microsoft's page on advanced queries of directory objects.
 */
export function parseSearch<T>(
  search: string | null,
  searchable: Searchable<T>,
): Result<Predicate<T>, string> {
  if (search === null) return ok(() => true);
  const alternatives: Predicate<T>[][] = [];
  for (const part of search.split(/\sOR\s(?=")/)) {
    const clauses: Predicate<T>[] = [];
    for (const text of part.split(/\sAND\s(?=")/)) {
      const read = clause(text, searchable);
      if (!read.ok) return read;
      clauses.push(read.value);
    }
    alternatives.push(clauses);
  }
  return ok((item) => alternatives.some((clauses) => clauses.every((each) => each(item))));
}

function clause<T>(text: string, searchable: Searchable<T>): Result<Predicate<T>, string> {
  const [, property, said] = /^"([A-Za-z]+):((?:[^"\\]|\\.)*)"$/.exec(text.trim()) ?? [];
  const read = property === undefined ? undefined : searchable.get(property.toLowerCase());
  if (read === undefined) return fail(`Syntax error in $search: ${text}`);
  const wanted = wordsOf((said ?? '').replaceAll(/\\(.)/g, '$1'));
  return ok((item) => {
    const words = wordsOf(read(item) ?? '');
    return wanted.length > 0 && wanted.every((each) => words.some((word) => word.startsWith(each)));
  });
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
