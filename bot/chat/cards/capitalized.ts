/** "show the history" → "Show the history", as the reader's language writes it. */
export function capitalized(words: string, locale: string): string {
  return `${words.slice(0, 1).toLocaleUpperCase(locale)}${words.slice(1)}`;
}
