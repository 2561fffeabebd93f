import type { ShellText, ShellTextKey } from '../text.js';
import type { Persona } from '../sandbox-api.js';
import type { ChatName } from '../shell-address.js';
import { isFromBot, type Activity } from './activity.js';

interface Situation {
  readonly chat: ChatName;
  readonly person: Persona;
  readonly words: ShellText;
}

/** What could be said next: what the bot proposes, else examples from its help that fit the person and the chat. */
export function suggestionsFor(
  messages: readonly Activity[],
  { chat, person, words }: Situation,
): readonly string[] {
  const last = messages.at(-1);
  const proposed = last !== undefined && isFromBot(last) ? last.suggestedActions?.actions : undefined;
  if (proposed !== undefined && proposed.length > 0) {
    return proposed.map(({ title, value }) => (typeof value === 'string' ? value : title));
  }
  return examplesFor(chat, person).map((key) => words(key));
}

function examplesFor(chat: ChatName, { handle }: Persona): readonly ShellTextKey[] {
  if (chat !== 'personal') return IN_CHATS;
  return handle?.startsWith('admin') === true ? ADMINISTRATOR : ORGANIZER;
}

const ORGANIZER = [
  'shell.say.numbers',
  'shell.say.why',
  'shell.say.license',
  'help.example.how_dial_out_routed',
  'help.example.what_if_licence',
  'help.example.show_meeting_dialin',
  'shell.say.country',
  'shell.say.help',
] as const satisfies readonly ShellTextKey[];

const ADMINISTRATOR = [
  'shell.say.set',
  'help.example.admin_list_bridge_numbers',
  'help.example.admin_advice',
  'help.example.admin_undo',
  'shell.say.numbers',
  'shell.say.help',
] as const satisfies readonly ShellTextKey[];

const IN_CHATS = [
  'help.example.share_dialin',
  'shell.say.numbers',
  'help.example.show_conference_id',
  'shell.say.help',
] as const satisfies readonly ShellTextKey[];
