import type { TenantSettingsValue } from './domain/tenant/tenant-settings.js';
import type { TenantSettings } from './ports/tenant-settings.js';

/** The plan ids of Operator Connect Conferencing as they were last read, for rules that cannot wait for a store. */
export interface PlansAtHand {
  readonly ids: () => readonly string[];
  /** Reads them anew. */
  look(): Promise<void>;
}

/** True where the installation's environment named plans that were not set yet; they are now, whenever it was given them. */
export async function beginSettings(
  settings: TenantSettings,
  tenantId: string,
  beginning: TenantSettingsValue,
): Promise<boolean> {
  await settings.begin(tenantId, beginning);
  const { operatorConnectPlanIds: set } = await settings.read(tenantId);
  const missing = beginning.operatorConnectPlanIds.filter(
    (id) => !set.some((each) => each.toLowerCase() === id.toLowerCase()),
  );
  if (missing.length === 0) return false;
  await settings.change(tenantId, { operatorConnectPlanIds: [...set, ...missing] });
  return true;
}

export async function plansAtHand(
  settings: Pick<TenantSettings, 'read'>,
  tenantId: string,
): Promise<PlansAtHand> {
  const read = async (): Promise<readonly string[]> => (await settings.read(tenantId)).operatorConnectPlanIds;
  let ids = await read();
  return {
    ids: () => ids,
    async look() {
      ids = await read();
    },
  };
}
