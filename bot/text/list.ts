/** "a, b and c" in the reader's language. */
export function listOf(words: readonly string[], locale: string): string {
  return formatOf(locale, 'conjunction').format(words);
}

/** "a, b or c" in the reader's language. */
export function choiceOf(words: readonly string[], locale: string): string {
  return formatOf(locale, 'disjunction').format(words);
}

const formats = new Map<string, Intl.ListFormat>();

function formatOf(locale: string, type: 'conjunction' | 'disjunction'): Intl.ListFormat {
  const key = `${type} ${locale}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.ListFormat(locale, { type });
  formats.set(key, format);
  return format;
}
