import type { CostRow } from '../domain/reports/cost-causes.js';
import type { DefaultNumbers } from '../domain/reports/default-numbers.js';
import type { DriftRow } from '../domain/reports/drift.js';
import type { NumberUseRow } from '../domain/reports/number-use.js';
import type { Report } from '../domain/reports/report.js';
import type { UnusedNumberRow } from '../domain/reports/unused-numbers.js';
import { internationalFormat, type CountryCode, type E164 } from '../domain/numbers/phone-number.js';
import type { Person } from '../domain/tenant/organizer.js';
import type { ChatText } from './chat-text.js';
import { listOf } from './list.js';
import { countryName } from './names.js';
import { sayHistoryChange } from './say-history.js';
import { sayLicense } from './say-license.js';
import { sayNotes, saySource } from './say-numbers.js';
import { timeInWords } from './time.js';

/** `card`: numbers as people write them, times in words. `file`: +E.164 and ISO 8601, for programs and spreadsheets. */
export type TableForm = 'card' | 'file';

/** A report as a table: the same columns in the same order on the card and in the file. The first cell names the row. */
export interface ReportTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Look {
  readonly text: ChatText;
  readonly form: TableForm;
  /** The rows from this one on, and at most so many. */
  readonly from?: number;
  readonly limit?: number;
}

export function reportTable(report: Report, look: Look): ReportTable {
  const { text, from = 0 } = look;
  const named = (columns: readonly Column[]): readonly string[] =>
    columns.map((column) => text(`report.column.${column}`));
  const table = <R>(
    columns: readonly Column[],
    rows: readonly R[],
    cells: (look: Look, row: R) => readonly string[],
  ): ReportTable => ({
    columns: named(columns),
    rows: rows.slice(from, from + (look.limit ?? rows.length)).map((row) => cells(look, row)),
  });
  switch (report.kind) {
    case 'unlicensed':
      return table([...WHO, 'why', 'as', ...DEFAULTS], report.rows, (_, row) => [
        ...whoCells(look, row.person),
        sayLicense(text, row.license, row.person.displayName).why,
        text(`report.sign.${row.sign}`),
        ...defaultCells(look, row),
      ]);
    case 'unusedNumbers':
      return table(
        ['number', 'kind', 'source', 'numberCountry', 'place', 'where', 'bridge'],
        report.rows,
        unusedCells,
      );
    case 'mismatches':
      return table([...WHO, 'license', 'what', 'code', 'number'], report.rows, (_, row) => [
        ...whoCells(look, row.person),
        text(`license.name.${row.license}`),
        ...sayNotes(text, { mismatches: [row.mismatch], gaps: [] }, row.person.displayName),
        row.mismatch.code,
        'number' in row.mismatch ? numberCell(look, row.mismatch.number) : '',
      ]);
    case 'drift':
      return table(['name', 'signInName', 'what', 'seen', 'seenBefore'], report.rows, driftCells);
    case 'people':
      return table([...WHO, 'license', ...DEFAULTS, 'as'], report.rows, (_, row) => [
        ...whoCells(look, row.person),
        text(`license.name.${row.license}`),
        ...defaultCells(look, row),
        row.as === undefined ? '' : text(`report.as.${row.as}`),
      ]);
    case 'numberUse':
      return table(NUMBER_USE, report.rows, useCells);
    case 'licenses':
      return table(['license', 'country', 'people'], report.rows, (_, row) => [
        text(`license.name.${row.license}`),
        countryCell(look, row.country),
        String(row.people),
      ]);
    case 'costs':
      return table([...WHO, 'license', 'causes', 'credits'], report.rows, costCells);
  }
}

type Column =
  | 'name'
  | 'signInName'
  | 'country'
  | 'numberCountry'
  | 'license'
  | 'why'
  | 'toll'
  | 'tollFree'
  | 'as'
  | 'number'
  | 'kind'
  | 'source'
  | 'place'
  | 'where'
  | 'bridge'
  | 'what'
  | 'seen'
  | 'seenBefore'
  | 'printed'
  | 'defaults'
  | 'policies'
  | 'routes'
  | 'bridgeDefault'
  | 'people'
  | 'causes'
  | 'credits'
  | 'code';

const WHO = ['name', 'signInName', 'country'] as const;
const DEFAULTS = ['toll', 'tollFree'] as const;
const NUMBER_USE = [
  'number',
  'kind',
  'source',
  'numberCountry',
  'place',
  'printed',
  'defaults',
  'policies',
  'routes',
  'bridgeDefault',
] as const;

function whoCells(look: Look, person: Person): readonly string[] {
  const { displayName, userPrincipalName, usageLocation } = person;
  return [displayName, userPrincipalName, countryCell(look, usageLocation)];
}

function defaultCells(look: Look, { toll, tollFree }: DefaultNumbers): readonly string[] {
  return [toll, tollFree].map((number) => (number === undefined ? '' : numberCell(look, number)));
}

function numberCell({ form }: Look, number: E164): string {
  return form === 'file' ? number : internationalFormat(number);
}

function countryCell({ form, text }: Look, country: CountryCode | undefined): string {
  if (country === undefined) return '';
  return form === 'file' ? country : countryName(country, text.locale);
}

function timeCell({ form, text }: Look, at: number | undefined): string {
  if (at === undefined) return '';
  return form === 'file' ? new Date(at).toISOString() : timeInWords(at, text.locale);
}

function unusedCells(look: Look, row: UnusedNumberRow): readonly string[] {
  const { text } = look;
  const where = text(`report.where.${row.where}`);
  if (row.where === 'bridge') {
    const { number, tollFree, place, city } = row.number;
    const kind = text(tollFree ? 'numbers.tollFree' : 'numbers.toll');
    const cells = [numberCell(look, number), kind, saySource(text, row.number)];
    return [...cells, countryCell(look, place.country), city ?? '', where, row.bridge];
  }
  const { number, partner, kind } = row.listing;
  const source = {
    callingPlan: 'microsoft',
    operatorConnect: 'operator',
    directRouting: 'directRouting',
  } as const;
  const known = kind === 'other' ? 'unknown' : source[kind];
  const provider = partner ?? text(`numbers.source.${known}`);
  const country = countryCell(look, row.place.country);
  return [numberCell(look, number), text('report.notKnown'), provider, country, '', where, ''];
}

function useCells(look: Look, row: NumberUseRow): readonly string[] {
  const { text } = look;
  const { number, tollFree, place, city } = row.number;
  return [
    numberCell(look, number),
    text(tollFree ? 'numbers.tollFree' : 'numbers.toll'),
    saySource(text, row.number),
    countryCell(look, place.country),
    city ?? '',
    String(row.printed),
    String(row.defaults),
    row.policies.join('; '),
    row.routes.join('; '),
    text(row.isBridgeDefault ? 'report.yes' : 'report.no'),
  ];
}

function driftCells(look: Look, { line, change, person }: DriftRow): readonly string[] {
  const { text } = look;
  const name = line.subject.kind === 'shared' ? text('report.everybodys') : (person?.displayName ?? '');
  return [
    name === '' ? text('history.stranger') : name,
    person?.userPrincipalName ?? '',
    sayHistoryChange(text, change).join('. '),
    timeCell(look, line.seenAt),
    timeCell(look, line.seenBefore),
  ];
}

function costCells(look: Look, { person, license, causes, credits }: CostRow): readonly string[] {
  const { text } = look;
  const held = credits === undefined ? 'report.notKnown' : (`report.${credits ? 'yes' : 'no'}` as const);
  const said = causes.map((cause) => text(`report.cause.${cause}`));
  const charged = look.form === 'file' ? said.join('; ') : listOf(said, text.locale);
  return [...whoCells(look, person), text(`license.name.${license}`), charged, text(held)];
}
