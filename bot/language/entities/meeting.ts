import type { Concept } from '../concepts.js';
import type { Mention } from '../scan.js';
import type { Reading } from '../reading.js';

/** The meeting that was said, as said and without its article: "weekly with Priya", "next call", "this chat". */
export function meetingIn(reading: Reading): string | undefined {
  const heads = reading.mentions.filter((mention) => isHead(reading, mention));
  const head =
    heads.findLast(({ concepts }) => concepts.has('CHAT')) ?? heads.find(hasOwnWords(reading)) ?? heads[0];
  const span = head === undefined ? behindFor(reading) : spanAround(reading, head);
  if (span === undefined) return undefined;
  const from = withoutArticle(reading, span);
  return from >= span.to || isBare(reading, from, span.to)
    ? undefined
    : reading.text.slice(reading.tokens[from]?.start ?? 0, reading.tokens[span.to - 1]?.end ?? 0);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const HEADS: readonly Concept[] = ['MEETING', 'THIS_MEETING', 'CHAT'];

/** Words that end a name to their left. */
const EDGES: readonly Concept[] = [
  'PERSON_CUE',
  'SHOW',
  'WHAT',
  'WHO',
  'WHY',
  'WHERE',
  'HOW',
  'HAVE',
  'CAN',
  'ASKS',
  'DIAL_IN',
  'NUMBER',
  'CONFERENCE_ID',
  'ID',
  'PIN',
  'SHARE',
  'SEND',
  'PUT',
  'JOIN',
  'CALL',
  'TOLL_FREE',
  'PHONE',
  'GREETING',
  'THANKS',
  'CARD',
  'SET',
  'NEED',
  'HERE',
];

function isHead({ tokens }: Reading, { concepts, from, to }: Mention): boolean {
  if (!HEADS.some((concept) => concepts.has(concept))) return false;
  const verb = tokens[from]?.word === 'call' && BEFORE_VERBS.has(tokens[from - 1]?.word ?? '');
  return !verb && tokens.slice(from, to).every(({ word }) => word !== 'invite');
}

function hasOwnWords(reading: Reading): (mention: Mention) => boolean {
  return (mention) => {
    const { from, to } = spanAround(reading, mention);
    return to - from > 1 && withoutArticle(reading, { from, to }) < to;
  };
}

function spanAround(reading: Reading, head: Mention): Span {
  let from = head.from;
  while (from > 0 && head.from - from < 5 && isPartToTheLeft(reading, from)) from -= 1;
  return { from, to: endOf(reading, head.to) };
}

function isPartToTheLeft({ mentions, tokens, text }: Reading, from: number): boolean {
  const before = mentions.find(({ to }) => to === from);
  const token = tokens[from - 1];
  const next = tokens[from];
  if (before === undefined || token === undefined || next === undefined) return false;
  if (/[,.;:!?？。、\n]/.test(text.slice(token.end, next.start))) return false;
  if (token.japanese)
    return before.concepts.has('FILLER') && /^(次|今|今日|明日|午前|午後|の|時)/.test(token.word);
  return !EDGES.some((concept) => before.concepts.has(concept)) && !LEFT_EDGES.has(token.word);
}

/** "with Priya", "of 14:00", "at 10" belong to the meeting; what follows does not. */
function endOf(reading: Reading, head: number): number {
  const { tokens, text, people } = reading;
  const link = tokens[head]?.word ?? '';
  if (WITH.has(link)) {
    const person = people.find(({ from }) => from === head + 1);
    if (person !== undefined) return person.to;
    return tokens[head + 1] === undefined ? head : head + 2;
  }
  const rest = text.slice(tokens[head]?.start ?? text.length);
  const time =
    /^(?:at|of|um|von|de|à|a las|às|delle|alle|van|om|das|as|del?)?\s*\d{1,2}(?:[:.h]\d{2})?(?:\s?(?:am|pm|uhr|h))?/i.exec(
      rest,
    )?.[0];
  const now = /^(?:de ahora|de agora|di ora|that'?s running|thats running|running|now)/i.exec(rest)?.[0];
  const end = (tokens[head]?.start ?? 0) + (time ?? now ?? '').length;
  return Math.max(head, tokens.filter(({ end: tokenEnd }) => tokenEnd <= end).length);
}

/** "dial-in for Project Phoenix", "for tomorrow", "the 4pm": a title without a word for meeting. */
function behindFor(reading: Reading): Span | undefined {
  const { tokens, mentions } = reading;
  const at = mentions.findLast(({ from, to }) =>
    tokens.slice(from, to).some(({ word }) => FOR.has(word)),
  )?.to;
  if (at === undefined || at >= tokens.length) return undefined;
  let to = at;
  while (
    to < tokens.length &&
    to - at < 5 &&
    (to === at || !/[,.;:!?]/.test(reading.text.slice(tokens[to - 1]?.end, tokens[to]?.start)))
  )
    to += 1;
  const person = reading.people.some(({ from, kind }) => from === at && kind !== 'maybe');
  const place = reading.places.some(({ from }) => from >= at);
  return person || place ? undefined : { from: at, to };
}

function withoutArticle({ tokens }: Reading, { from, to }: Span): number {
  let start = from;
  while (start < to && ARTICLES.has(tokens[start]?.word ?? '')) start += 1;
  return start;
}

/** "I call", "to call": here a call is something one does. */
const BEFORE_VERBS: ReadonlySet<string> = new Set([
  'i',
  'to',
  'we',
  'do',
  'you',
  'can',
  'people',
  'they',
  'me',
  'and',
  'who',
  'should',
  'must',
]);

/** "The meeting" alone is no name: the one at hand is meant. */
function isBare({ tokens }: Reading, from: number, to: number): boolean {
  return to - from === 1 && BARE.has(tokens[from]?.word ?? '');
}

const BARE: ReadonlySet<string> = new Set(
  'meeting meetings call conference session besprechung sitzung reunion reunions reuniones reuniao reunioes riunione riunioni vergadering overleg conference conferenza 会議 ミーティング'.split(
    ' ',
  ),
);

const FOR: ReadonlySet<string> = new Set(['for', 'of', 'fur', 'pour', 'para', 'per', 'voor']);
const WITH: ReadonlySet<string> = new Set(['with', 'mit', 'avec', 'con', 'com', 'met']);
const LEFT_EDGES: ReadonlySet<string> = new Set([
  'to',
  'in',
  'into',
  'for',
  'of',
  'on',
  'and',
  'is',
  'the',
  'is',
  'an',
  'from',
  'zu',
  'zum',
  'zur',
  'und',
  'et',
  'y',
  'e',
  'en',
  'per',
  'fur',
]);
const ARTICLES: ReadonlySet<string> = new Set(
  'the a an der die das den dem des le la les l du el los las o os as il lo i gli alla allo della dello de het een of'.split(
    ' ',
  ),
);
