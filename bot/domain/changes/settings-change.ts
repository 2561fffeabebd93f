import { fail, ok, type Result } from '../result.js';
import type { CountryAdministrator, TenantSettingsValue } from '../tenant/tenant-settings.js';
import type { ChangeRefusal } from './change-refusal.js';
import type { Effect } from './effect.js';
import { canonical, type ChangeSettingsStep } from './step.js';

type Settings = Partial<TenantSettingsValue>;

interface SettingsPlan {
  /** Undefined where everything named is so already. */
  readonly step: ChangeSettingsStep | undefined;
  readonly effects: readonly Effect[];
}

/** Other settings of this product: only those that are named, and of them only those that differ. */
export function changingSettings(
  now: TenantSettingsValue,
  said: Settings,
): Result<SettingsPlan, ChangeRefusal> {
  const { largestChange, operatorConnectPlanIds = [] } = said;
  if (largestChange !== undefined && !(Number.isInteger(largestChange) && largestChange >= 1)) {
    return fail({ code: 'invalidLargestChange' });
  }
  const wrong = operatorConnectPlanIds.find((id) => !PLAN_ID.test(id));
  if (wrong !== undefined) return fail({ code: 'invalidPlanId', said: wrong });
  const [wanted, before] = [inOrder(said), inOrder(now)];
  const names = namedSettings(wanted).filter((name) => canonical(wanted[name]) !== canonical(before[name]));
  if (names.length === 0) return ok({ step: undefined, effects: [] });
  const after = settingsNamed(wanted, names);
  return ok({
    step: { kind: 'changeSettings', before: settingsNamed(before, names), after },
    effects: effectsOf(after),
  });
}

/** The named settings in the form of a step: lists without an order of their own are sorted. */
export function settingsNamed(settings: Settings, names: readonly (keyof TenantSettingsValue)[]): Settings {
  const sorted = inOrder(settings);
  return Object.fromEntries(names.map((name) => [name, sorted[name]]));
}

/** The settings that are named, whichever side of a step names them. */
export function namedSettings(...sides: readonly Settings[]): readonly (keyof TenantSettingsValue)[] {
  return TENANT_SETTINGS.filter((name) => sides.some((side) => side[name] !== undefined));
}

/** True for a step that only switches writing off. Whoever may change settings may stop everything at once, alone. */
export function isStop({ after }: Pick<ChangeSettingsStep, 'after'>): boolean {
  return after.writing === false && namedSettings(after).length === 1;
}

export const TENANT_SETTINGS = [
  'writing',
  'largestChange',
  'secondPerson',
  'operatorConnectPlanIds',
  'countryAdministrators',
] as const satisfies readonly (keyof TenantSettingsValue)[];

const PLAN_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function inOrder({ operatorConnectPlanIds, countryAdministrators, ...rest }: Settings): Settings {
  return {
    ...rest,
    ...(operatorConnectPlanIds !== undefined && { operatorConnectPlanIds: distinct(operatorConnectPlanIds) }),
    ...(countryAdministrators !== undefined && { countryAdministrators: byPerson(countryAdministrators) }),
  };
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.map((id) => id.toLowerCase()))].sort();
}

/** Somebody named without a country is narrowed to none, which is not what anybody means: they are left out. */
function byPerson(administrators: readonly CountryAdministrator[]): readonly CountryAdministrator[] {
  return administrators
    .filter(({ countries }) => countries.length > 0)
    .map(({ userId, countries }) => ({ userId, countries: [...new Set(countries)].sort() }))
    .toSorted((one, other) => (one.userId < other.userId ? -1 : 1));
}

function effectsOf(after: Settings): readonly Effect[] {
  const { writing, secondPerson, operatorConnectPlanIds, countryAdministrators } = after;
  return [
    { code: 'onlyBridgekeepers' },
    ...(writing === false ? ([{ code: 'nothingIsChangedAnyMore' }] as const) : []),
    ...(writing === true ? ([{ code: 'changesGoOn' }] as const) : []),
    ...(secondPerson === 'risky' ? ([{ code: 'secondPersonFromNowOn' }] as const) : []),
    ...(secondPerson === 'never' ? ([{ code: 'oneIsEnough' }] as const) : []),
    ...(countryAdministrators === undefined
      ? []
      : ([{ code: 'countriesNarrow', count: countryAdministrators.length }] as const)),
    ...(operatorConnectPlanIds === undefined ? [] : ([{ code: 'licensesAreReadAgain' }] as const)),
  ];
}
