/** Lower case without accents, each letter where it was. */
export function plainText(text: string): string {
  if (/^[\u0020-\u007e]*$/.test(text)) return text.toLowerCase();
  return Array.from(text, (letter) => {
    const plain = letter
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/[\u0300-\u036f]/g, '')
      .normalize('NFC');
    return plain.length === letter.length ? plain : letter;
  }).join('');
}

/**
 * A pattern for any of some phrases in a plain text, comma-separated and written without accents. "stop*" also matches longer
 * words; Japanese matches anywhere.
 */
export function anyOf(phrases: string): RegExp {
  const each = phrases
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
  const spaced = each.filter((phrase) => !UNSPACED.test(phrase)).map((phrase) => sourceOf(phrase));
  const unspaced = each.filter((phrase) => UNSPACED.test(phrase));
  const whole =
    spaced.length === 0
      ? []
      : [`(?<![\\p{Script=Latin}\\p{N}])(?:${spaced.join('|')})(?![\\p{Script=Latin}\\p{N}])`];
  return new RegExp([...whole, ...unspaced].join('|'), 'u');
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function sourceOf(phrase: string): string {
  return phrase.replaceAll('*', '\\p{Script=Latin}*').replaceAll(/[ -]/g, "[\\s'’-]+");
}
