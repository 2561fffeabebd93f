import type { Caller } from '../../domain/authority.js';
import type { Failure } from '../../domain/failure.js';
import { ok, type Result } from '../../domain/result.js';
import type { Audit, AuditHead, RecordedLine } from '../../ports/audit.js';
import type { Authorize } from '../authorize.js';

/** The whole record of the tenant. With the head a later look finds an end that was cut off. */
export interface RecordExport {
  readonly head: AuditHead;
  /** Every line up to the head, the first one first. */
  readonly lines: AsyncIterable<RecordedLine>;
}

export type ExportRecord = (caller: Caller) => Promise<Result<RecordExport, Failure>>;

/** The record for programs and auditors, line by line, however long it is. */
export function exportRecord(
  { audit }: { readonly audit: Pick<Audit, 'head' | 'lines'> },
  authorize: Authorize,
): ExportRecord {
  return async (caller) => {
    const allowed = await authorize(caller, 'exportRecord');
    if (!allowed.ok) return allowed;
    const { tenantId } = caller;
    const head = (await audit.head(tenantId)) ?? { sequence: 0, hash: '' };
    return ok({ head, lines: upTo(audit.lines(tenantId), head) });
  };
}

/** What is recorded meanwhile lies behind the head and is left for the next export. */
async function* upTo(
  lines: AsyncIterable<RecordedLine>,
  { sequence }: AuditHead,
): AsyncIterable<RecordedLine> {
  for await (const line of lines) {
    if (line.sequence > sequence) return;
    yield line;
  }
}
