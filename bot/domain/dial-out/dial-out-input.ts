import type { JoinedConferencing } from '../tenant/bridge.js';
import type { LicenseFinding } from '../licenses/license.js';
import { licenseFrom, UNREADABLE_LICENSE } from '../licenses/license.js';
import type { Organizer } from '../tenant/organizer.js';
import type { CountryCode } from '../numbers/phone-number.js';
import type { Reading, Unreadable } from '../reading.js';
import type { Destination } from './destination.js';
import type { DialOutOutcome, DialOutStep } from './dial-out-decision.js';

export interface DialOutInput {
  /** Whose meeting it is: their license and policies decide, never those of who dials. */
  readonly organizer: Organizer;
  readonly conferencing: JoinedConferencing;
  /** The tenant's setting; Microsoft does not publish these ids. */
  readonly operatorConnectPlanIds: readonly string[];
  /** Where the tenant's service is: that is what "domestic" means (docs/domain.md, 8.41). */
  readonly tenantCountry: Reading<CountryCode | undefined>;
}

/** One look at the settings, and what came of it if it decided. */
export interface Stage {
  readonly steps: readonly DialOutStep[];
  readonly outcome?: DialOutOutcome;
}

/** A call to be placed: whose license allows it, and where it goes. */
export interface Call {
  readonly finding: LicenseFinding;
  readonly destination: Destination;
}

export function licenseOf({ organizer, operatorConnectPlanIds }: DialOutInput): LicenseFinding {
  return organizer.plans.known
    ? licenseFrom(organizer.plans.value, operatorConnectPlanIds)
    : UNREADABLE_LICENSE;
}

export function unreadStep(subject: DialOutStep['subject'], failed: Unreadable): DialOutStep {
  return { subject, found: { code: 'unread', failed }, verdict: 'unknown' };
}
