import { fail, ok, type Result } from '../../domain/result.js';
import { RECORD_CSV_HEADER, recordLineAsCsv, recordLineAsJson } from '../../text/record-csv.js';
import type { ExportRecord } from '../../use-cases/changes/export-record.js';
import type { Turn } from '../turn/turn.js';
import { MOST_BYTES, type ReportFile, type ReportFileFailure } from './report-file.js';

/** How the record can be had as a file. */
export const RECORD_FORMATS = ['csv', 'jsonl'] as const;
export type RecordFormat = (typeof RECORD_FORMATS)[number];

/** The whole record as a file; its last line's sequence and hash are the head of the chain. */
export async function recordFile(
  exportRecord: ExportRecord,
  { caller, at }: Turn,
  format: RecordFormat,
): Promise<Result<ReportFile, ReportFileFailure>> {
  const exported = await exportRecord(caller);
  if (!exported.ok) return exported;
  const lines = format === 'csv' ? [RECORD_CSV_HEADER] : [];
  let rows = 0;
  let size = 0;
  for await (const line of exported.value.lines) {
    const said = format === 'csv' ? recordLineAsCsv(line) : recordLineAsJson(line);
    size += said.length;
    if (size > MOST_BYTES) return fail({ code: 'fileTooLarge' });
    lines.push(said);
    rows += 1;
  }
  const day = new Date(at).toISOString().slice(0, 10);
  return ok({
    name: `bridgekeeper-record-${day}.${format}`,
    rows,
    bytes: Buffer.from(`${lines.join('\n')}\n`),
  });
}
