import type { BridgeSettings } from '../domain/tenant/bridge-settings.js';
import type { Person } from '../domain/tenant/organizer.js';
import type { CountryAdministrator, TenantSettingsValue } from '../domain/tenant/tenant-settings.js';
import type { ChatText } from './chat-text.js';
import { listOf } from './list.js';
import { countryName } from './names.js';

export type SettingName = keyof BridgeSettings | keyof TenantSettingsValue;
type SettingValue = BridgeSettings[keyof BridgeSettings] | TenantSettingsValue[keyof TenantSettingsValue];

type People = ReadonlyMap<string, Person>;

/** "PIN length" */
export function saySettingName(text: ChatText, name: SettingName): string {
  return text('settings.name', { name });
}

/** "6 digits", "on", "everybody but the organizer" */
export function saySettingValue(
  text: ChatText,
  { name, value }: { readonly name: SettingName; readonly value: SettingValue },
  people: People,
): string {
  switch (typeof value) {
    case 'boolean':
      return text('settings.value', { value: value ? 'on' : 'off' });
    case 'number':
      return text(name === 'pinLength' ? 'settings.digits' : 'settings.organizers', { count: value });
    case 'string':
      return text('settings.value', { value });
    case 'undefined':
      return text('settings.value', { value: 'unknown' });
    default:
      return sayList(text, value, people);
  }
}

function sayList(text: ChatText, values: readonly (string | CountryAdministrator)[], people: People): string {
  if (values.length === 0) return text('settings.value', { value: 'none' });
  const said = values.map((each) =>
    typeof each === 'string'
      ? each
      : text('settings.administrator', {
          name: people.get(each.userId)?.displayName ?? text('step.somebody'),
          countries: listOf(
            each.countries.map((code) => countryName(code, text.locale)),
            text.locale,
          ),
        }),
  );
  return listOf(said, text.locale);
}
