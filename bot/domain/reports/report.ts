import type { Instant } from '../instant.js';
import type { CostReport } from './cost-causes.js';
import type { DriftReport } from './drift.js';
import type { LicenseCountReport } from './license-counts.js';
import type { MismatchReport } from './mismatch-rows.js';
import type { NumberUseReport } from './number-use.js';
import type { PeopleReport } from './people-with.js';
import type { UnlicensedReport } from './unlicensed.js';
import type { UnusedNumbersReport } from './unused-numbers.js';

/** One report with all its rows, whatever their number. */
export type Report =
  | UnlicensedReport
  | UnusedNumbersReport
  | MismatchReport
  | DriftReport
  | PeopleReport
  | NumberUseReport
  | LicenseCountReport
  | CostReport;

/** How far a report is to be believed. */
export interface ReportAge {
  readonly at: Instant;
  /** When everybody was listed last; undefined until that was done once, so that people are missing. */
  readonly peopleAsOf: Instant | undefined;
  /** When the numbers and policies were read. */
  readonly readAt: Instant | undefined;
  /** Organizers whose default numbers were never read. */
  readonly defaultsUnread: number;
}
