import type { TenantSettingsValue } from '../domain/tenant/tenant-settings.js';

/** What administrators have set for a tenant. */
export interface TenantSettings {
  read(tenantId: string): Promise<TenantSettingsValue>;
  /** Keeps what an installation begins with; where something is kept already that stays. */
  begin(tenantId: string, value: TenantSettingsValue): Promise<void>;
  /** Changes only what is given, whatever else somebody changes at the same moment. */
  change(tenantId: string, part: Partial<TenantSettingsValue>): Promise<void>;
}
