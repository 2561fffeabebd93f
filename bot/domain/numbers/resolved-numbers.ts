import type { Bridge, JoinedConferencing } from '../tenant/bridge.js';
import type { LicenseFinding } from '../licenses/license.js';
import type { Organizer } from '../tenant/organizer.js';
import type { E164 } from './phone-number.js';
import type { Unreadable } from '../reading.js';
import type { ServiceNumber } from './service-number.js';
import type { TraceStep } from '../explain/trace.js';

/** Something that is set but cannot take effect, or that Microsoft does not document. Reported, never silently repaired. */
export type Mismatch =
  | { readonly code: 'policyNumberNotOnBridge'; readonly number: E164 }
  | { readonly code: 'defaultNotOnBridge'; readonly number: E164 }
  | { readonly code: 'policyNumberNotAllowedByLicense'; readonly number: E164 }
  | { readonly code: 'defaultNotAllowedByLicense'; readonly number: E164 }
  | { readonly code: 'bridgeDefaultNotAllowedByLicense'; readonly number: E164 }
  | { readonly code: 'policyNumberTollFreeForbidden'; readonly number: E164 }
  | { readonly code: 'policyMissing'; readonly policy: string }
  | { readonly code: 'notListedAsDialInUser' }
  | { readonly code: 'audioConferencingWithoutTeams' }
  | { readonly code: 'licensesCombinedUndocumented' }
  | { readonly code: 'operatorNumbersUndocumented'; readonly numbers: number }
  | { readonly code: 'sourceUnknown'; readonly numbers: number }
  | { readonly code: 'noRoutingPolicy' };

/** How the numbers on the invite came about. `unknown`: something needed could not be read. */
export type PrintedFrom = 'policy' | 'defaults' | 'usageLocation' | 'bridgeDefault' | 'nothing' | 'unknown';

/** The two lists of an organizer, never mixed. */
export interface NumberLists {
  readonly license: LicenseFinding;
  /** Numbers callers may use, in bridge order. */
  readonly callable: readonly ServiceNumber[];
  /** Numbers printed on invites, in the order of the invitation. Always among the callable ones. */
  readonly printed: readonly ServiceNumber[];
  readonly printedFrom: PrintedFrom;
  readonly bridge: Bridge | undefined;
  /** Every number of the organizer's bridge, whether the license allows it or not. */
  readonly onBridge: readonly ServiceNumber[];
  readonly tollFreeAllowed: boolean;
  readonly mismatches: readonly Mismatch[];
  /** Whether some operator's route can carry calls out of meetings; undefined where that could not be read. */
  readonly routed: boolean | undefined;
}

/** The two lists and what explains them. */
export interface ResolvedNumbers extends NumberLists {
  /** What could not be read, or only in part. */
  readonly gaps: readonly Unreadable[];
  readonly trace: readonly TraceStep[];
}

export interface ResolveInput {
  readonly organizer: Organizer;
  readonly conferencing: JoinedConferencing;
  /** The tenant's setting; Microsoft does not publish these ids. */
  readonly operatorConnectPlanIds: readonly string[];
}
