import { setImmediate as othersFirst } from 'node:timers/promises';
import type { Failure } from '../../domain/failure.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { csvFile, csvRows } from '../../text/csv.js';
import { reportTable } from '../../text/report-table.js';
import type { ShowReport, WantedReport } from '../../use-cases/show-report.js';
import type { Turn } from '../turn/turn.js';

/** A report as a file: all of its rows, as the one who asks may see them now. */
export interface ReportFile {
  readonly name: string;
  readonly rows: number;
  readonly bytes: Uint8Array;
}

export type ReportFileFailure = Failure | { readonly code: 'fileTooLarge' };

export async function reportFile(
  showReport: ShowReport,
  { caller, text, readerCountry }: Turn,
  wanted: WantedReport,
): Promise<Result<ReportFile, ReportFileFailure>> {
  const shown = await showReport(caller, wanted, readerCountry);
  if (!shown.ok) return shown;
  const { report, at } = shown.value;
  const pieces: Buffer[] = [];
  let size = 0;
  for (let from = 0; from === 0 || from < report.rows.length; from += SLICE) {
    const { columns, rows } = reportTable(report, { text, form: 'file', from, limit: SLICE });
    const piece = Buffer.from(from === 0 ? csvFile(columns, rows) : csvRows(rows));
    size += piece.byteLength;
    if (size > MOST_BYTES) return fail({ code: 'fileTooLarge' });
    pieces.push(piece);
    await othersFirst();
  }
  const bytes = Buffer.concat(pieces);
  return ok({ name: nameOf(report.kind, at), rows: report.rows.length, bytes });
}

/** Few enough rows that between two slices whoever asks something has their turn. */
const SLICE = 1_000;

/** Everybody of a tenant of 180,000 fits, with room to spare. */
export const MOST_BYTES = 50_000_000;

/** "bridgekeeper-unused-numbers-2026-10-06.csv" */
function nameOf(kind: string, at: number): string {
  const words = kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `bridgekeeper-${words}-${new Date(at).toISOString().slice(0, 10)}.csv`;
}
