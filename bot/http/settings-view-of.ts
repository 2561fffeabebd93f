import type { SettingsView as SettingsViewContract } from '../contract/change-list.js';
import type { BridgeSettings } from '../domain/tenant/bridge-settings.js';
import type { SettingsView } from '../use-cases/show-settings.js';

/** The settings as the contract promises them. */
export function settingsViewOf({ bridge, own, people, mayChange }: SettingsView): SettingsViewContract {
  return {
    ...(bridge.known && { bridge: knownOnly(bridge.value) }),
    own: {
      ...own,
      operatorConnectPlanIds: [...own.operatorConnectPlanIds],
      countryAdministrators: own.countryAdministrators.map(({ userId, countries }) => {
        const name = people.get(userId)?.displayName;
        return { userId, ...(name !== undefined && { name }), countries: [...countries] };
      }),
    },
    mayChange,
  };
}

function knownOnly(settings: BridgeSettings): Record<string, string | number | boolean> {
  const all: Readonly<Record<string, string | number | boolean | undefined>> = { ...settings };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
