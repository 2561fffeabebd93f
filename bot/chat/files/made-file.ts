import { z } from 'zod';
import type { Result } from '../../domain/result.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { WantedReportData } from '../presses/wanted-report-data.js';
import type { Turn } from '../turn/turn.js';
import { RECORD_FORMATS, recordFile } from './record-file.js';
import { reportFile, type ReportFile, type ReportFileFailure } from './report-file.js';

/** Which file: a report, or the record of changes. */
export const WantedFile = z.union([
  z.object({ report: WantedReportData }),
  z.object({ record: z.enum(RECORD_FORMATS) }),
]);
export type WantedFile = z.output<typeof WantedFile>;

/** The file as it is now, with what the one who asks may see. */
export function madeFile(
  { showReport, exportRecord }: Pick<ChatUseCases, 'showReport' | 'exportRecord'>,
  turn: Turn,
  wanted: WantedFile,
): Promise<Result<ReportFile, ReportFileFailure>> {
  return 'report' in wanted
    ? reportFile(showReport, turn, wanted.report)
    : recordFile(exportRecord, turn, wanted.record);
}
