import type { Command } from '../../domain/authority.js';
import type { Wanted } from '../../domain/changes/wanted.js';
import type { BridgeSettings } from '../../domain/tenant/bridge-settings.js';
import type { TenantSettingsValue } from '../../domain/tenant/tenant-settings.js';
import type { Entities } from '../../language/understood.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { refusal, textAnswer, type Answer, type Handler } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import { isOpenQuestion, modifiersOf } from './modifiers-of.js';
import { propose } from './propose.js';
import { showSettings } from './show-settings.js';

type UseCases = Pick<ChatUseCases, 'authorize' | 'proposeChange' | 'showScript' | 'showSettings'>;

/** "Mask numbers for everybody", "PIN length 6", "stop all changes", "show the settings". */
export function changeSettings(useCases: UseCases): Handler {
  const proposed = propose(useCases);
  const show = showSettings(useCases);
  return async (turn, entities) => {
    if (entities.show === true || entities.setting === undefined) return show(turn);
    const wanted = wantedOf(turn, entities);
    const allowed = await useCases.authorize(turn.caller, commandFor(entities.setting));
    if (!allowed.ok) return refusal(turn, allowed.failure);
    if ('outcome' in wanted) return wanted;
    // "Invite updates" is here the setting itself, and no wish beside it.
    const { setting: _, ...beside } = entities;
    const modifiers = modifiersOf(turn, beside);
    if (isOpenQuestion(modifiers)) return modifiers;
    return proposed(turn, wanted, modifiers);
  };
}

type Setting = NonNullable<Entities['setting']>;

function commandFor(setting: Setting): Command {
  return OURS.has(setting) ? 'changeSettings' : 'changeBridgeSettings';
}

const OURS: ReadonlySet<Setting> = new Set<Setting>(['writing', 'stopSwitch', 'largestChange', 'approval']);

function wantedOf(turn: Turn, { setting, value, amount }: Entities): Answer | Wanted {
  const ask = (
    key: 'bridgeChange.ask.setting' | 'bridgeChange.ask.amount' | 'bridgeChange.ask.onOff',
  ): Answer => textAnswer(turn.text(key), 'asked');
  const isOn = value === 'on' || value === 'off' ? value === 'on' : undefined;
  const onBridge = (settings: Partial<BridgeSettings>): Wanted => ({
    kind: 'changeBridgeSettings',
    settings,
  });
  const ours = (settings: Partial<TenantSettingsValue>): Wanted => ({ kind: 'changeSettings', settings });
  switch (setting) {
    case 'masking': {
      const maskNumbersFor = MASKING[value ?? 'on'];
      return maskNumbersFor === undefined ? ask('bridgeChange.ask.setting') : onBridge({ maskNumbersFor });
    }
    case 'announceBy':
      if (value !== 'name' && value !== 'tone') return ask('bridgeChange.ask.setting');
      return onBridge({ announceComingAndGoing: true, announceBy: value });
    case 'pinLength':
      return amount === undefined ? ask('bridgeChange.ask.amount') : onBridge({ pinLength: amount });
    case 'largestChange':
      return amount === undefined ? ask('bridgeChange.ask.amount') : ours({ largestChange: amount });
    case undefined:
      return ask('bridgeChange.ask.setting');
    default:
      return isOn === undefined ? ask('bridgeChange.ask.onOff') : switched(setting, isOn, { onBridge, ours });
  }
}

/** "Masking on" is what Microsoft begins with: outsiders do not see numbers. */
const MASKING: Readonly<Record<NonNullable<Entities['value']>, BridgeSettings['maskNumbersFor']>> = {
  on: 'outsiders',
  off: 'nobody',
  nobody: 'nobody',
  outsiders: 'outsiders',
  everybody: 'everybody',
  name: undefined,
  tone: undefined,
};

type Switch = Exclude<Setting, 'masking' | 'announceBy' | 'pinLength' | 'largestChange'>;

function switched(
  setting: Switch,
  isOn: boolean,
  as: {
    readonly onBridge: (settings: Partial<BridgeSettings>) => Wanted;
    readonly ours: (settings: Partial<TenantSettingsValue>) => Wanted;
  },
): Wanted {
  switch (setting) {
    case 'announcements':
      return as.onBridge({ announceComingAndGoing: isOn });
    case 'recordNames':
      return as.onBridge({ recordNames: isOn });
    case 'mails':
      return as.onBridge({ mailOrganizers: isOn });
    case 'updateInvites':
      return as.onBridge({ updateInvites: isOn });
    case 'confirmCallsOut':
      return as.onBridge({ confirmCallsOut: isOn });
    case 'writing':
      return as.ours({ writing: isOn });
    case 'stopSwitch':
      return as.ours({ writing: !isOn });
    case 'approval':
      return as.ours({ secondPerson: isOn ? 'risky' : 'never' });
  }
}
