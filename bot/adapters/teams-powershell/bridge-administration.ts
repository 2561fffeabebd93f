import { fail, ok } from '../../domain/result.js';
import type { BridgeAdministration, NumberPlacement } from '../../ports/bridge-administration.js';
import type { Changed } from '../../ports/changed.js';
import { acquiredFrom, listingOf } from './bridge-rows.js';
import { parametersOf, settingsOf } from './bridge-settings.js';
import { change } from './change.js';
import type { Parameters } from './cmdlets.js';
import type { TeamsPowerShell } from './pool.js';
import { ACQUIRED_NUMBERS, BRIDGE_SETTINGS, digitsOf, readRows, SERVICE_NUMBERS } from './rows.js';
import { unreadable } from './worker-failure.js';

/** Reads and changes bridges and their numbers. A number is said as digits to the bridge and with its plus to the inventory. */
export function createBridgeAdministration(powerShell: TeamsPowerShell): BridgeAdministration {
  const make = (cmdlet: string, parameters: Parameters): Promise<Changed> =>
    change(powerShell, cmdlet, parameters);
  return {
    async numbersOn(bridgeId) {
      const rows = await readRows(powerShell, SERVICE_NUMBERS, { parameters: { BridgeId: bridgeId } });
      if (!rows.ok) return fail(unreadable(rows.failure));
      return ok(rows.value.flatMap((row) => listingOf(row, bridgeId) ?? []));
    },

    async acquired(number) {
      const rows = await readRows(powerShell, ACQUIRED_NUMBERS, { parameters: { TelephoneNumber: number } });
      if (!rows.ok) return fail(unreadable(rows.failure));
      return ok(rows.value.flatMap((row) => acquiredFrom(row) ?? []).find((each) => each.number === number));
    },

    register: (placement) => make('Register-CsOnlineDialInConferencingServiceNumber', placed(placement)),

    unregister: (placement) => make('Unregister-CsOnlineDialInConferencingServiceNumber', placed(placement)),

    unregisterEvenDefault: (placement) =>
      make('Unregister-CsOnlineDialInConferencingServiceNumber', {
        ...placed(placement),
        RemoveDefaultServiceNumber: true,
      }),

    setDefaultNumber: ({ number, bridgeId }) =>
      make('Set-CsOnlineDialInConferencingBridge', {
        Identity: bridgeId,
        DefaultServiceNumber: digitsOf(number),
      }),

    setLanguages: ({ number, primary, secondary }) =>
      make('Set-CsOnlineDialInConferencingServiceNumber', {
        Identity: digitsOf(number),
        PrimaryLanguage: primary,
        ...(secondary !== undefined && { SecondaryLanguages: secondary.join(',') }),
      }),

    restoreLanguages: (number) =>
      make('Set-CsOnlineDialInConferencingServiceNumber', {
        Identity: digitsOf(number),
        RestoreDefaultLanguages: true,
      }),

    async settings() {
      const rows = await readRows(powerShell, BRIDGE_SETTINGS);
      if (!rows.ok) return fail(unreadable(rows.failure));
      return ok(settingsOf(rows.value[0] ?? {}));
    },

    changeSettings: (settings) =>
      make('Set-CsOnlineDialInConferencingTenantSettings', parametersOf(settings)),
  };
}

function placed({ number, bridgeId }: NumberPlacement): Parameters {
  return { Identity: digitsOf(number), BridgeId: bridgeId };
}
