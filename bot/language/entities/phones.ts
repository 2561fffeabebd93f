import { parsePhone, type CountryCode } from '../../domain/numbers/phone-number.js';

/** Digits that were said: a number, or a few digits that may be the end of one. Positions are those of the text. */
export interface SaidDigits {
  readonly kind: 'phone' | 'few';
  /** "+442079460100", national digits, or the few digits as said. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The phone numbers and short digit groups of a text. National numbers become international only where a country is given. */
export function digitsIn(text: string, country: CountryCode | undefined): readonly SaidDigits[] {
  return Array.from(text.matchAll(DIGITS)).flatMap((match): readonly SaidDigits[] => {
    const said = match[0];
    if (DATE.test(said)) return [];
    const at = { start: match.index, end: match.index + said.length };
    const digits = said.replace(/\(0\)/, '').replaceAll(/\D/g, '');
    if (digits.length > LONGEST_PHONE) return [];
    if (digits.length >= SHORTEST_PHONE)
      return [{ kind: 'phone', value: phoneOf(said, digits, country), ...at }];
    return said.startsWith('+') ? [] : [{ kind: 'few', value: digits, ...at }];
  });
}

function phoneOf(said: string, digits: string, country: CountryCode | undefined): string {
  if (said.startsWith('+')) return `+${digits}`;
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  const parsed = country === undefined ? undefined : parsePhone(digits, country);
  return parsed?.ok === true ? parsed.value : digits;
}

/** Groups of digits with at most two separators between: each digit is looked at once. */
const DIGITS = /\+?\(?\d(?:[ \u00a0./()-]{0,2}\d)*/g;
const DATE = /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](\d{2}|\d{4}))$/;
const SHORTEST_PHONE = 7;
/** E.164 allows 15 digits; 00 and a trunk zero come on top. */
const LONGEST_PHONE = 18;
