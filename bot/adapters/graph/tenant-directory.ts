import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import type { Unreadable } from '../../domain/reading.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { CursorExpired, TenantDirectory } from '../../ports/tenant-directory.js';
import type { GraphClient, Question } from './graph-client.js';
import { unreadable, type GraphFailure } from './graph-failure.js';
import {
  CHANGED_PROPERTIES,
  isRemoved,
  isWhole,
  LISTED_PROPERTIES,
  listedPerson,
  ListedUser,
  RemovedUser,
  type Entry,
} from './listed-user.js';
import { parseCursor, writeCursor, type PeopleCursor } from './people-cursor.js';
import { productsReader, type ProductsOptions } from './products.js';

/**
 * Lists the tenant's people. Before the first page it asks where changes begin, so that whatever changes while the list is
 * read shows among the changes afterwards, at worst a second time.
 */
export function createTenantDirectory(graph: GraphClient, options: ProductsOptions): TenantDirectory {
  const readProducts = productsReader(graph, options);
  return {
    async page(cursor) {
      const from = cursor === undefined ? await beginningOf(graph) : parseCursor(cursor);
      if (!from.ok) return from;
      const products = await readProducts();
      if (!products.ok) return fail(unreadable('directory', products.failure));
      const page = await graph.page(entriesAt(from.value.path));
      if (!page.ok)
        return fail(cursor === undefined ? unreadable('directory', page.failure) : stop(page.failure));
      const entries = await completed(graph, page.value.members);
      if (!entries.ok) return fail(unreadable('directory', entries.failure));

      // A page is long work; whoever asks something meanwhile has their turn in the middle of it.
      await nextTurn();
      const found = { products: products.value, now: options.clock() };
      const { next, changes = from.value.changes } = page.value;
      return ok({
        people: entries.value.flatMap((entry) => (isRemoved(entry) ? [] : [listedPerson(entry, found)])),
        removed: entries.value.flatMap((entry) => (isRemoved(entry) ? [entry.id] : [])),
        next: next === undefined ? undefined : writeCursor({ path: next, changes }),
        changesFrom: next === undefined ? changesFrom(changes) : undefined,
      });
    },
  };
}

function entriesAt(path: string): Question<Entry> {
  return { operation: 'people of the tenant', path, shape: Entry, urgency: 'background' };
}

const Entry = z.union([RemovedUser, ListedUser]);

/** The first page of everybody. Where Graph lists no changes, everybody will be listed again. */
async function beginningOf(graph: GraphClient): Promise<Result<PeopleCursor, Unreadable>> {
  const path = `/users?$select=${LISTED_PROPERTIES}&$top=${MAX_PAGE}`;
  const latest = await graph.page({
    ...entriesAt(`/users/delta?$select=${CHANGED_PROPERTIES}&$deltaToken=latest`),
    operation: 'where changes of people begin',
  });
  if (latest.ok) return ok({ path, changes: latest.value.changes });
  return LISTS_NO_CHANGES.includes(latest.failure.cause)
    ? ok({ path, changes: undefined })
    : fail(unreadable('directory', latest.failure));
}

const LISTS_NO_CHANGES: readonly GraphFailure['cause'][] = ['refused', 'notFound', 'unexpected'];

function changesFrom(path: string | undefined): string | undefined {
  return path === undefined ? undefined : writeCursor({ path, changes: undefined });
}

/** A link of Graph's own that it refuses later can only have grown too old. */
function stop(failure: GraphFailure): Unreadable | CursorExpired {
  const expired = failure.cause === 'expired' || failure.cause === 'refused';
  return expired ? { code: 'cursorExpired' } : unreadable('directory', failure);
}

/** Each person once, as last told, and those of whom only the changed properties were told as they are now. */
async function completed(
  graph: GraphClient,
  entries: readonly Entry[],
): Promise<Result<readonly Entry[], GraphFailure>> {
  const last = new Map(entries.map((entry) => [entry.id, entry]));
  const partly = [...last.values()].filter((entry) => !isWhole(entry));
  if (partly.length === 0) return ok([...last.values()]);
  const answers = await graph.many({
    operation: 'people who changed',
    paths: new Map(
      partly.map(({ id }) => [id, `/users/${encodeURIComponent(id)}?$select=${LISTED_PROPERTIES}`]),
    ),
    shape: ListedUser,
    urgency: 'background',
  });
  for (const [id, answer] of answers) {
    if (answer.ok) last.set(id, answer.value);
    else if (answer.failure.cause === 'notFound') last.set(id, { id, '@removed': {} });
    else return answer;
  }
  return ok([...last.values()]);
}

/** The directory's own limit for a page. */
const MAX_PAGE = 999;
