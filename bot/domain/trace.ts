import type { E164 } from './phone-number.js';
import type { GrantedPolicy } from './organizer.js';
import type { LicenseFinding } from './license.js';
import type { Subject } from './place.js';
import type { CountryCode } from './phone-number.js';
import type { Unreadable } from './reading.js';

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
 * One step of the chain that explains an answer: what was looked at, what was found, and whether the walk went on,
 * was decided here, or could not look.
 */
export interface TraceStep {
  readonly subject: Subject;
  readonly found: Found;
  readonly verdict: 'goesOn' | 'decides' | 'notNeeded' | 'unknown';
}
