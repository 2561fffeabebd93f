import type { HistoryLine } from '../../domain/tenant/history.js';
import type { KnownOrganizer } from '../../domain/tenant/known-organizer.js';
import type { Merge } from '../../ports/mirror.js';
import type { Sql } from './database.js';
import type { FactSets } from './fact-sets.js';
import {
  hashesOf,
  INSERT_ORGANIZERS,
  knownOrganizerOf,
  ORGANIZERS_FOR_UPDATE,
  rowOf,
  UPDATE_ORGANIZERS,
  type ListedAsOf,
  type OrganizerRow,
} from './organizer-rows.js';
import { appendHistory } from './stored-history.js';

interface Update {
  readonly tenantId: string;
  readonly userIds: readonly string[];
  readonly merge: Merge;
}

/**
 * Puts something new over what is known of people, within a transaction: their rows are locked, `merge` decides, and what
 * changed is written together with its history. Rows that say what they said are not touched.
 */
export async function updateOrganizers(sql: Sql, sets: FactSets, update: Update): Promise<void> {
  const { userIds } = update;
  // Locked in one order over all slices, so that two writers of the same people never wait for each other for ever.
  const ordered = userIds.length > SLICE ? userIds.toSorted() : userIds;
  for (let from = 0; from < ordered.length; from += SLICE) {
    await updateSlice(sql, sets, { ...update, userIds: ordered.slice(from, from + SLICE) });
  }
}

/** A page is long work. Between slices of it, whoever asks something has their turn. */
const SLICE = 250;

async function updateSlice(sql: Sql, sets: FactSets, update: Update): Promise<void> {
  const { tenantId, userIds, merge } = update;
  const known = await readForUpdate(sql, sets, update);
  const changed = merge(userIds, known).filter((merged) => merged.changed);
  const idOf = (organizer: KnownOrganizer): string => organizer.organizer.person.id;
  const kept = changed.filter(({ after }) => known.has(idOf(after)));
  const added = changed.filter(({ after }) => !known.has(idOf(after)));
  const changedRows = kept.map(({ after }) => after);
  await write(sql, sets, {
    tenantId,
    name: 'update-organizers',
    text: UPDATE_ORGANIZERS,
    organizers: changedRows,
  });
  await appendHistory(
    sql,
    tenantId,
    kept.flatMap<HistoryLine>(({ history }) => history),
  );
  const inserted = await write(sql, sets, {
    tenantId,
    name: 'insert-organizers',
    text: INSERT_ORGANIZERS,
    organizers: added.map(({ after }) => after),
  });
  const missed = added.map(({ after }) => idOf(after)).filter((id) => !inserted.has(id));
  await updateOrganizers(sql, sets, { tenantId, userIds: missed, merge });
}

async function readForUpdate(
  sql: Sql,
  sets: FactSets,
  { tenantId, userIds }: Update,
): Promise<ReadonlyMap<string, KnownOrganizer>> {
  // Not prepared: while the table fills for the first time, a plan made for a small one would read all of it each time.
  const rows = await sql.query<OrganizerRow>({
    text: ORGANIZERS_FOR_UPDATE,
    values: [tenantId, userIds],
  });
  const facts = await sets.read(sql, tenantId, rows.flatMap(hashesOf));
  return new Map(rows.map((row) => [row.user_id, knownOrganizerOf(row, { facts, asOf: OWN_TIMES })]));
}

/** Rows are compared and written with the times that stand in them. */
const OWN_TIMES: ListedAsOf = { people: null, policies: null };

interface Writing {
  readonly tenantId: string;
  /** Prepared under this name: planning it takes longer than doing it. */
  readonly name: string;
  readonly text: string;
  readonly organizers: readonly KnownOrganizer[];
}

/** The ids that the statement answered. */
async function write(
  sql: Sql,
  sets: FactSets,
  { tenantId, name, text, organizers }: Writing,
): Promise<ReadonlySet<string>> {
  if (organizers.length === 0) return new Set();
  const shared = organizers.flatMap(({ organizer: { plans, policies }, plansListed }) => [
    plans.known ? plans.value : undefined,
    plansListed,
    policies.known ? policies.value : undefined,
  ]);
  const present = shared.filter((facts) => facts !== undefined);
  const hashes = await sets.keep(sql, tenantId, present);
  const hashOf = new Map<unknown, string>(present.map((facts, index) => [facts, hashes[index] ?? '']));
  const hashFor = (facts: unknown): string | null => hashOf.get(facts) ?? null;
  const rows = organizers.map((known) => {
    const { plans, policies } = known.organizer;
    return rowOf(known, {
      plans: hashFor(plans.known ? plans.value : undefined),
      listed: hashFor(known.plansListed),
      policies: hashFor(policies.known ? policies.value : undefined),
    });
  });
  const answered = await sql.query<{ user_id: string }>({
    name,
    text,
    values: [tenantId, JSON.stringify(rows)],
  });
  return new Set(answered.map(({ user_id }) => user_id));
}
