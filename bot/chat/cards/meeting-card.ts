import { servesCountry, type CountryCode } from '../../domain/numbers/phone-number.js';
import type { Instant } from '../../domain/instant.js';
import { ownCountryFirst, type ServiceNumber } from '../../domain/numbers/service-number.js';
import type { ChatText } from '../../text/chat-text.js';
import { conferenceIdInThrees } from '../../text/conference-id.js';
import { sayLicense } from '../../text/say-license.js';
import { sayExpiry, sayMeeting, sayMeetingTime } from '../../text/say-meeting.js';
import { sayNumber } from '../../text/say-numbers.js';
import { ageInWords } from '../../text/time.js';
import type { MeetingNumbersView, MeetingView } from '../../use-cases/meeting-view.js';
import type { NoDialIn } from '../../use-cases/show-my-meetings.js';
import {
  answerLine,
  button,
  cardOf,
  container,
  heading,
  markdown,
  small,
  toggle,
  type Block,
  type Card,
} from './blocks.js';
import { escapeMarkdown, shortened } from './escape-markdown.js';
import { numberLines } from './number-lines.js';

interface MeetingLook {
  readonly text: ChatText;
  readonly now: Instant;
  /** Their own country's numbers come first. */
  readonly reader: CountryCode | undefined;
  /** Undefined where the reader's client does not say; then times are in UTC, and that is said. */
  readonly timeZone: string | undefined;
}

/** How to join one meeting by phone, for somebody who belongs to it; or why nobody can. */
export function meetingCard(meeting: MeetingView, look: MeetingLook): Card {
  return meeting.dialIn.there
    ? dialInCard(meeting, meeting.dialIn, look)
    : noDialInCard(meeting, meeting.dialIn, look);
}

function dialInCard(meeting: MeetingView, dialIn: MeetingNumbersView, look: MeetingLook): Card {
  const { text, reader, timeZone = 'UTC' } = look;
  const ordered = ownCountryFirst(dialIn.numbers, reader);
  const { shown, folded } = inView(ordered, reader);
  const [first] = shown;
  const name = sayMeeting(text, shortSubject(meeting));
  const id = conferenceIdInThrees(dialIn.conferenceId);
  const says =
    first === undefined
      ? text('meeting.noNumber', { meeting: name, id })
      : text('meeting.call', { meeting: name, number: sayNumber(first, reader), id });
  const body: readonly Block[] = [
    answerLine(says),
    ...aboutLines(meeting, look),
    ...shown.flatMap((number) => numberLines(number, { text, reader, country: 'named' })),
    ...foldedBlocks(folded, { text, reader }),
    heading(text('share.conferenceId')),
    markdown(id, { size: 'Large', spacing: 'None' }),
    ...(first === undefined ? [] : quickDialLines(text, first, dialIn.conferenceId)),
    ...localNumberLines(text, dialIn.localNumbersUrl),
    ...(meeting.expiry === undefined ? [] : [small(sayExpiry(text, meeting.expiry, timeZone))]),
    small(text(licenseKeyOf(meeting))),
  ];
  const buttons =
    folded.length > 0 ? [toggle(text('meeting.others', { count: folded.length }), [FOLDED_ID])] : [];
  return cardOf({ text, says, body, buttons });
}

function noDialInCard(meeting: MeetingView, none: NoDialIn, look: MeetingLook): Card {
  const { text, now } = look;
  const says = sayNone(text, meeting, none);
  const isOrganizer = none.because !== 'organizer';
  const body: readonly Block[] = [
    answerLine(says),
    ...aboutLines(meeting, look),
    small(text(licenseKeyOf(meeting))),
    small(text('meeting.license.events')),
    ...(meeting.licenseReadAt === undefined
      ? []
      : [
          small(text('meeting.license.readAt', { age: ageInWords(meeting.licenseReadAt, now, text.locale) })),
        ]),
  ];
  const buttons = isOrganizer
    ? [button(text('button.why'), { verb: 'why' }), button(text('button.myLicense'), { verb: 'license' })]
    : [];
  return cardOf({ text, says, body, buttons });
}

function sayNone(text: ChatText, meeting: MeetingView, none: NoDialIn): string {
  const name = sayMeeting(text, shortSubject(meeting));
  switch (none.because) {
    case 'organizer':
      return text('meeting.none.other', {
        meeting: name,
        name: shortened(meeting.organizerName ?? 'none', 80),
      });
    case 'older':
      return text('meeting.none.older', { meeting: name });
    case 'license':
      return none.license === undefined
        ? text('meeting.none.unread', { meeting: name })
        : text('meeting.none.you', { meeting: name, why: sayLicense(text, none.license).why });
  }
}

function licenseKeyOf({ role, inChannel }: MeetingView) {
  if (inChannel) return 'meeting.license.channel';
  return role === 'organizer' ? 'meeting.license.you' : 'meeting.license.other';
}

function shortSubject({ subject }: MeetingView): string | undefined {
  return subject === undefined ? undefined : shortened(subject, 120);
}

/** When it is and whose, where that is known. */
function aboutLines(meeting: MeetingView, { text, timeZone }: MeetingLook): readonly Block[] {
  const when = sayMeetingTime(text, meeting, timeZone ?? 'UTC');
  const { role, organizerName } = meeting;
  const named =
    organizerName === undefined
      ? undefined
      : text('meeting.organizedBy', { name: shortened(organizerName, 80) });
  const whose = role === 'organizer' ? text('meeting.organizedByYou') : named;
  return [
    ...(when === undefined ? [] : [small(when)]),
    ...(when !== undefined && timeZone === undefined ? [small(text('meeting.zoneAssumed'))] : []),
    ...(whose === undefined ? [] : [small(whose)]),
  ];
}

const FOLDED_ID = 'otherNumbers';
const MAX_SHOWN = 3;
const MAX_FOLDED = 15;

/** Those of the reader's country; where it has none, the first of the invite. */
function inView(ordered: readonly ServiceNumber[], reader: CountryCode | undefined) {
  const own = reader === undefined ? 0 : ordered.filter(({ place }) => servesCountry(place, reader)).length;
  const count = Math.min(Math.max(own, 1), MAX_SHOWN);
  return { shown: ordered.slice(0, count), folded: ordered.slice(count) };
}

function foldedBlocks(
  folded: readonly ServiceNumber[],
  { text, reader }: Pick<MeetingLook, 'text' | 'reader'>,
): readonly Block[] {
  if (folded.length === 0) return [];
  const lines = folded
    .slice(0, MAX_FOLDED)
    .flatMap((number) => numberLines(number, { text, reader, country: 'named' }));
  const more = folded.length - MAX_FOLDED;
  const rest = more > 0 ? [small(text('meeting.moreOthers', { more }))] : [];
  return [container([...lines, ...rest], { id: FOLDED_ID, isVisible: false })];
}

/** What phones dial as one: the number, two pauses, the ID and #. It is text, because tel: buttons do nothing on desktops. */
function quickDialLines(text: ChatText, { number }: ServiceNumber, conferenceId: string): readonly Block[] {
  const dialled = `${number},,${conferenceId}#`;
  return [
    small(text('meeting.quickDial')),
    markdown(`[${escapeMarkdown(dialled)}](tel:${dialled})`, { spacing: 'None' }),
  ];
}

function localNumberLines(text: ChatText, url: string | undefined): readonly Block[] {
  if (url === undefined || !MICROSOFT_PAGE.test(url)) return [];
  return [markdown(`[${escapeMarkdown(text('meeting.localNumber'))}](${url})`)];
}

/** It becomes a link under our name, so it may lead to Microsoft's pages for dial-in only. */
const MICROSOFT_PAGE = /^https:\/\/dialin(?:\.[a-z0-9-]+)*\.(?:microsoft\.com|microsoft\.us)\/[\w./?=&%-]*$/;
