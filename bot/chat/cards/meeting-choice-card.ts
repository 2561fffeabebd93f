import type { ChatText } from '../../text/chat-text.js';
import { sayStart } from '../../text/say-meeting.js';
import type { CalendarMeeting } from '../../ports/calendar.js';
import { answerLine, button, cardOf, small, type Card } from './blocks.js';
import { shortened } from './escape-markdown.js';

interface ChoiceLook {
  readonly text: ChatText;
  readonly timeZone: string | undefined;
}

/** Several meetings that fit: each is a button with its time and subject. */
export function meetingChoiceCard(
  meetings: readonly CalendarMeeting[],
  { text, timeZone }: ChoiceLook,
): Card {
  const says = text('meeting.several', { count: meetings.length });
  const shown = meetings.slice(0, MAX_CHOICES);
  const more = meetings.length - shown.length;
  const buttons = shown.map(({ id, start, subject }) => {
    const named = subject === undefined || subject === '' ? text('meeting.noSubject') : subject;
    const when = sayStart(text, start, timeZone ?? 'UTC');
    return button(text('meeting.choice', { when, subject: shortened(named, 60) }), {
      verb: 'meeting',
      eventId: id,
    });
  });
  const body = [
    answerLine(says),
    ...(timeZone === undefined ? [small(text('meeting.zoneAssumed'))] : []),
    ...(more > 0 ? [small(text('meeting.severalMore', { more }))] : []),
  ];
  return cardOf({ text, says, body, buttons });
}

const MAX_CHOICES = 6;
