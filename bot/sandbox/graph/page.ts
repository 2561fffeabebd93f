import { fail, ok, type Result } from '../../domain/result.js';
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

/** One page of a collection, selected, with the link to the next. */
export function page<T>(
  call: GraphCall,
  { rows, type, paging }: { rows: readonly T[]; type: EntityType<T>; paging: Paging },
): GraphReply {
  const query = call.url.searchParams;
  const shown = shownAs(type, query.get('$select'));
  if (!shown.ok) return shown.failure;
  const size = sizeOf(query.get('$top'), paging);
  const from = startOf(query, paging);
  if (!size.ok) return size.failure;
  if (!from.ok) return from.failure;

  const count = call.cutShort ? Math.min(size.value, Math.max(1, Math.floor(rows.length / 2))) : size.value;
  const end = from.value + count;
  const counted = query.get('$count') === 'true' && from.value === 0 ? { '@odata.count': rows.length } : {};
  const more = end < rows.length ? { '@odata.nextLink': nextLink(call.url, paging, end) } : {};
  return found({ ...counted, ...more, value: rows.slice(from.value, end).map(shown.value) });
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

function startOf(query: URLSearchParams, { next }: Paging): Result<number, GraphReply> {
  const said = query.get(next);
  if (said === null) return ok(0);
  const token =
    next === '$skip'
      ? said
      : Buffer.from(said, 'base64url')
          .toString()
          .replace(/^rows /, '');
  const from = wholeNumber(token);
  return from === undefined ? fail(badRequest(`Invalid value '${said}' for ${next}.`)) : ok(from);
}

function nextLink(url: URL, { next }: Paging, end: number): string {
  const link = new URL(url);
  link.searchParams.set(
    next,
    next === '$skip' ? String(end) : Buffer.from(`rows ${end}`).toString('base64url'),
  );
  return link.href;
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
