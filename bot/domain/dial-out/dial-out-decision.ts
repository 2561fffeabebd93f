import type { License, LicenseFinding } from '../licenses/license.js';
import type { GrantedPolicy } from '../tenant/organizer.js';
import type { CountryCode, E164 } from '../numbers/phone-number.js';
import type { MeetingReach } from './dial-out-restriction.js';
import type { Unreadable } from '../reading.js';
import type { TraceStep } from '../explain/trace.js';
import type { Carrier } from './carrier.js';
import type { Destination } from './destination.js';
import type { DialOutCost } from './dial-out-cost.js';

/** The number that the person who is called sees, or why it cannot be said. */
export type CallerId =
  | { readonly known: true; readonly number: E164 }
  | {
      readonly known: false;
      readonly why: 'noCall' | 'notDocumented' | 'bridgeUnread' | 'bridgeHasNoDefault' | 'carrierUnknown';
    };

/** What decided. Each code is one sentence (`dialOut.why.<code>`). */
export type DialOutReason =
  | 'licenseUnknown'
  | 'noLicense'
  | 'ownCarrier'
  | 'settingsUnread'
  | 'restrictionUnknown'
  | 'tenantCountryUnknown'
  | 'restricted'
  | 'operatorRoute'
  | 'gatewayRoute'
  | 'callerNumberGone'
  | 'callerNumberNotOperators'
  | 'callerNumberUnclear'
  | 'routeMixed'
  | 'routeCarriesNothing'
  | 'patternNotEvaluated'
  | 'patternInvalid'
  | 'operatorUndocumented'
  | 'noRoute'
  | 'microsoftOtherwise'
  | 'noBridge';

/** How a call would go: what the routes, or the lack of one, make of it. */
export interface DialOutOutcome {
  readonly carrier: Carrier;
  /** The operator's name, where it is the carrier and known. */
  readonly operator: string | undefined;
  readonly callerId: CallerId;
  /** The route that decided. */
  readonly route: string | undefined;
  readonly why: DialOutReason;
}

/** What Microsoft does not document and what would change the answer. */
export type DialOutNote =
  | 'usageOrder'
  | 'restrictionOfOperators'
  | 'poolOfOperators'
  | 'gatewaysWithOperatorLicense'
  | 'licensesCombined';

export interface DialOutDecision extends DialOutOutcome {
  readonly destination: Destination;
  readonly license: License;
  readonly cost: DialOutCost;
  readonly notes: readonly DialOutNote[];
  readonly trace: readonly DialOutStep[];
}

/** What a step of the walk looked at. */
export type DialOutSubject =
  'license' | 'restriction' | 'routingPolicy' | 'routes' | 'carrier' | 'callerId' | 'cost' | 'propagation';

/** What it found. Each code is one sentence (`dialOut.found.<code>`). */
export type DialOutFound =
  | { readonly code: 'license'; readonly finding: LicenseFinding }
  | {
      readonly code: 'restriction';
      readonly policy: GrantedPolicy;
      readonly reach: MeetingReach;
      readonly allows: boolean;
      readonly home: CountryCode | undefined;
    }
  | { readonly code: 'restrictionUnknown'; readonly policy: GrantedPolicy }
  | { readonly code: 'tenantCountryUnknown'; readonly policy: GrantedPolicy }
  | { readonly code: 'routingPolicy'; readonly policy: GrantedPolicy; readonly usages: readonly string[] }
  | { readonly code: 'routingPolicyEmpty'; readonly policy: GrantedPolicy }
  | { readonly code: 'routingPolicyMissing'; readonly policy: GrantedPolicy }
  | { readonly code: 'routeMatched'; readonly route: RouteSeen; readonly passed: number }
  | { readonly code: 'routeNotEvaluated'; readonly route: RouteSeen; readonly construct: string }
  | { readonly code: 'routeInvalid'; readonly route: RouteSeen }
  | { readonly code: 'routesNoneMatched'; readonly tried: number }
  | { readonly code: 'routesListed'; readonly routes: number }
  | { readonly code: 'why'; readonly why: DialOutReason; readonly operator: string | undefined }
  | { readonly code: 'callerId'; readonly callerId: CallerId; readonly of: 'route' | 'bridge' }
  | { readonly code: 'cost'; readonly cost: DialOutCost }
  | { readonly code: 'propagation' }
  | { readonly code: 'unread'; readonly failed: Unreadable };

export interface RouteSeen {
  readonly name: string;
  readonly pattern: string;
  readonly priority: number;
  readonly usage: string;
}

export interface DialOutStep {
  readonly subject: DialOutSubject;
  readonly found: DialOutFound;
  readonly verdict: TraceStep['verdict'];
}
