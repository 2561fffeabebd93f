import { changingSettings } from '../../domain/changes/settings-change.js';
import { ok } from '../../domain/result.js';
import type { TenantSettings } from '../../ports/tenant-settings.js';
import type { Planner } from '../changes/planner.js';

interface Ports {
  readonly tenantSettings: Pick<TenantSettings, 'read'>;
}

/** Other settings of this product for the tenant, the stop switch among them. */
export function planSettings({ tenantSettings }: Ports): Planner<'changeSettings'> {
  return async ({ tenantId }, { settings }) => {
    const plan = changingSettings(await tenantSettings.read(tenantId), settings);
    if (!plan.ok) return plan;
    const { step, effects } = plan.value;
    return ok({
      command: 'changeSettings',
      about: { kind: 'changeSettings' },
      stages: [{ name: 'bridge', steps: step === undefined ? [] : [step] }],
      effects,
      lasting: [],
    });
  };
}
