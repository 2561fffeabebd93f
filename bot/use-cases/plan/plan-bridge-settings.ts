import { changingBridgeSettings } from '../../domain/changes/bridge-settings-change.js';
import { ok } from '../../domain/result.js';
import type { BridgeAdministration } from '../../ports/bridge-administration.js';
import type { Planner } from '../changes/planner.js';

interface Ports {
  readonly bridge: Pick<BridgeAdministration, 'settings'>;
}

/** Other bridge-wide settings, from what they are now. */
export function planBridgeSettings({ bridge }: Ports): Planner<'changeBridgeSettings'> {
  return async (_caller, { settings }) => {
    const now = await bridge.settings();
    if (!now.ok) return now;
    const plan = changingBridgeSettings(now.value, settings);
    if (!plan.ok) return plan;
    const { step, effects } = plan.value;
    return ok({
      command: 'changeBridgeSettings',
      about: { kind: 'changeBridgeSettings' },
      stages: [{ name: 'bridge', steps: step === undefined ? [] : [step] }],
      effects,
      lasting: [],
    });
  };
}
