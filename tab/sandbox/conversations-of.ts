import type { ShellText } from './text.js';
import { dayAndTime } from './clock-words.js';
import type { ConversationWanted, Meeting, Persona, SandboxState } from './sandbox-api.js';
import type { ChatName } from './shell-address.js';

/** A chat that a person can open, and how the sandbox is asked for it. */
export interface ShellConversation {
  readonly chat: ChatName;
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly wanted: ConversationWanted;
}

/** The person's own chat with the bot, a group chat with colleagues, and a meeting of theirs where there is one. */
export function conversationsOf(
  { personas, meetings }: SandboxState,
  person: Persona,
  words: ShellText,
): readonly [ShellConversation, ...ShellConversation[]] {
  const meeting = meetingOf(meetings, person);
  const group = words('shell.chat.group');
  const personal: ShellConversation = {
    chat: 'personal',
    key: 'personal',
    name: words('shell.chat.personal'),
    about: words('shell.chat.personal.what'),
    wanted: { type: 'personal', as: person.id },
  };
  const team: ShellConversation = {
    chat: 'group',
    key: 'group',
    name: group,
    about: words('shell.chat.group.what'),
    wanted: { type: 'groupChat', as: person.id, name: group, members: colleaguesOf(personas, person) },
  };
  if (meeting === undefined) return [personal, team];
  const when = dayAndTime(meeting.start, words.locale);
  return [
    personal,
    team,
    {
      chat: 'meeting',
      key: meeting.id,
      name: meeting.subject,
      about: words('shell.chat.meeting.what', { when }),
      wanted: { type: 'meeting', as: person.id, meetingId: meeting.id },
    },
  ];
}

/** A meeting the person organizes, else any: whoever opens a meeting's chat takes part in it. */
function meetingOf(meetings: readonly Meeting[], { id }: Persona): Meeting | undefined {
  return meetings.find(({ organizer }) => organizer === id) ?? meetings[0];
}

const GROUP_SIZE = 4;

function colleaguesOf(personas: readonly Persona[], { id }: Persona): readonly string[] {
  return personas
    .filter((persona) => persona.id !== id && persona.handle !== 'guest')
    .slice(0, GROUP_SIZE)
    .map((persona) => persona.id);
}
