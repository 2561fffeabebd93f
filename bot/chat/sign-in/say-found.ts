import { dayInWords } from '../../text/time.js';
import type { FoundMeetings } from '../../use-cases/find-my-meeting.js';
import { meetingCard } from '../cards/meeting-card.js';
import { meetingChoiceCard } from '../cards/meeting-choice-card.js';
import { cardAnswer, textAnswer, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

/** What a calendar had for the question: the meeting, a choice, or what was looked through. */
export function sayFound(
  found: Exclude<FoundMeetings, { readonly kind: 'notNeeded' }>,
  { text, at: now, readerCountry: reader }: Pick<Turn, 'text' | 'at' | 'readerCountry'>,
  timeZone: string | undefined,
): Answer {
  switch (found.kind) {
    case 'one':
      return cardAnswer(meetingCard(found.meeting, { text, now, reader, timeZone }));
    case 'several':
      return cardAnswer(meetingChoiceCard(found.meetings, { text, timeZone }), 'asked');
    case 'none': {
      if (found.looked === undefined) return textAnswer(text('meeting.noCalendar'), 'refused');
      const { count, until } = found.looked;
      const zone = timeZone ?? 'UTC';
      const said = text('meeting.notFound', { count, zone, day: dayInWords(until, text.locale, zone) });
      return textAnswer(said, 'refused');
    }
  }
}
