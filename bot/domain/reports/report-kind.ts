/**
 * The reports there are. unlicensed: who could organize but has no dial-in. unusedNumbers: what nobody's invites print.
 * mismatches: what is set but cannot work. drift: what was changed elsewhere. people: who has some numbers or a license.
 * numberUse, licenses: how many people for each number, for each license. costs: who and what can cost money.
 */
export const REPORT_KINDS = [
  'unlicensed',
  'unusedNumbers',
  'mismatches',
  'drift',
  'people',
  'numberUse',
  'licenses',
  'costs',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What people ask for as a report and what the settings of a tenant do not tell. */
export const UNTOLD_REPORTS = ['unusedLicenses', 'meetingsWithNumber'] as const;
export type UntoldReport = (typeof UNTOLD_REPORTS)[number];

/** Everything that words can mean by a report; coverage has a card of its own. */
export const ASKED_REPORTS = [...REPORT_KINDS, 'coverage', ...UNTOLD_REPORTS] as const;
export type AskedReport = (typeof ASKED_REPORTS)[number];
