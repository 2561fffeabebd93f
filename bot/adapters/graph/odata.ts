/** A text as an OData string literal, so that what somebody typed stays a text. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** One clause of a directory search: a property that has the words. Quotes and backslashes are escaped. */
export function searchFor(property: string, words: string): string {
  return `"${property}:${words.replaceAll(/["\\]/g, '\\$&')}"`;
}
