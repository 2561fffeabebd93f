import { parsePhone } from '../numbers/phone-number.js';
import { isNamedHeader, columnsOf, type Columns } from './bulk-columns.js';
import { recordsOf, separatorOf, SEPARATORS, type CsvRecord, type Separator } from './csv-cells.js';
import type { BulkRow } from './wanted.js';
import type { WrongRow } from './wrong-row.js';

export interface BulkCsv {
  readonly rows: readonly BulkRow[];
  readonly wrong: readonly { readonly line: number; readonly code: WrongRow }[];
}

/**
 * The rows of a list of people and their new numbers. Separated by comma, semicolon, tab or bar; with or without a line of
 * column names in one of eight languages; by default the person comes first, then the number. A toll-free column adds a
 * row of the same line. Never throws.
 */
export function parseBulkCsv(text: string): BulkCsv {
  const list = listIn(text);
  const rows: BulkRow[] = [];
  const wrong: { line: number; code: WrongRow }[] = [];
  const seen = new Map<string, string>();
  for (const record of list.records) {
    const read = rowsOf(record, list.columns);
    const codes = read.flatMap((each) => (typeof each === 'string' ? [each] : []));
    const good = read.flatMap((each) => (typeof each === 'string' ? [] : [each]));
    const twice = good.some(({ key, row }) => (seen.get(key) ?? row.number) !== row.number);
    const [code] = [...codes, ...(twice ? ['personTwice' as const] : [])];
    if (code !== undefined) {
      wrong.push({ line: record.line, code });
      continue;
    }
    for (const { key, row } of good) {
      if (!seen.has(key)) rows.push(row);
      seen.set(key, row.number);
    }
  }
  return { rows, wrong };
}

/** True where a text is such a list, told by its first lines alone. */
export function looksLikeBulkCsv(text: string): boolean {
  const beginning = text.slice(0, LOOKED_AT);
  if (!/\n|\r/.test(beginning.trim())) return false;
  const { records, columns, named } = listIn(beginning);
  if (named) return records.length > 0;
  const first = records.slice(0, ROWS_LOOKED_AT);
  return first.length > 1 && first.every((record) => rowsOf(record, columns).every(isRow));
}

/** What is said before such a list: "not before 6 October:". */
export function wordsBeforeList(text: string): string {
  const beginning = text.slice(0, LOOKED_AT);
  const { before } = listIn(beginning);
  return beginning.split(/\r\n|\r|\n/, before).join(' ');
}

const LOOKED_AT = 1000;
const ROWS_LOOKED_AT = 3;

interface List {
  readonly records: readonly CsvRecord[];
  readonly columns: Columns;
  /** The columns have names. */
  readonly named: boolean;
  /** Lines before the first one of the list. */
  readonly before: number;
}

/** Words before the list ("set these, please:") and the line with which spreadsheets name their separator are no rows. */
function listIn(text: string): List {
  const body = text.replace(/^\uFEFF/, '').replace(/^sep=.(?=\r|\n)/i, '');
  const lines = body.split(/\r\n|\r|\n/, LINES_BEFORE);
  const headerAt = lines.findIndex((line) => isNamedHeader(cellsOf(line)));
  const firstAt = headerAt >= 0 ? headerAt : lines.findIndex((line) => separatorOf(line) !== undefined);
  const separator = separatorOf(lines[firstAt] ?? '') ?? ',';
  const records = recordsOf(body, separator).filter(({ line }) => line > firstAt);
  const header = headerAt >= 0 ? records[0]?.cells : undefined;
  const columns = columnsOf(header ?? []);
  return {
    records: header === undefined ? records : records.slice(1),
    columns,
    named: header !== undefined,
    before: Math.max(0, firstAt),
  };
}

const LINES_BEFORE = 5;

function cellsOf(line: string): readonly string[] {
  const separator: Separator = separatorOf(line) ?? SEPARATORS[0];
  return recordsOf(line, separator)[0]?.cells ?? [];
}

interface Read {
  /** The person and the column: who has two numbers of one kind cannot be told. */
  readonly key: string;
  readonly row: BulkRow;
}

function rowsOf({ line, cells, open }: CsvRecord, columns: Columns): readonly (Read | WrongRow)[] {
  if (open) return ['quoteOpen'];
  const person = cells[columns.person] ?? '';
  const number = cells[columns.number] ?? '';
  const tollFree = columns.tollFree === undefined ? '' : (cells[columns.tollFree] ?? '');
  if (person === '') return ['personMissing'];
  if (number === '' && tollFree === '') return ['numberMissing'];
  return [
    { said: number, kind: 'number' },
    { said: tollFree, kind: 'tollFree' },
  ].flatMap(({ said, kind }): readonly (Read | WrongRow)[] => {
    if (said === '') return [];
    const phone = phoneIn(said);
    if (phone === undefined) return ['numberWrong'];
    return [{ key: `${kind} ${person.toLowerCase()}`, row: { line, person, number: phone } }];
  });
}

function isRow(read: Read | WrongRow): boolean {
  return typeof read !== 'string';
}

/** Spreadsheets eat the plus, or keep it behind an apostrophe or in a formula: ="+44 …". */
function phoneIn(cell: string): string | undefined {
  const said = cell.replace(/^[='"]+/, '').replace(/["']+$/, '');
  if (!/^\+?[\d ()./-]{7,30}$/.test(said)) return undefined;
  const parsed = parsePhone(said.replace(/\(0\)/, ''));
  return parsed.ok ? parsed.value : undefined;
}
