import type { Caller } from '../../domain/authority.js';
import type { Instant } from '../../domain/instant.js';
import { isTimeZone } from '../../domain/meetings/local-time.js';
import { isCountryCode, type CountryCode } from '../../domain/numbers/phone-number.js';
import { Understood, type SpokenLanguage } from '../../language/understood.js';
import type { ChatText } from '../../text/chat-text.js';
import type { Place } from '../channel/connector.js';
import { receivedFile, type FetchFile } from '../files/received-file.js';
import type { IsListedFileUrl } from '../files/file-hosts.js';
import type { IncomingActivity } from './incoming-activity.js';

/** One thing somebody said or pressed, and what is needed to answer it. */
export interface Turn {
  readonly caller: Caller;
  readonly traceId: string;
  readonly at: Instant;
  /** Sentences in the reader's language. */
  readonly text: ChatText;
  readonly place: Place;
  /** `alone`: the person's own chat with the bot; else others read along. */
  readonly company: 'alone' | 'others';
  /** Teams' own id of the meeting whose chat this is. */
  readonly meetingId: string | undefined;
  readonly person: { readonly channelId: string; readonly name: string | undefined };
  readonly botId: string;
  /** The language of the reader's client, a hint for reading their words. */
  readonly language: SpokenLanguage | undefined;
  /** Where the reader's client says it is. */
  readonly readerCountry: CountryCode | undefined;
  /** The IANA name of the reader's time zone, where their client says it. */
  readonly timeZone: string | undefined;
  /** The table that came with the message, fetched when it is asked for; undefined where none came. */
  readonly file: FetchFile | undefined;
}

interface Known {
  readonly tenantId: string;
  readonly traceId: string;
  readonly at: Instant;
  readonly textFor: (locale: string) => ChatText;
  readonly isListedFile: IsListedFileUrl;
}

/**
 * The turn of an activity that somebody of our own tenant sent; undefined for every other tenant's conversation and for
 * people whom the channel does not name.
 */
export function turnOf(
  activity: IncomingActivity,
  { tenantId, traceId, at, textFor, isListedFile }: Known,
): Turn | undefined {
  const { from, conversation, channelData, recipient } = activity;
  const tenants = [channelData?.tenant?.id, conversation.tenantId].filter((id) => id !== undefined);
  const ours = tenants.length > 0 && tenants.every((id) => id.toLowerCase() === tenantId);
  if (!ours || from.aadObjectId === undefined) return undefined;
  const client = activity.entities?.find(({ type }) => type === 'clientInfo');
  return {
    caller: { tenantId, userId: from.aadObjectId.toLowerCase(), door: 'chat' },
    traceId,
    at,
    text: textFor(localeOf(activity)),
    place: { serviceUrl: activity.serviceUrl, conversationId: conversation.id },
    company: conversation.conversationType === 'personal' ? 'alone' : 'others',
    meetingId: channelData?.meeting?.id,
    person: { channelId: from.id, name: from.name },
    botId: recipient.id,
    language: languageOf(localeOf(activity)),
    readerCountry: countryOf(client?.country),
    timeZone: timeZoneOf(activity.localTimezone) ?? timeZoneOf(client?.timezone),
    file: receivedFile(activity, isListedFile),
  };
}

export function localeOf({ locale, entities }: IncomingActivity): string {
  return locale ?? entities?.find(({ type }) => type === 'clientInfo')?.locale ?? 'en';
}

function languageOf(locale: string): SpokenLanguage | undefined {
  return Understood.shape.language.safeParse(locale.slice(0, 2).toLowerCase()).data;
}

function countryOf(code: string | undefined): CountryCode | undefined {
  const country = code?.toUpperCase() ?? '';
  return isCountryCode(country) ? country : undefined;
}

function timeZoneOf(name: string | undefined): string | undefined {
  return name !== undefined && name !== '' && isTimeZone(name) ? name : undefined;
}
