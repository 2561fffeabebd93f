/** A link that people join a Teams meeting with, as far as it tells by itself which meeting it is. */
export type MeetingLink =
  | JoinLink
  /** `…/meet/<number>?p=…` and links of private Teams name neither organization nor organizer. */
  | { readonly kind: 'short' };

export interface JoinLink {
  readonly kind: 'join';
  /** Entra object ids, in lower case. */
  readonly tenantId: string;
  readonly organizerId: string;
  /** A meeting that was scheduled in a channel. */
  readonly inChannel: boolean;
  /**
   * The link in the forms in which Microsoft may have written it down: as it was given first, then with its escapes in
   * small and in capital letters. Look-ups compare it as a text.
   */
  readonly joinUrls: readonly string[];
}

/**
 * Reads a join link: `https://teams.microsoft.com/l/meetup-join/<thread>/<message>?context={"Tid":…,"Oid":…}`, escaped
 * once or more, in Outlook's Safe Links and Teams' launcher too. Undefined for anything that is no link to a meeting.
 */
export function meetingLinkOf(said: string): MeetingLink | undefined {
  const link = unwrapped(said.trim().slice(0, LONGEST_LINK));
  const host = HOST.exec(link)?.[1]?.toLowerCase();
  if (host === undefined) return undefined;
  const path = link.slice(link.indexOf('/', 'https://'.length));
  if (/^\/(?:v2\/)?meet\/\d+/i.test(path)) return { kind: 'short' };
  const [, thread, message, context] =
    /^(?:\/[^?]*)?\/l\/meetup-join\/([^/?#\s]+)\/(\d+)\/?\?(?:[^#\s]*&)?context=([^&#\s]+)/i.exec(path) ?? [];
  if (thread === undefined || message === undefined || context === undefined) return undefined;
  const threadId = decoded(thread);
  const ids = decoded(context);
  const tenantId = idIn(ids, 'Tid');
  const organizerId = idIn(ids, 'Oid');
  if (tenantId === undefined || organizerId === undefined) return undefined;
  const before = `https://${host}/l/meetup-join/`;
  const given = `${before}${thread}/${message}?context=${context}`;
  const capital = `${before}${encodeURIComponent(threadId)}/${message}?context=${encodeURIComponent(
    JSON.stringify({ Tid: tenantId, Oid: organizerId }),
  )}`;
  const small = capital.replaceAll(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
  return {
    kind: 'join',
    tenantId: tenantId.toLowerCase(),
    organizerId: organizerId.toLowerCase(),
    inChannel: threadId.endsWith('@thread.tacv2') || threadId.endsWith('@thread.skype'),
    joinUrls: [...new Set([given, small, capital])],
  };
}

const LONGEST_LINK = 2_000;

/** Teams on the web in Microsoft's clouds, work and private. Which organization is meant is in the link, not in its host. */
const HOST =
  /^https?:\/\/(teams\.microsoft\.com|teams\.cloud\.microsoft|(?:gov\.|dod\.)?teams\.microsoft\.us|teams\.microsoftonline\.cn|teams\.live\.com)\//i;

/** What Safe Links and the launcher hold inside, else the link itself. */
function unwrapped(link: string): string {
  const inner = WRAPPED.test(link) ? /[?&]url=([^&#\s]+)/i.exec(link)?.[1] : undefined;
  if (inner === undefined) return link;
  const inside = decodedOnce(inner);
  const path = inside.indexOf('/l/meetup-join/');
  return inside.startsWith('/') && path >= 0 ? `https://teams.microsoft.com${inside.slice(path)}` : inside;
}

const WRAPPED =
  /^https?:\/\/(?:[\w.-]+\.safelinks\.protection\.(?:outlook\.com|office365\.us)\/|teams\.[\w.]+\/dl\/launcher\/)/i;

/** Links are escaped anew whenever a program passes them on, so they are read until nothing is escaped any more. */
function decoded(text: string): string {
  let now = text;
  for (let times = 0; times < MOST_ESCAPED && /%[0-9a-f]{2}/i.test(now); times += 1) now = decodedOnce(now);
  return now;
}

const MOST_ESCAPED = 4;

function decodedOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function idIn(context: string, name: 'Tid' | 'Oid'): string | undefined {
  const pattern = new RegExp(`"${name}"\\s*:\\s*"([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})"`, 'i');
  return pattern.exec(context)?.[1];
}
