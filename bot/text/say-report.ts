import type { Report } from '../domain/reports/report.js';
import type { License } from '../domain/licenses/license.js';
import { internationalFormat } from '../domain/numbers/phone-number.js';
import type { PeopleReport } from '../domain/reports/people-with.js';
import type { ChatText } from './chat-text.js';
import { listOf } from './list.js';
import { countryName } from './names.js';
import { sayGap, sayNotes } from './say-numbers.js';
import { ageInWords, dayInWords } from './time.js';

/** The answer in one sentence: how many, and whether everybody is in it. */
export function sayReport(text: ChatText, view: SaidReport, tollFree?: boolean): string {
  const { report, peopleAsOf, running } = view;
  const says = sayCount(text, report, tollFree);
  if (peopleAsOf !== undefined || report.kind === 'drift') return says;
  const progress = running.map((each) => sayProgress(text, each))[0] ?? text('report.age.notBegun');
  return text('report.says.soFar', { progress, says });
}

/** `tollFree`: of numbers, only that kind was asked for. */
function sayCount(text: ChatText, report: Report, tollFree: boolean | undefined): string {
  switch (report.kind) {
    case 'unlicensed': {
      const certain = report.rows.filter(({ sign }) => sign !== 'teams').length;
      return text('report.says.unlicensed', { count: report.rows.length, certain });
    }
    case 'unusedNumbers': {
      const kind = tollFree === true ? 'tollFree' : 'toll';
      return text('report.says.unusedNumbers', {
        count: report.rows.length,
        kind: tollFree === undefined ? 'any' : kind,
      });
    }
    case 'mismatches': {
      const kinds = new Set(report.rows.map(({ mismatch }) => mismatch.code)).size;
      return text('report.says.mismatches', { people: report.people, kinds });
    }
    case 'drift':
      return text('report.says.drift', {
        count: report.rows.length,
        since: dayInWords(report.since, text.locale),
      });
    case 'people':
      return text('report.says.people', { count: report.rows.length, whom: sayWhom(text, report) });
    case 'numberUse': {
      const used = report.rows.filter(({ printed }) => printed > 0).length;
      return text('report.says.numberUse', { count: report.rows.length, used });
    }
    case 'licenses': {
      const of = (license: License): number => report.totals.get(license) ?? 0;
      const all = [...report.totals.values()].reduce((total, people) => total + people, 0);
      const licensed = all - of('none') - of('unknown');
      return text('report.says.licenses', { licensed, none: of('none'), unknown: of('unknown') });
    }
    case 'costs':
      return text('report.says.costs', { count: report.rows.length });
  }
}

function sayWhom(text: ChatText, { wanted, rows }: PeopleReport): string {
  const { numbers, licenses, countries } = wanted;
  const named = (numbers ?? []).slice(0, MOST_NAMED).map(internationalFormat);
  const parts = [
    ...(licenses === undefined ? [] : [text('report.whom.licenses', { licenses: namesOf(licenses) })]),
    ...(countries === undefined
      ? []
      : [text('report.whom.countries', { countries: countriesNamed(countries) })]),
    ...(numbers === undefined
      ? []
      : [text('report.whom.numbers', { count: rows.length, numbers: listOf(named, text.locale) })]),
  ];
  return parts.length === 0 ? text('report.whom.all') : parts.join('');

  function namesOf(each: readonly License[]): string {
    return listOf(
      each.map((license) => text(`license.name.${license}`)),
      text.locale,
    );
  }

  function countriesNamed(codes: readonly string[]): string {
    return listOf(
      codes.map((code) => countryName(code, text.locale)),
      text.locale,
    );
  }
}

const MOST_NAMED = 3;

/** What goes with the count: the rest of the figures, and what nobody here can know. */
export function sayReportNotes(text: ChatText, report: Report): readonly string[] {
  switch (report.kind) {
    case 'unlicensed':
      return [
        ...counted(text, 'report.more.untold', report.untold),
        ...counted(text, 'report.more.withoutTeams', report.withoutTeams),
        text('report.more.calendars'),
      ];
    case 'unusedNumbers':
      return [
        ...report.unread.map((gap) => sayGap(text, gap)),
        ...counted(text, 'report.more.shared', report.shared),
        ...(report.rows.some(({ where }) => where === 'bridge') ? [text('report.more.stillCallable')] : []),
        ...(report.rows.some(({ where }) => where === 'acquired') ? [text('report.more.acquiredKind')] : []),
      ];
    case 'mismatches':
      return report.groups.slice(0, MOST_GROUPS).map(({ mismatch, people }) => {
        const [what = ''] = sayNotes(text, { mismatches: [mismatch], gaps: [] }, text('report.whoever'));
        return text('report.more.group', { people, what });
      });
    case 'drift':
      return [
        text('report.more.ours', { count: report.ours }),
        ...(report.rows.length > 0 ? [text('report.more.driftWho')] : []),
        ...(report.more ? [text('report.more.driftCut')] : []),
      ];
    case 'costs':
      return [
        ...report.countries.slice(0, MOST_GROUPS).map(({ country, ...counts }) =>
          text('report.more.country', {
            country: country === undefined ? text('report.nowhere') : countryName(country, text.locale),
            ...counts,
          }),
        ),
        text('report.more.costsUnknown'),
        text('report.more.costsWho'),
      ];
    case 'people':
    case 'numberUse':
    case 'licenses':
      return [];
  }
}

const MOST_GROUPS = 5;

function counted(
  text: ChatText,
  key: 'report.more.untold' | 'report.more.withoutTeams' | 'report.more.shared',
  count: number,
): readonly string[] {
  return count === 0 ? [] : [text(key, { count })];
}

/** How old the report is, and what of it is not whole. */
export interface SaidReport {
  readonly report: Report;
  readonly at: number;
  readonly peopleAsOf: number | undefined;
  readonly readAt: number | undefined;
  readonly defaultsUnread: number;
  readonly running: readonly { readonly done: number; readonly total: number | undefined }[];
}

export function sayReportAge(text: ChatText, view: SaidReport): readonly string[] {
  const { at, peopleAsOf, readAt, defaultsUnread, running } = view;
  const { kind } = view.report;
  if (kind === 'drift') return [text('report.age.history')];
  const progress = running.map((each) => sayProgress(text, each))[0];
  if (peopleAsOf === undefined) return [];
  const said = { age: ageInWords(peopleAsOf, at, text.locale) };
  return [
    readAt === undefined
      ? text('report.age.peopleOnly', said)
      : text('report.age.people', { ...said, read: ageInWords(readAt, at, text.locale) }),
    ...(defaultsUnread > 0 && BY_DEFAULTS.has(kind)
      ? [text('report.age.defaults', { count: defaultsUnread })]
      : []),
    ...(progress === undefined ? [] : [text('report.age.running', { progress })]),
  ];
}

/** What these say rests on people's own default numbers. */
const BY_DEFAULTS: ReadonlySet<Report['kind']> = new Set<Report['kind']>([
  'unusedNumbers',
  'mismatches',
  'people',
  'numberUse',
]);

function sayProgress(text: ChatText, { done, total }: SaidReport['running'][number]): string {
  return total === undefined
    ? text('report.age.progressOpen', { done })
    : text('report.age.progress', { done, total });
}
