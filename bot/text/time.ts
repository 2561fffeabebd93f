/** "5 minutes ago", "in 2 hours", "yesterday"; under a minute "now". Instants are milliseconds. */
export function ageInWords(then: number, now: number, locale: string): string {
  const seconds = Math.round((then - now) / 1000);
  const [unit, length] = UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? (['second', 0] as const);
  const amount = length === 0 ? 0 : Math.trunc(seconds / length);
  return agesOf(locale).format(amount, unit);
}

/** "6 October 2026" in the reader's order, in UTC unless told where the reader is. */
export function dayInWords(at: number, locale: string, timeZone = 'UTC'): string {
  return datesOf({ locale, timeZone, style: { dateStyle: 'long' } }).format(at);
}

/** "6 Oct 2026, 14:05 UTC" in the reader's order, always with the zone's name. */
export function timeInWords(at: number, locale: string, timeZone = 'UTC'): string {
  const style = {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return datesOf({ locale, timeZone, style: { ...style, timeZoneName: 'short' } }).format(at);
}

/** The largest unit that fits is the one people say. Lengths in seconds. */
const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

const ages = new Map<string, Intl.RelativeTimeFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

function agesOf(locale: string): Intl.RelativeTimeFormat {
  const known = ages.get(locale);
  if (known !== undefined) return known;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  ages.set(locale, format);
  return format;
}

interface DateForm {
  readonly locale: string;
  readonly timeZone: string;
  readonly style: Intl.DateTimeFormatOptions;
}

function datesOf({ locale, timeZone, style }: DateForm): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${style.dateStyle ?? 'time'}`;
  const known = dates.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(locale, { ...style, timeZone });
  dates.set(key, format);
  return format;
}
