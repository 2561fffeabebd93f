import type { IncomingActivity } from './incoming-activity.js';

/** The words of a message as a person would read them: without mentions of the bot, markup and odd white space; links stay. */
export function wordsOf(activity: IncomingActivity): string {
  return textOf(activity)
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\u200b-\u200f\ufeff]+/gu, ' ')
    .trim();
}

/** The same with its lines and tabs as they were pasted, for lists. */
export function linesOf(activity: IncomingActivity): string {
  const broken = (activity.text ?? '')
    .replace(/<(?:br\s?\/?|\/p|\/div|\/tr)>/gi, '\n')
    .replace(/<\/t[dh]>/gi, '\t');
  return textOf({ ...activity, text: broken })
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Zs}\u200b-\u200f\ufeff]+/gu, ' ')
    .trim();
}

function textOf({ text = '', entities = [], recipient }: IncomingActivity): string {
  let words = text.slice(0, MAX_TEXT);
  for (const { type, mentioned, text: mention } of entities) {
    const ours = type === 'mention' && mentioned?.id === recipient.id;
    if (ours && mention !== undefined && mention !== '') words = words.replaceAll(mention, ' ');
  }
  return words
    .replace(/<a\s[^<>]{0,100}?href="(https?:[^"<>\s]+)"[^<>]{0,500}>/gi, ' $1 ')
    .replace(/<(https?:[^<>\s]+)>/gi, ' $1 ')
    .replace(/<[^<>]{0,500}>/g, ' ')
    .replace(/&(?:nbsp|amp|lt|gt|quot|#39);/g, (entity) => CHARACTERS[entity] ?? ' ');
}

/** True when there is something to understand: a letter or a digit of any script. */
export function hasWords(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words);
}

/** Teams sends at most about 28,000 characters; nobody needs more to ask. */
const MAX_TEXT = 30_000;

const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
