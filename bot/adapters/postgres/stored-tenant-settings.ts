import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { isCountryCode, type CountryCode } from '../../domain/numbers/phone-number.js';
import { DEFAULT_SETTINGS, type TenantSettingsValue } from '../../domain/tenant/tenant-settings.js';
import type { TenantSettings } from '../../ports/tenant-settings.js';
import type { Database, Sql } from './database.js';

/** Tenant settings in PostgreSQL, every version kept; keeping what is kept already adds none. */
export function storedTenantSettings(database: Database): TenantSettings {
  return {
    read: async (tenantId) => (await latest(database, tenantId)).value,
    async begin(tenantId, value) {
      await database.query({
        text: `insert into tenant_settings (tenant_id, version, value)
          select $1, 1, $2 where not exists (select 1 from tenant_settings where tenant_id = $1)
          on conflict do nothing`,
        values: [tenantId, JSON.stringify(value)],
      });
    },
    async change(tenantId, part) {
      for (;;) {
        const { version, value } = await latest(database, tenantId);
        const changed = { ...value, ...part };
        if (isDeepStrictEqual(value, changed)) return;
        if (await keepVersion(database, tenantId, { version: version + 1, value: changed })) return;
      }
    },
  };
}

interface Version {
  readonly version: number;
  readonly value: TenantSettingsValue;
}

async function latest(sql: Sql, tenantId: string): Promise<Version> {
  const [found] = await sql.query<{ version: number; value: unknown }>({
    name: 'tenant-settings',
    text: 'select version, value from tenant_settings where tenant_id = $1 order by version desc limit 1',
    values: [tenantId],
  });
  return { version: found?.version ?? 0, value: settingsFrom(found?.value) };
}

/** The settings as stored, or the defaults where nothing was ever set. */
export function settingsFrom(stored: unknown): TenantSettingsValue {
  return StoredValue.parse(stored ?? {});
}

// A setting that an older version did not know has its default: whatever is new starts switched off.
const StoredValue: z.ZodType<TenantSettingsValue> = z.object({
  writing: z.boolean().default(false),
  operatorConnectPlanIds: z.array(z.string()).default([]),
  largestChange: z.number().int().min(1).default(DEFAULT_SETTINGS.largestChange),
  secondPerson: z.enum(['never', 'risky']).default(DEFAULT_SETTINGS.secondPerson),
  countryAdministrators: z
    .array(z.object({ userId: z.string(), countries: z.array(z.custom<CountryCode>(isCountry)) }))
    .default([]),
});

function isCountry(value: unknown): boolean {
  return typeof value === 'string' && isCountryCode(value);
}

/** False when somebody else took the version number at the same moment. */
async function keepVersion(sql: Sql, tenantId: string, { version, value }: Version): Promise<boolean> {
  const kept = await sql.query({
    text: `insert into tenant_settings (tenant_id, version, value) values ($1, $2, $3)
      on conflict do nothing returning version`,
    values: [tenantId, version, JSON.stringify(value)],
  });
  return kept.length > 0;
}
