import { fail, ok, type Result } from '../result.js';
import type { BridgeSettings } from '../tenant/bridge-settings.js';
import type { ChangeRefusal } from './change-refusal.js';
import type { Effect } from './effect.js';
import type { ChangeBridgeSettingsStep } from './step.js';

interface SettingsPlan {
  /** Undefined where everything named is so already. */
  readonly step: ChangeBridgeSettingsStep | undefined;
  readonly effects: readonly Effect[];
}

/** Other bridge-wide settings: only those that are named, and of them only those that differ (docs/domain.md, 2.6). */
export function changingBridgeSettings(
  now: BridgeSettings,
  wanted: Partial<BridgeSettings>,
): Result<SettingsPlan, ChangeRefusal> {
  const { pinLength } = wanted;
  if (pinLength !== undefined && !isPinLength(pinLength)) {
    return fail({ code: 'invalidPinLength', length: pinLength });
  }
  const after = differing(now, wanted);
  const names = namesIn(after);
  if (names.length === 0) return ok({ step: undefined, effects: [] });
  const step = { kind: 'changeBridgeSettings', before: theNamed(now, names), after } as const;
  return ok({ step, effects: effectsOf({ ...now, ...after }, names) });
}

/** The named settings alone. */
export function theNamed(
  settings: Partial<BridgeSettings>,
  names: readonly (keyof BridgeSettings)[],
): Partial<BridgeSettings> {
  return Object.fromEntries(names.map((name) => [name, settings[name]]));
}

/** The settings that are named, whichever side of a step names them. */
export function namesIn(...sides: readonly Partial<BridgeSettings>[]): readonly (keyof BridgeSettings)[] {
  return BRIDGE_SETTINGS.filter((name) => sides.some((side) => side[name] !== undefined));
}

export const BRIDGE_SETTINGS = [
  'announceComingAndGoing',
  'announceBy',
  'recordNames',
  'pinLength',
  'mailOrganizers',
  'updateInvites',
  'maskNumbersFor',
  'confirmCallsOut',
] as const satisfies readonly (keyof BridgeSettings)[];

function isPinLength(length: number): boolean {
  return Number.isInteger(length) && length >= 4 && length <= 12;
}

function differing(now: BridgeSettings, wanted: Partial<BridgeSettings>): Partial<BridgeSettings> {
  return theNamed(
    wanted,
    namesIn(wanted).filter((name) => wanted[name] !== now[name]),
  );
}

/** What people forget, from the settings as they will be and which of them change. */
function effectsOf(then: BridgeSettings, changed: readonly (keyof BridgeSettings)[]): readonly Effect[] {
  const changes = (...names: readonly (keyof BridgeSettings)[]): boolean =>
    names.some((name) => changed.includes(name));
  const speaksNumbers = then.announceComingAndGoing === true && then.announceBy === 'name';
  const codes: readonly (readonly [Effect['code'], boolean])[] = [
    ['sharedByTheTenant', true],
    ['organizerSeesNumbers', changes('maskNumbersFor') && then.maskNumbersFor === 'everybody'],
    ['outsidersSeeNumbers', changes('maskNumbersFor') && then.maskNumbersFor === 'nobody'],
    [
      'numbersAreSpoken',
      changes('maskNumbersFor', 'announceComingAndGoing', 'announceBy') &&
        speaksNumbers &&
        then.maskNumbersFor !== 'nobody',
    ],
    [
      'namesOnlyWithNames',
      changes('recordNames', 'announceBy') && then.recordNames === true && !speaksNumbers,
    ],
    ['presentPinsStay', changes('pinLength')],
    ['pinsArePassedOn', changes('mailOrganizers') && then.mailOrganizers === false],
    ['oldMeetingsKeepNumbers', changes('updateInvites') && then.updateInvites === false],
    ['attendeesAreMailedLater', changes('updateInvites') && then.updateInvites === true],
    ['mayBeIgnored', changes('confirmCallsOut')],
  ];
  return codes.flatMap(([code, applies]) => (applies ? [{ code }] : []));
}
