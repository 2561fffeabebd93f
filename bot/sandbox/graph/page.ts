import { fail, ok, type Result } from '../../domain/result.js';
import type { PeopleLog } from '../tenant/people-log.js';
import type { GraphCall } from './graph-call.js';
import { badRequest, found, type GraphReply } from './graph-reply.js';
import { shownAs, type EntityType } from './select.js';

/** Page sizes of a collection; `skip` where clients may say themselves where to go on. */
export interface Paging {
  readonly size: number;
  readonly largest: number;
  readonly next: '$skiptoken' | '$skip';
}

/** Directory objects: 100 unless told, 999 at most, and an opaque token to go on. */
export const DIRECTORY_PAGES: Paging = { size: 100, largest: 999, next: '$skiptoken' };

interface Collection<T> {
  readonly rows: readonly T[];
  readonly type: EntityType<T>;
  readonly paging: Paging;
  /** What a page shows of a row, where that is not the row as it stands. */
  readonly seen?: (row: T) => T;
  /** For the list of everybody: who is taken away between two pages must not push somebody else between them. */
  readonly peopleLog?: PeopleLog;
}

/** One page of a collection, selected, with the link to the next. */
export function page<T>(call: GraphCall, collection: Collection<T>): GraphReply {
  const { rows, paging, type, seen = (row: T): T => row } = collection;
  const query = call.url.searchParams;
  const shown = shownAs(type, query.get('$select'));
  if (!shown.ok) return shown.failure;
  const size = sizeOf(query.get('$top'), paging);
  const from = startOf(query, collection);
  if (!size.ok) return size.failure;
  if (!from.ok) return from.failure;

  const count = call.cutShort ? Math.min(size.value, Math.max(1, Math.floor(rows.length / 2))) : size.value;
  const end = from.value + count;
  const counted = query.get('$count') === 'true' && from.value === 0 ? { '@odata.count': rows.length } : {};
  const more = end < rows.length ? { '@odata.nextLink': nextLink(call.url, collection, end) } : {};
  return found({
    ...counted,
    ...more,
    value: rows.slice(from.value, end).map((row) => shown.value(seen(row))),
  });
}

/** A collection that is never paged. */
export function wholeList<T>(call: GraphCall, rows: readonly T[], type: EntityType<T>): GraphReply {
  const shown = shownAs(type, call.url.searchParams.get('$select'));
  return shown.ok ? found({ value: rows.map(shown.value) }) : shown.failure;
}

/** One entity. */
export function single<T>(call: GraphCall, item: T, type: EntityType<T>): GraphReply {
  const shown = shownAs(type, call.url.searchParams.get('$select'));
  return shown.ok ? found(shown.value(item)) : shown.failure;
}

function sizeOf(top: string | null, { size, largest }: Paging): Result<number, GraphReply> {
  if (top === null) return ok(size);
  const wanted = wholeNumber(top);
  if (wanted === undefined || wanted < 1 || wanted > largest) {
    const rule = `Must be between 1 and ${largest} inclusive.`;
    return fail(badRequest(`Invalid page size specified: '${top}'. ${rule}`));
  }
  return ok(wanted);
}

function startOf<T>(query: URLSearchParams, collection: Collection<T>): Result<number, GraphReply> {
  const { paging, peopleLog } = collection;
  const said = query.get(paging.next);
  if (said === null) return ok(0);
  const token = paging.next === '$skip' ? `rows ${said} at 0` : Buffer.from(said, 'base64url').toString();
  const [, place, revision] = /^rows (\d{1,9}) at (\d{1,9})$/.exec(token) ?? [];
  if (place === undefined) return fail(badRequest(`Invalid value '${said}' for ${paging.next}.`));
  return ok(peopleLog?.placeNow(Number(place), Number(revision)) ?? Number(place));
}

function nextLink<T>(url: URL, { paging, peopleLog }: Collection<T>, end: number): string {
  const link = new URL(url);
  const token = Buffer.from(`rows ${end} at ${peopleLog?.revision ?? 0}`).toString('base64url');
  link.searchParams.set(paging.next, paging.next === '$skip' ? String(end) : token);
  return link.href;
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
