import { BRIDGE_SETTINGS } from '../../domain/changes/bridge-settings-change.js';
import { TENANT_SETTINGS } from '../../domain/changes/settings-change.js';
import type { ChatText } from '../../text/chat-text.js';
import { saySettingName, saySettingValue } from '../../text/say-settings.js';
import type { SettingsView } from '../../use-cases/show-settings.js';
import {
  answerLine,
  button,
  cardOf,
  facts,
  heading,
  small,
  words,
  type Block,
  type Button,
  type Card,
} from './blocks.js';
import { shortened } from './escape-markdown.js';

/** The settings of the bridge and of this product, each with what it is now. */
export function settingsCard(view: SettingsView, text: ChatText): Card {
  const { bridge, own, people, mayChange } = view;
  const masking = bridge.known ? bridge.value.maskNumbersFor : undefined;
  const says = text('settings.says', { writing: own.writing ? 'yes' : 'no', masking: masking ?? 'unknown' });
  const ownFacts = TENANT_SETTINGS.map((name): readonly [string, string] => {
    const said = saySettingValue(text, { name, value: own[name] }, people);
    return [saySettingName(text, name), shortened(said, 300)];
  });
  return cardOf({
    text,
    says,
    body: [
      answerLine(says),
      ...(speaksNumbers(view) ? [words(text('settings.spoken'))] : []),
      heading(text('settings.bridge')),
      bridgeBlock(view, text),
      heading(text('settings.own')),
      facts(ownFacts),
      ...(mayChange ? [small(text('settings.how'))] : []),
    ],
    buttons: mayChange ? buttonsOf(view, text) : [],
  });
}

function bridgeBlock({ bridge, people }: SettingsView, text: ChatText): Block {
  if (!bridge.known) return words(text('settings.bridge.unread'));
  const { value } = bridge;
  return facts(
    BRIDGE_SETTINGS.map((name) => [
      saySettingName(text, name),
      saySettingValue(text, { name, value: value[name] }, people),
    ]),
  );
}

/** Whether a caller's number is read out, although it may be masked on the screen. */
function speaksNumbers({ bridge }: SettingsView): boolean {
  if (!bridge.known) return false;
  const { announceComingAndGoing, announceBy, maskNumbersFor } = bridge.value;
  return announceComingAndGoing === true && announceBy === 'name' && maskNumbersFor !== 'nobody';
}

/** What is pressed becomes a proposal, which changes nothing yet. */
function buttonsOf(view: SettingsView, text: ChatText): readonly Button[] {
  const { own, bridge } = view;
  const setting = (
    title: 'settings.button.stop' | 'settings.button.on' | 'settings.button.maskAll' | 'settings.button.tone',
    entities: {
      readonly setting: 'writing' | 'masking' | 'announceBy';
      readonly value: 'on' | 'off' | 'everybody' | 'tone';
    },
  ): Button => button(text(title), { verb: 'choose', intent: 'admin_set_bridge_settings', entities });
  return [
    own.writing
      ? setting('settings.button.stop', { setting: 'writing', value: 'off' })
      : setting('settings.button.on', { setting: 'writing', value: 'on' }),
    ...(bridge.known && bridge.value.maskNumbersFor !== 'everybody'
      ? [setting('settings.button.maskAll', { setting: 'masking', value: 'everybody' })]
      : []),
    ...(speaksNumbers(view)
      ? [setting('settings.button.tone', { setting: 'announceBy', value: 'tone' })]
      : []),
  ];
}
