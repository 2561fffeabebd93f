import { joinConferencing, type Conferencing, type JoinedConferencing } from '../../domain/bridge.js';
import type { Organizer } from '../../domain/organizer.js';
import type { Mirror } from '../../ports/mirror.js';
import type { Database, Sql } from './database.js';
import { settingsFrom } from './stored-tenant-settings.js';

/**
 * Counts up when Organizer or Conferencing change their form. Rows of another shape count as never read: the mirror is a
 * copy, and Microsoft can be asked again.
 */
export const MIRROR_SHAPE = 1;

/** The hot read. It also says which version of the shared facts is current; those are large, so each version is fetched once. */
export const ORGANIZER_READ = `
  select o.facts, c.version,
    (select t.value from tenant_settings t where t.tenant_id = $1 order by t.version desc limit 1) as settings
  from organizers o left join conferencing c on c.tenant_id = o.tenant_id and c.shape = $3
  where o.tenant_id = $1 and o.user_id = $2 and o.shape = $3`;

/** The mirror in PostgreSQL. A read that finds the shared facts unchanged is one statement. */
export function storedMirror(database: Database): Mirror {
  const latest = new Map<string, VersionedConferencing>();

  async function readConferencing(tenantId: string): Promise<JoinedConferencing | undefined> {
    const read = await fetchConferencing(database, tenantId);
    if (read === undefined) return undefined;
    latest.set(tenantId, read);
    return read.conferencing;
  }

  return {
    async organizer(tenantId, userId) {
      const [found] = await database.query<OrganizerRow>({
        name: 'organizer-read',
        text: ORGANIZER_READ,
        values: [tenantId, userId, MIRROR_SHAPE],
      });
      if (found === undefined) return undefined;
      const { facts: organizer, version } = found;
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
    async keepOrganizer(tenantId, organizer) {
      await database.query({
        name: 'keep-organizer',
        text: `insert into organizers (tenant_id, user_id, shape, facts) values ($1, $2, $3, $4)
          on conflict (tenant_id, user_id) do update set shape = excluded.shape, facts = excluded.facts`,
        values: [tenantId, organizer.person.id, MIRROR_SHAPE, JSON.stringify(organizer)],
      });
    },
    async keepConferencing(tenantId, { bridges, inventory, invitePolicies, routingPolicies, voiceRoutes }) {
      const facts: Conferencing = { bridges, inventory, invitePolicies, routingPolicies, voiceRoutes };
      await database.query({
        text: `insert into conferencing (tenant_id, shape, version, facts) values ($1, $2, 1, $3)
          on conflict (tenant_id) do update
          set shape = excluded.shape, version = conferencing.version + 1, facts = excluded.facts`,
        values: [tenantId, MIRROR_SHAPE, JSON.stringify(facts)],
      });
    },
  };
}

interface OrganizerRow {
  readonly facts: Organizer;
  /** Of the shared facts; null when they were never read. */
  readonly version: number | null;
  readonly settings: unknown;
}

interface VersionedConferencing {
  readonly version: number;
  readonly conferencing: JoinedConferencing;
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
