/**
 * Takes out what must never stand in a log, should it get into a text by way of somebody else's error message: tokens,
 * passwords in addresses, mail addresses and user principal names, phone numbers.
 */
export function scrub(text: string): string {
  return SECRETS.reduce((rest, { pattern, instead }) => rest.replace(pattern, instead), text);
}

const SECRETS = [
  { pattern: /\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g, instead: '[token]' },
  { pattern: /\b(Bearer|Basic) +[\w.~+/=-]+/gi, instead: '$1 [token]' },
  { pattern: /:\/\/[^\s/:@]+:[^\s/]+@/g, instead: '://[password]@' },
  { pattern: /[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+/g, instead: '[address]' },
  { pattern: /\+\d[\d ().-]{5,}\d/g, instead: '[number]' },
] as const;
