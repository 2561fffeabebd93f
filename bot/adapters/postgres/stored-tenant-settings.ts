import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { TenantSettings, TenantSettingsValue } from '../../ports/tenant-settings.js';
import type { Database, Sql } from './database.js';

/** Tenant settings in PostgreSQL, every version kept; keeping what is kept already adds none. */
export function storedTenantSettings(database: Database): TenantSettings {
  const read = async (tenantId: string): Promise<TenantSettingsValue> => {
    const [latest] = await database.query<{ value: unknown }>({
      name: 'tenant-settings',
      text: 'select value from tenant_settings where tenant_id = $1 order by version desc limit 1',
      values: [tenantId],
    });
    return settingsFrom(latest?.value);
  };
  return {
    read,
    async keep(tenantId, value) {
      if (isDeepStrictEqual(await read(tenantId), value)) return;
      while (!(await keepNextVersion(database, tenantId, value)));
    },
  };
}

/** The settings as stored, or the defaults where nothing was ever set. */
export function settingsFrom(stored: unknown): TenantSettingsValue {
  return StoredValue.parse(stored ?? {});
}

// A setting that an older version did not know has its default: whatever is new starts switched off.
const StoredValue: z.ZodType<TenantSettingsValue> = z.object({
  writing: z.boolean().default(false),
  operatorConnectPlanIds: z.array(z.string()).default([]),
});

/** False when somebody else took the version number at the same moment. */
async function keepNextVersion(sql: Sql, tenantId: string, value: TenantSettingsValue): Promise<boolean> {
  const kept = await sql.query({
    text: `insert into tenant_settings (tenant_id, version, value)
      select $1, coalesce(max(version), 0) + 1, $2 from tenant_settings where tenant_id = $1
      on conflict do nothing returning version`,
    values: [tenantId, JSON.stringify(value)],
  });
  return kept.length > 0;
}
