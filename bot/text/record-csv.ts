import { csvLine } from './csv.js';

const COLUMNS = [
  'tenantId',
  'sequence',
  'at',
  'actor',
  'door',
  'event',
  'correlationId',
  'details',
  'hash',
] as const;

export const RECORD_CSV_HEADER = csvLine(COLUMNS);

type RecordCells = Readonly<
  Record<Exclude<(typeof COLUMNS)[number], 'sequence' | 'at' | 'details'>, string>
> & {
  readonly sequence: number;
  readonly at: number;
  readonly details: unknown;
};

/** One line of the record. It is for programs, so the export has no byte order mark and its lines end as the others do. */
export function recordLineAsCsv(line: RecordCells): string {
  const values = {
    ...line,
    sequence: String(line.sequence),
    at: new Date(line.at).toISOString(),
    details: JSON.stringify(line.details),
  };
  return csvLine(COLUMNS.map((column) => values[column]));
}

/** The same as one JSON object. */
export function recordLineAsJson(line: RecordCells): string {
  return JSON.stringify({ ...line, at: new Date(line.at).toISOString() });
}
