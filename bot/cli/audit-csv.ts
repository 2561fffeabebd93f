import type { RecordedLine } from '../adapters/postgres/audit-trail.js';

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

export const CSV_HEADER = COLUMNS.join(',');

/** One line of the record as RFC 4180 has it; nothing in it is taken for a formula by a spreadsheet. */
export function auditLineAsCsv(line: Omit<RecordedLine, 'at'> & { readonly at: string }): string {
  const values = { ...line, sequence: String(line.sequence), details: JSON.stringify(line.details) };
  return COLUMNS.map((column) => field(values[column])).join(',');
}

function field(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
