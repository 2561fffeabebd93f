import type { CountryCode, E164 } from '../domain/numbers/phone-number.js';
import { internationalFormat } from '../domain/numbers/phone-number.js';
import type { Unreadable } from '../domain/reading.js';
import type { Mismatch, ResolvedNumbers } from '../domain/numbers/resolved-numbers.js';
import { operatorOf, type ServiceNumber } from '../domain/numbers/service-number.js';
import type { Text } from './catalogue.js';
import { sayLicense } from './say-license.js';
import { YOU } from './who.js';

/** The answer to "what are my numbers" in one sentence that can be read aloud: verdict, reason, next step. */
export function saySummary(text: Text, numbers: ResolvedNumbers, reader: CountryCode | undefined): string {
  const { license, callable, printed, printedFrom, bridge, gaps } = numbers;
  const said = sayLicense(text, license);
  if (license.reason === 'unreadable') return text('numbers.summary.unread', { why: said.why });
  if (license.license === 'unknown') return text('numbers.summary.licenseUnknown', { why: said.why });
  if (license.license === 'none') return text('numbers.summary.none', { why: said.why });
  if (bridge === undefined) {
    const [gap] = gaps;
    if (gap === undefined) return text('numbers.summary.noBridge');
    if (gap.cause === 'notGranted') return text('numbers.summary.notGranted', { license: said.name });
    return text('numbers.summary.unread', { why: sayGap(text, gap) });
  }
  if (callable.length === 0) return text('numbers.summary.noneAllowed', { license: said.name });
  const [first] = printed;
  if (first === undefined) {
    const key = printedFrom === 'unknown' ? 'numbers.summary.printedUnknown' : 'numbers.summary.printedNone';
    return text(key, { callable: callable.length });
  }
  return text('numbers.summary.printed', {
    printed: printed.length,
    first: sayNumber(first, reader),
    more: printed.length - 1,
    callable: callable.length,
  });
}

/** National inside the reader's own country, international elsewhere. */
export function sayNumber(number: ServiceNumber, reader: CountryCode | undefined): string {
  return reader !== undefined && number.place.country === reader && !number.place.sharedCode
    ? number.national
    : number.international;
}

/** Who provides a number, always in words: "Microsoft", the operator's name, "provider not known". */
export function saySource(text: Text, number: ServiceNumber): string {
  return operatorOf(number) ?? text(`numbers.source.${number.source}`);
}

/** What is set but does not work, what is not documented, and what could not be read. */
export function sayNotes(
  text: Text,
  numbers: Pick<ResolvedNumbers, 'mismatches' | 'gaps'>,
  who: string = YOU,
): readonly string[] {
  return [
    ...numbers.mismatches.map((mismatch) => sayMismatch(text, mismatch, who)),
    ...numbers.gaps.map((gap) => sayGap(text, gap)),
  ];
}

export function sayGap(text: Text, { system, cause }: Unreadable): string {
  return text('numbers.note.gap', { system, cause });
}

function sayMismatch(text: Text, mismatch: Mismatch, who: string): string {
  const { code, ...values } = mismatch;
  const said = 'number' in values ? { number: shown(values.number) } : values;
  return text(`numbers.note.${code}`, { ...said, who });
}

function shown(number: E164): string {
  return internationalFormat(number);
}
