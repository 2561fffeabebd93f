import type { TimeMeaning } from './time-meaning.js';
import * as words from './time-words.js';
import { timeZoneNamed } from './time-zones.js';

type Groups = Readonly<Record<string, string | undefined>>;
export interface TimeForm {
  readonly form: RegExp;
  readonly read: (groups: Groups) => TimeMeaning | undefined;
}

export interface TimeForms {
  /** The longest one that fits wins, the first of equals. */
  readonly all: readonly TimeForm[];
  /** Any of them: most words are no time, and one look tells that. */
  readonly any: RegExp;
}

/** How times are said, prepared at first use. */
export function timeForms(): TimeForms {
  known ??= preparedForms();
  return known;
}

let known: TimeForms | undefined;

function preparedForms(): TimeForms {
  const all = [...dates(), ...times(), ...relative(), ...zones(), ...glue()];
  const sources = all.map(({ form: { source } }) => source.replaceAll(/\(\?<\w+>/g, '(?:'));
  return { all, any: new RegExp(sources.join('|'), 'uy') };
}

const END = '(?![\\p{L}\\p{N}])';
const JAPANESE_END =
  '(?:(?<=[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々])|(?![\\p{L}\\p{N}]))';
const MONTH = words.MONTHS.join('|');
const NUMBER = `\\d{1,3}|${Object.keys(words.NUMBERS).join('|')}`;
const UNIT = Object.values(words.UNITS).join('|');

function form(pattern: string, read: TimeForm['read']): TimeForm {
  const source = pattern.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+');
  return { form: new RegExp(`(?:${source})${JAPANESE_END}`, 'uy'), read };
}

function dates(): readonly TimeForm[] {
  const date = ({ year, month = '', day = '1' }: Groups): TimeMeaning => ({
    kind: 'date',
    year: yearOf(year),
    month: /^\d/.test(month) ? Number(month) : monthOf(month),
    dayOfMonth: Number(day),
  });
  const onThe = ({ day = '' }: Groups): TimeMeaning => ({ kind: 'dayOfMonth', dayOfMonth: Number(day) });
  return [
    form('(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})', date),
    form('(?:(?<year>\\d{4})年)?(?<month>\\d{1,2})月(?<day>\\d{1,2})日', date),
    form('(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4}|\\d{2})?', date),
    form(
      `(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s+(?:de |of |di |do )?(?<month>${MONTH})\\.?(?:,?\\s+(?:de |del |do )?(?<year>\\d{4}))?`,
      date,
    ),
    form(
      `(?<month>${MONTH})\\.?\\s+(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[:.h]\\d|\\s*(?:uhr|uur|am|pm|h${END}))(?:,?\\s+(?<year>\\d{4}))?`,
      date,
    ),
    form(`(?<month>${words.WHOLE_MONTHS})(?:\\s+(?<year>\\d{4}))?`, date),
    form('(?<first>\\d{1,2})/(?<second>\\d{1,2})(?:/(?<year>\\d{4}|\\d{2}))?', ({ first, second, year }) => ({
      kind: 'slash',
      first: Number(first),
      second: Number(second),
      year: yearOf(year),
    })),
    form('(?:on |from |before |since )?the (?<day>\\d{1,2})(?:st|nd|rd|th)', onThe),
    form('(?:am|zum|ab dem|vor dem|vom) (?<day>\\d{1,2})\\.(?!\\d)', onThe),
    form(
      `(?:le|du|el|del|dia|il|dal) (?<day>\\d{1,2})(?!\\d|[:.h]\\d|\\s*h${END}|\\s+(?:de |di )?(?:${MONTH}))`,
      onThe,
    ),
    form('(?:de|op de) (?<day>\\d{1,2})e', onThe),
    form('(?<day>\\d{1,2})日(?![間後前])', onThe),
  ];
}

function yearOf(said: string | undefined): number | undefined {
  if (said === undefined) return undefined;
  return said.length === 2 ? 2000 + Number(said) : Number(said);
}

function monthOf(said: string): number {
  return words.MONTHS.findIndex((names) => names.split('|').includes(said)) + 1;
}

function times(): readonly TimeForm[] {
  const at = '(?:at |um |gegen |a las? |as |alle |ore |om |a |vers |por volta das )';
  const clock = (bare: boolean): TimeForm['read'] => {
    return ({ hour = '', minute = '0', half, part = '' }) => {
      const hours = hourOf(Number(hour), part);
      const minutes = half === undefined ? Number(minute) : 30;
      if (hours === undefined || minutes > 59) return undefined;
      return { kind: 'time', minutes: hours * 60 + minutes, bare };
    };
  };
  return [
    form(
      `${at}?(?<hour>\\d{1,2})(?:[:.]|h)(?<minute>\\d{2})(?: ?(?<part>[ap]\\.?m)\\.?)?(?: (?:uhr|uur|h))?(?![.]?\\d)`,
      clock(false),
    ),
    form(`${at}?(?<hour>\\d{1,2}) ?(?<part>[ap]\\.?m)\\.?`, clock(false)),
    form(
      `${at}?(?<hour>\\d{1,2}) ?(?:uhr|uur|h|heures?|horas?|o.?clock)(?: (?<minute>[0-5]\\d))?`,
      clock(false),
    ),
    form('(?<part>午前|午後)?(?<hour>\\d{1,2})時(?!間)(?:(?<minute>\\d{1,2})分|(?<half>半))?', clock(false)),
    form(`${at}(?<hour>\\d{1,2})(?![.:/]?\\d|\\.? ?(?:${MONTH})${END})`, clock(true)),
    form(words.NOON, () => ({ kind: 'time', minutes: 12 * 60, bare: false })),
    form(words.MIDNIGHT, () => ({ kind: 'time', minutes: 0, bare: false })),
  ];
}

/** As clocks with 24 hours show it, unless the half of the day is said. */
function hourOf(hour: number, part: string): number | undefined {
  if (hour > 24) return undefined;
  if (/^(?:a|午前)/.test(part)) return hour > 12 ? undefined : hour % 12;
  if (/^(?:p|午後)/.test(part)) return hour > 12 ? hour : (hour % 12) + 12;
  return hour % 24;
}

function relative(): readonly TimeForm[] {
  const span = (past: boolean): TimeForm['read'] => {
    return ({ amount = '', unit = '' }) => {
      const kind = unitOf(unit);
      const many = words.NUMBERS[amount] ?? Number(amount);
      return kind === undefined ? undefined : { kind: 'span', amount: many, unit: kind, past };
    };
  };
  const many = `(?<amount>${NUMBER})\\s*(?<unit>${UNIT})`;
  return [
    form(`(?:${words.IN}) ${many}`, span(false)),
    form('(?<amount>\\d{1,3})(?<unit>分|時間|日|週間|[かヶカ]月)後', span(false)),
    form(`(?:${words.AGO_BEFORE}) ${many}`, span(true)),
    form(`${many}\\s*(?:${words.AGO_BEHIND})`, span(true)),
    ...words.DAYS.map(([days, said]) => form(said, () => ({ kind: 'day', in: days }))),
    ...words.WEEKDAYS.map((said, weekday) =>
      form(`(?:${said})(?:-feira)?`, () => ({ kind: 'weekday', weekday })),
    ),
    ...words.PERIODS.map(([which, said]) => form(said, () => ({ kind: 'period', which }))),
    ...words.PARTS.map(([afternoon, ofToday, said]) =>
      form(said, () => ({ kind: 'part', afternoon, ofToday })),
    ),
    form(words.NOW, () => ({ kind: 'now' })),
  ];
}

function unitOf(said: string): words.Unit | undefined {
  return UNIT_FORMS.find(([, form]) => form.test(said))?.[0];
}

const UNIT_FORMS: readonly (readonly [words.Unit, RegExp])[] = (
  ['minute', 'hour', 'day', 'week', 'month'] as const
).map((unit) => [unit, new RegExp(`^(?:${words.UNITS[unit]})$`, 'u')]);

function zones(): readonly TimeForm[] {
  const zone = ({ zone: said = '' }: Groups): TimeMeaning => ({ kind: 'zone', zone: timeZoneNamed(said) });
  return [
    form('(?<zone>utc|gmt|cet|cest|mez|mesz|est|edt|pst|pdt|jst)', zone),
    form('(?<zone>(?:europe|america|asia|africa|australia|pacific|atlantic)/[a-z_]+(?:/[a-z_]+)?)', zone),
    form("(?<zone>\\p{L}+(?: \\p{L}+)?)(?:'s)? (?:time|zeit|tijd)", (groups) => onlyKnown(zone(groups))),
    form('(?:heure|hora|ora|tijd) (?:de |di |do |da |van |in )(?<zone>\\p{L}+(?: \\p{L}+)?)', (groups) =>
      onlyKnown(zone(groups)),
    ),
    form('(?:heure|hora|ora|tijd) (?:de |di |do |da |van |in )(?<zone>\\p{L}+)', (groups) =>
      onlyKnown(zone(groups)),
    ),
    form('(?<zone>[\\p{Script=Han}\\p{Script=Katakana}ー]{2,8}?)時間', (groups) => onlyKnown(zone(groups))),
  ];
}

/** "The first time" names no zone. */
function onlyKnown(means: TimeMeaning): TimeMeaning | undefined {
  return means.kind === 'zone' && means.zone === undefined ? undefined : means;
}

function glue(): readonly TimeForm[] {
  return words.GLUE.map(([does, said]) => form(said, () => ({ kind: 'glue', does })));
}
