import type { E164 } from '../numbers/phone-number.js';
import type { GrantedPolicy } from '../tenant/organizer.js';
import type { LicenseFinding } from '../licenses/license.js';
import type { Subject } from './place.js';
import type { CountryCode } from '../numbers/phone-number.js';
import type { Instant } from '../instant.js';
import type { Unreadable } from '../reading.js';
import type { Source } from '../numbers/service-number.js';
import type { Allowed } from '../licenses/entitlement.js';

/**
 * What one look found. Each code is one sentence of the catalogue (`trace.found.<code>`), filled with the fields beside it.
 */
export type Found =
  | { readonly code: 'license'; readonly finding: LicenseFinding }
  | { readonly code: 'bridge'; readonly name: string; readonly numbers: number }
  | { readonly code: 'noBridge' }
  | { readonly code: 'policy'; readonly policy: GrantedPolicy }
  | { readonly code: 'policyMissing'; readonly policy: GrantedPolicy }
  | { readonly code: 'policyNumbers'; readonly policy: string; readonly numbers: number }
  | { readonly code: 'policyNumbersEmpty'; readonly policy: string }
  | { readonly code: 'policyNumbersGone'; readonly policy: string; readonly gone: readonly E164[] }
  | { readonly code: 'tollFreeAllowed' }
  | { readonly code: 'tollFreeForbidden'; readonly policy: string; readonly hidden: number }
  | { readonly code: 'defaults'; readonly toll: E164 | undefined; readonly tollFree: E164 | undefined }
  | { readonly code: 'defaultsNotUsed'; readonly policy: string }
  | { readonly code: 'defaultsNone' }
  | { readonly code: 'defaultsNotListed' }
  | { readonly code: 'defaultGone'; readonly number: E164 }
  | { readonly code: 'usageLocation'; readonly country: CountryCode; readonly hasToll: boolean }
  | { readonly code: 'usageLocationNone' }
  | { readonly code: 'bridgeDefault'; readonly number: E164 }
  | { readonly code: 'bridgeDefaultNotUsed'; readonly number: E164 }
  | { readonly code: 'bridgeDefaultNone' }
  | { readonly code: 'sourcesAll'; readonly numbers: number }
  | {
      readonly code: 'sourcesFiltered';
      readonly kept: number;
      readonly left: number;
      readonly undocumented: number;
    }
  | { readonly code: 'routed'; readonly policy: string }
  | { readonly code: 'notRouted' }
  | { readonly code: 'propagation' }
  | { readonly code: 'unread'; readonly failed: Unreadable };

/**
 * What a look found for one number or one kind of numbers. Each code is one sentence of the catalogue
 * (`explain.found.<code>`); only the chat asks about single numbers.
 */
export type NumberFound =
  | { readonly code: 'onBridge'; readonly number: E164; readonly bridge: string }
  /** Not on the bridge, though something is still set to it. */
  | { readonly code: 'notOnBridge'; readonly number: E164; readonly setBy: SetBy }
  | { readonly code: 'otherBridge'; readonly number: E164; readonly bridge: string }
  | { readonly code: 'kindOnBridge'; readonly count: number }
  | { readonly code: 'kindNotOnBridge' }
  | {
      readonly code: 'source';
      readonly source: Source;
      readonly operator: string | undefined;
      readonly allowed: Allowed;
    }
  | { readonly code: 'tollFreeKept' }
  | { readonly code: 'tollFreeLeftOut'; readonly policy: string }
  | { readonly code: 'policyPrints'; readonly policy: string; readonly place: number }
  | { readonly code: 'policyPrintsOthers'; readonly policy: string; readonly numbers: number }
  /** Set as a default, but the policy's numbers are printed instead. */
  | { readonly code: 'defaultHidden'; readonly policy: string; readonly number: E164 }
  | { readonly code: 'defaultPrints'; readonly number: E164 }
  | { readonly code: 'defaultsOthers'; readonly toll: E164 | undefined; readonly tollFree: E164 | undefined }
  | { readonly code: 'locationPrints'; readonly country: CountryCode }
  | { readonly code: 'locationOther'; readonly country: CountryCode; readonly number: E164 }
  | { readonly code: 'bridgeDefaultPrints'; readonly number: E164 }
  | { readonly code: 'bridgeDefaultOther'; readonly number: E164 }
  /** Meetings that exist keep what they were sent with. */
  | { readonly code: 'oldMeetings' }
  /** Something that bears on the answer changed within the last day. */
  | { readonly code: 'changedLately'; readonly at: Instant; readonly until: Instant };

export type SetBy = 'policy' | 'default' | 'bridgeDefault' | 'nothing';

interface Step<F> {
  readonly subject: Subject;
  readonly found: F;
  readonly verdict: 'goesOn' | 'decides' | 'notNeeded' | 'unknown';
}

/**
 * One step of the chain that explains an answer: what was looked at, what was found, and whether the walk went on,
 * was decided here, or could not look.
 */
export type TraceStep = Step<Found>;

/** A step of an explanation that was asked for something narrower than everything. */
export type ExplainedStep = Step<Found | NumberFound>;

/** True for what only an explanation of single numbers finds. */
export function isNumberFound(found: Found | NumberFound): found is NumberFound {
  return NUMBER_CODES.has(found.code);
}

const NUMBER_CODES: ReadonlySet<string> = new Set<NumberFound['code']>([
  'onBridge',
  'notOnBridge',
  'otherBridge',
  'kindOnBridge',
  'kindNotOnBridge',
  'source',
  'tollFreeKept',
  'tollFreeLeftOut',
  'policyPrints',
  'policyPrintsOthers',
  'defaultHidden',
  'defaultPrints',
  'defaultsOthers',
  'locationPrints',
  'locationOther',
  'bridgeDefaultPrints',
  'bridgeDefaultOther',
  'oldMeetings',
  'changedLately',
]);
