import { fail, ok, type Result } from '../../domain/result.js';
import type { TenantUser } from '../tenant/tenant-file.js';
import { changedPeople, type ChangedPerson } from './changed-people.js';
import { deltaToken, readDeltaToken, type DeltaAsked, type DeltaPlace } from './delta-token.js';
import type { GraphCall, GraphOperation } from './graph-call.js';
import { badRequest, found, type GraphReply } from './graph-reply.js';
import { shownAs, type Entity, type EntityType } from './select.js';
import { userType } from './user-type.js';

/**
 * Everybody first, page by page, then whoever changed in a selected property since. Tokens carry what was asked. A change may
 * come twice, and none is left out: what was not visible yet when a round ended comes with the next.
 */
export const listUserChanges: GraphOperation = {
  method: 'GET',
  path: '/users/delta',
  options: ['$select', '$filter', '$skiptoken', '$deltatoken', '$deltaToken'],
  answer: (call) => {
    const query = call.url.searchParams;
    const token = query.get('$deltatoken') ?? query.get('$deltaToken') ?? query.get('$skiptoken');
    const going =
      token === null || token === 'latest' ? begun(call, token) : readDeltaToken(call.context, token);
    if (!going.ok) return going.failure;
    const { asked, place } = going.value;
    const type = userType(call.context.tenant.state);
    const shown = shownAs(type, asked.select);
    if (!shown.ok) return shown.failure;
    const round = { call, asked, type, shown: shown.value };
    return place.list === 'people' ? pageOfPeople(round, place) : pageOfChanges(round, place);
  },
};

interface Round {
  readonly call: GraphCall;
  readonly asked: DeltaAsked;
  readonly type: EntityType<TenantUser>;
  readonly shown: (user: TenantUser) => Entity;
}

function begun(
  { url, context }: GraphCall,
  token: 'latest' | null,
): Result<{ asked: DeltaAsked; place: DeltaPlace }, GraphReply> {
  const filter = url.searchParams.get('$filter');
  const ids = filter === null ? null : idsOf(filter);
  if (ids === undefined) return fail(badRequest("Only 'id eq' filters joined by 'or' are supported here."));
  if (ids !== null && ids.length > MAX_IDS) return fail(badRequest(`At most ${MAX_IDS} ids can be tracked.`));
  const start = context.peopleLog.visibleRevision();
  const { revision } = context.peopleLog;
  const place: DeltaPlace =
    token === 'latest'
      ? { list: 'changes', start, shown: start, end: start, next: start }
      : { list: 'people', place: 0, revision, start };
  return ok({ asked: { select: url.searchParams.get('$select'), ids }, place });
}

function pageOfPeople(round: Round, place: DeltaPlace & { list: 'people' }): GraphReply {
  const { call, asked, shown } = round;
  const { tenant, peopleLog } = call.context;
  const users = asked.ids === null ? tenant.state.users : tenant.state.users.filter(isOneOf(asked.ids));
  const from = asked.ids === null ? peopleLog.placeNow(place.place, place.revision) : place.place;
  const end = from + sizeOf(call, users.length);
  const rows = users.slice(from, end).map((user) => neverSetLeftOut(shown(peopleLog.seen(user))));
  const { start } = place;
  return end < users.length
    ? going(round, rows, { ...place, place: end, revision: peopleLog.revision })
    : done(round, rows, start);
}

function pageOfChanges(round: Round, place: DeltaPlace & { list: 'changes' }): GraphReply {
  const { call, asked } = round;
  const { peopleLog } = call.context;
  const end = place.end ?? peopleLog.revision;
  const next = place.next ?? peopleLog.visibleRevision();
  const all = changedPeople(call.context, { start: place.start, end, type: round.type, select: asked.select })
    .filter(({ revision }) => revision > place.shown)
    .filter(({ userId }) => asked.ids === null || asked.ids.includes(userId));
  const part = all.slice(0, sizeOf(call, all.length));
  const minimal = call.header('Prefer')?.includes('return=minimal') === true;
  const rows = part.map((each) => rowOf(round, each, minimal ? 'changed' : 'all'));
  const shown = part.at(-1)?.revision;
  return part.length < all.length && shown !== undefined
    ? going(round, rows, { ...place, end, next, shown })
    : done(round, rows, next);
}

function rowOf(
  { call, shown }: Round,
  { userId, person, changed }: ChangedPerson,
  which: 'changed' | 'all',
): Entity {
  if (person === undefined) return { id: userId, '@removed': { reason: 'changed' } };
  const entity = shown(call.context.peopleLog.seen(person));
  const isNew = changed === 'everything';
  if (which === 'all' || isNew) return neverSetLeftOut(entity, isNew ? [] : changed);
  return Object.fromEntries(
    Object.entries(entity).filter(([name]) => name === 'id' || changed.includes(name)),
  );
}

/** A property that was never set is left out, one that was set to null is not. Source: the page of user: delta. */
function neverSetLeftOut(entity: Entity, changed: readonly string[] = []): Entity {
  return Object.fromEntries(
    Object.entries(entity).filter(([name, value]) => value !== null || changed.includes(name)),
  );
}

function going({ call, asked }: Round, value: readonly Entity[], place: DeltaPlace): GraphReply {
  return found({
    '@odata.nextLink': link(call, '$skiptoken', deltaToken(call.context, asked, place)),
    value,
  });
}

function done({ call, asked }: Round, value: readonly Entity[], start: number): GraphReply {
  const place = { list: 'changes', start, shown: start, end: null, next: null } as const;
  return found({
    '@odata.deltaLink': link(call, '$deltatoken', deltaToken(call.context, asked, place)),
    value,
  });
}

function link({ context }: GraphCall, name: string, token: string): string {
  return `${context.urls.graph}/users/delta?${name}=${token}`;
}

function sizeOf(call: GraphCall, rows: number): number {
  const preferred = /odata\.maxpagesize=(\d{1,4})/.exec(call.header('Prefer') ?? '')?.[1];
  const size = Math.min(Math.max(1, Number(preferred ?? USUAL)), LARGEST);
  return call.cutShort ? Math.min(size, Math.max(1, Math.floor(rows / 2))) : size;
}

/** Nobody publishes either; see deltaPageSize of the unverified shapes. */
const USUAL = 200;
const LARGEST = 999;
const MAX_IDS = 50;

/** undefined where the filter is another one. */
function idsOf(filter: string): string[] | undefined {
  const clauses = filter.split(/\s+or\s+/i).map((clause) => /^id eq '([^']+)'$/i.exec(clause.trim())?.[1]);
  const ids = clauses.filter((id) => id !== undefined).map((id) => id.toLowerCase());
  return ids.length === clauses.length ? ids : undefined;
}

function isOneOf(ids: readonly string[]): (user: TenantUser) => boolean {
  return ({ id }) => ids.includes(id);
}
