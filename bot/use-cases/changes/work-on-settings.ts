import { namedSettings, settingsNamed } from '../../domain/changes/settings-change.js';
import type { ChangeSettingsStep } from '../../domain/changes/step.js';
import { ok } from '../../domain/result.js';
import type { TenantSettings } from '../../ports/tenant-settings.js';
import type { StateWork } from './step-work.js';

interface Ports {
  readonly tenantSettings: Pick<TenantSettings, 'read' | 'change'>;
  /** Has everybody's licenses read again: which plans count is another now. */
  readonly readLicensesAgain: (tenantId: string) => Promise<void>;
}

/** This product's own settings. They are made even while writing is off: else nobody could switch it on again. */
export function workOnSettings({ tenantSettings, readLicensesAgain }: Ports): StateWork<ChangeSettingsStep> {
  return {
    async live({ before, after }, tenantId) {
      return ok(settingsNamed(await tenantSettings.read(tenantId), namedSettings(before, after)));
    },
    async make({ after }, tenantId) {
      await tenantSettings.change(tenantId, after);
      if (after.operatorConnectPlanIds !== undefined) await readLicensesAgain(tenantId);
      return ok(undefined);
    },
  };
}
