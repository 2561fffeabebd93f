import { IntlMessageFormat } from 'intl-messageformat';

/** What a sentence is filled with. Lists and dates are put into words first (list.ts, time.ts). */
export type TextValues = Readonly<Record<string, string | number>>;

/** A sentence ready to be said. */
export type Message = (values?: TextValues) => string;

/**
 * Parses an ICU message once. A sentence without arguments or quotes is its own result, and one with plain arguments
 * only costs a join, so that hot answers do not pay for the grammar.
 */
export function messageOf(source: string, locale: string): Message {
  if (!/[{'#]/.test(source)) return () => source;
  const format = new IntlMessageFormat(source, locale, undefined, { ignoreTag: true });
  return (values = {}) => String(format.format(values));
}
