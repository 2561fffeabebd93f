import type { Reading } from '../reading.js';
import { isToGlobal, POLICY_NAME } from './policy-name.js';

/** The name of a policy as said: in quotes, in one word of many ("AllowTollFree…"), or beside the word policy. */
export function policyIn(reading: Reading): string | undefined {
  const quoted = /["“”„«»「]([^"“”„«»「」]{2,64})["“”«»」]/.exec(reading.text)?.[1];
  const policy = reading.mentions.find(({ concepts }) => concepts.has('POLICY'));
  if (quoted !== undefined && policy !== undefined) return quoted.trim();
  const humps = reading.tokens.find(({ said }) => POLICY_NAME.test(said));
  if (humps !== undefined) return humps.said;
  const { tokens } = reading;
  const global = tokens.some(
    ({ said }, at) => (said === 'Global' && policy !== undefined) || isToGlobal(tokens, at),
  );
  if (global) return 'Global';
  return policy === undefined
    ? undefined
    : (nameAfter(reading, policy.to) ?? nameBefore(reading, policy.from));
}

function nameAfter(reading: Reading, at: number): string | undefined {
  let from = at;
  while (LINKS.has(reading.tokens[from]?.word ?? '')) from += 1;
  let to = from;
  while (
    to < reading.tokens.length &&
    (isHyphened(reading, to) || isHyphened(reading, to + 1) || isName(reading, to)) &&
    (to === from || isJoined(reading, to))
  )
    to += 1;
  return sliceOf(reading, from, to);
}

function nameBefore(reading: Reading, at: number): string | undefined {
  let from = at;
  while (from > 0 && (isHyphened(reading, from) || isName(reading, from - 1)) && isJoined(reading, from))
    from -= 1;
  return sliceOf(reading, from, at);
}

function sliceOf({ text, tokens }: Reading, from: number, to: number): string | undefined {
  return to > from ? text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0) : undefined;
}

function isJoined({ text, tokens }: Reading, at: number): boolean {
  return /^[ _-]?$/.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0));
}

/** "EMEA-Invites": joined by a hyphen, whatever the words are. */
function isHyphened({ text, tokens }: Reading, at: number): boolean {
  return at > 0 && /^[_-]$/.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0));
}

function isName({ tokens, mentions, people }: Reading, at: number): boolean {
  const token = tokens[at];
  if (
    token === undefined ||
    token.japanese ||
    people.some(({ kind, from, to }) => kind !== 'maybe' && at >= from && at < to)
  )
    return false;
  const mention = mentions.find(({ from, to }) => at >= from && at < to);
  const unknown = mention === undefined || mention.concepts.size === 0;
  const shouted = /^\p{Lu}+\d*$/u.test(token.said) || mention?.concepts.has('COUNTRIES') === true;
  return (
    unknown ||
    (token.capital && (at > 0 || tokens[1]?.japanese === true) && shouted) ||
    token.said === 'Global'
  );
}

const LINKS: ReadonlySet<string> = new Set([
  'called',
  'named',
  'namens',
  'appelee',
  'llamada',
  'chamada',
  'chiamata',
  'genaamd',
  'to',
]);
