/**
 * Text that Adaptive Cards' markdown shows exactly as it is. Everything a card says goes through here: names and settings
 * from the directory are written by people, and a link or a bold word in them would look like ours. Characters that
 * cannot be seen but turn text around (bidirectional controls) are taken out.
 */
export function escapeMarkdown(text: string): string {
  if (HARMLESS.test(text)) return text;
  return text
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&~|]/g, '\\$&')
    .replace(/^(?:#{1,6}|[-+=])(?=\s|$|[-+=])/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Longer text is cut, so that no name can make a card too big to be sent. */
export function shortened(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const points = Array.from(text);
  return points.length <= characters ? text : `${points.slice(0, characters - 1).join('')}…`;
}

/** Most of what is said holds nothing to escape; testing once is cheaper than replacing five times. */
const HARMLESS = /^[A-Za-z“"‘’'(][A-Za-z0-9À-ɏ ,.:;'"“”‘’()·›/?%€£$…–—-]*$/;
const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
