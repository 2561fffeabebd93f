import { joinConferencing, type Conferencing, type JoinedConferencing } from '../../domain/tenant/bridge.js';
import type { Mirror } from '../../ports/mirror.js';
import type { Database, Sql } from './database.js';
import type { FactSets } from './fact-sets.js';
import {
  hashesOf,
  knownOrganizerOf,
  ORGANIZER_COLUMNS,
  personOf,
  type OrganizerRow,
} from './organizer-rows.js';
import { appendHistory, readHistory } from './stored-history.js';
import { settingsFrom } from './stored-tenant-settings.js';
import { updateOrganizers } from './update-organizers.js';

/**
 * Counts up when Conferencing changes its form. Rows of another shape count as never read: the mirror is a copy, and
 * Microsoft can be asked again.
 */
export const MIRROR_SHAPE = 3;

/** Few enough rows that between two pages whoever asks something has their turn. */
const EVERYBODY_PAGE = 2_000;

/** The hot read. It also says which version of the shared facts is current; those are large, so each version is fetched once. */
export const ORGANIZER_READ = `
  select ${ORGANIZER_COLUMNS}, c.version,
    (select t.value from tenant_settings t where t.tenant_id = $1 order by t.version desc limit 1) as settings,
    (select p.as_of from mirror_parts p where p.tenant_id = $1 and p.part = 'people') as people_as_of,
    (select p.as_of from mirror_parts p where p.tenant_id = $1 and p.part = 'policies') as policies_as_of
  from organizers o left join conferencing c on c.tenant_id = o.tenant_id and c.shape = $3
  where o.tenant_id = $1 and o.user_id = $2 and o.gone_at is null`;

/** The next people by id; an index answers it, however far on it is. */
const EVERYBODY_READ = `
  select ${ORGANIZER_COLUMNS},
    (select p.as_of from mirror_parts p where p.tenant_id = $1 and p.part = 'people') as people_as_of,
    (select p.as_of from mirror_parts p where p.tenant_id = $1 and p.part = 'policies') as policies_as_of
  from organizers o where o.tenant_id = $1 and o.user_id > $2 and o.gone_at is null
  order by o.user_id limit ${EVERYBODY_PAGE}`;

/** The mirror in PostgreSQL. A read that finds shared facts and sets of facts unchanged is one statement. */
export function storedMirror(database: Database, sets: FactSets): Mirror {
  const latest = new Map<string, VersionedConferencing>();

  async function readConferencing(tenantId: string): Promise<JoinedConferencing | undefined> {
    const read = await fetchConferencing(database, tenantId);
    if (read === undefined) return undefined;
    latest.set(tenantId, read);
    return read.conferencing;
  }

  return {
    async organizer(tenantId, userId) {
      const [found] = await database.query<FoundRow>({
        name: 'organizer-read',
        text: ORGANIZER_READ,
        values: [tenantId, userId, MIRROR_SHAPE],
      });
      if (found === undefined) return undefined;
      const { version } = found;
      const facts = await sets.read(database, tenantId, hashesOf(found));
      const asOf = { people: found.people_as_of, policies: found.policies_as_of };
      const { organizer } = knownOrganizerOf(found, { facts, asOf });
      const settings = settingsFrom(found.settings);
      if (version === null) return { organizer, settings, conferencing: undefined };
      const cached = latest.get(tenantId);
      const conferencing =
        cached?.version === version ? cached.conferencing : await readConferencing(tenantId);
      return { organizer, settings, conferencing };
    },
    async conferencing(tenantId) {
      const cached = latest.get(tenantId);
      const current = cached === undefined ? undefined : await versionOf(database, tenantId);
      return cached !== undefined && cached.version === current
        ? cached.conferencing
        : readConferencing(tenantId);
    },
    async people(tenantId, userIds) {
      const rows = await database.query<OrganizerRow>({
        text: `select ${ORGANIZER_COLUMNS} from organizers o where o.tenant_id = $1 and o.user_id = any($2::text[])`,
        values: [tenantId, userIds],
      });
      return new Map(rows.map((row) => [row.user_id, personOf(row)]));
    },
    async *everybody(tenantId) {
      const page = (after: string): Promise<readonly ListedRow[]> => {
        const reading = database.query<ListedRow>({
          name: 'everybody-read',
          text: EVERYBODY_READ,
          values: [tenantId, after],
        });
        // Whoever goes no further does not learn that a page ahead of them could not be read.
        reading.catch(() => undefined);
        return reading;
      };
      let ahead = page('');
      for (;;) {
        const rows = await ahead;
        const last = rows.at(-1);
        if (last === undefined) return;
        // The next page is on its way while this one is looked at.
        if (rows.length === EVERYBODY_PAGE) ahead = page(last.user_id);
        const facts = await sets.read(database, tenantId, rows.flatMap(hashesOf));
        const asOf = { people: last.people_as_of, policies: last.policies_as_of };
        yield rows.map((row) => knownOrganizerOf(row, { facts, asOf }).organizer);
        if (rows.length < EVERYBODY_PAGE) return;
      }
    },
    update: (tenantId, userIds, merge) =>
      database.transaction((sql) => updateOrganizers(sql, sets, { tenantId, userIds, merge })),
    keepConferencing: (tenantId, facts, history) =>
      database.transaction(async (sql) => {
        await writeConferencing(sql, tenantId, facts);
        await appendHistory(sql, tenantId, history);
      }),
    history: (tenantId, wanted) => readHistory(database, tenantId, wanted),
  };
}

interface ListedRow extends OrganizerRow {
  readonly people_as_of: number | null;
  readonly policies_as_of: number | null;
}

interface FoundRow extends ListedRow {
  /** Of the shared facts; null when they were never read. */
  readonly version: number | null;
  readonly settings: unknown;
}

interface VersionedConferencing {
  readonly version: number;
  readonly conferencing: JoinedConferencing;
}

async function writeConferencing(sql: Sql, tenantId: string, facts: Conferencing): Promise<void> {
  // The facts alone: what is joined to them is worked out whenever they are read.
  const kept: Conferencing = {
    bridges: facts.bridges,
    inventory: facts.inventory,
    invitePolicies: facts.invitePolicies,
    routingPolicies: facts.routingPolicies,
    voiceRoutes: facts.voiceRoutes,
    usages: facts.usages,
    meetingPolicies: facts.meetingPolicies,
    bridgeSettings: facts.bridgeSettings,
  };
  await sql.query({
    text: `insert into conferencing (tenant_id, shape, version, facts) values ($1, $2, 1, $3)
      on conflict (tenant_id) do update
      set shape = excluded.shape, version = conferencing.version + 1, facts = excluded.facts`,
    values: [tenantId, MIRROR_SHAPE, JSON.stringify(kept)],
  });
}

async function fetchConferencing(sql: Sql, tenantId: string): Promise<VersionedConferencing | undefined> {
  const [found] = await sql.query<{ version: number; facts: Conferencing }>({
    text: 'select version, facts from conferencing where tenant_id = $1 and shape = $2',
    values: [tenantId, MIRROR_SHAPE],
  });
  return found === undefined
    ? undefined
    : { version: found.version, conferencing: joinConferencing(found.facts) };
}

async function versionOf(sql: Sql, tenantId: string): Promise<number | undefined> {
  const [found] = await sql.query<{ version: number }>({
    name: 'conferencing-version',
    text: 'select version from conferencing where tenant_id = $1 and shape = $2',
    values: [tenantId, MIRROR_SHAPE],
  });
  return found?.version;
}
