import type { WrongBulkRow } from './wrong-bulk-row.js';
import type { E164 } from '../numbers/phone-number.js';

/**
 * Why a change is refused before Microsoft would refuse it, or would do it and break something. Each says, in the
 * catalogue (`failures.<code>`), what would make it possible.
 */
export type ChangeRefusal =
  /** Only a dedicated number that is not on the bridge yet, and that can be a conference number, can be registered. */
  | { readonly code: 'numberNotAcquired'; readonly number: E164 }
  | { readonly code: 'numberOfAPerson'; readonly number: E164 }
  | { readonly code: 'notAServiceNumber'; readonly number: E164 }
  | { readonly code: 'noBridge' }
  | { readonly code: 'alreadyOnBridge'; readonly number: E164 }
  | { readonly code: 'sharedNumber'; readonly number: E164 }
  | { readonly code: 'numberInUse'; readonly number: E164; readonly uses: NumberUses }
  | { readonly code: 'usesUnknown'; readonly number: E164 }
  | { readonly code: 'isBridgeDefault'; readonly number: E164 }
  | { readonly code: 'alreadyBridgeDefault'; readonly number: E164 }
  | { readonly code: 'operatorAsBridgeDefault'; readonly number: E164 }
  | { readonly code: 'tollFreeAsBridgeDefault'; readonly number: E164 }
  | { readonly code: 'noReplacement'; readonly number: E164 }
  | { readonly code: 'languageUnknown'; readonly said: string }
  | { readonly code: 'tooManyLanguages' }
  | { readonly code: 'invalidPinLength'; readonly length: number }
  | { readonly code: 'invalidLargestChange' }
  | { readonly code: 'invalidPlanId'; readonly said: string }
  | { readonly code: 'policyNotFound'; readonly said: string; readonly names: readonly string[] }
  | { readonly code: 'policyExists'; readonly name: string }
  | { readonly code: 'invalidName'; readonly said: string }
  | { readonly code: 'usageNotFound'; readonly said: string; readonly names: readonly string[] }
  | { readonly code: 'routeNotFound'; readonly said: string; readonly names: readonly string[] }
  | { readonly code: 'routeExists'; readonly name: string }
  /** `at` counts characters from 1; `construct` is as it is written. */
  | {
      readonly code: 'invalidPattern';
      readonly why: 'invalid' | 'cannotEvaluate' | 'neverMatches';
      readonly at?: number;
      readonly construct?: string;
    }
  | { readonly code: 'policyAmbiguous'; readonly said: string; readonly names: readonly string[] }
  | { readonly code: 'usagesNeeded' }
  /** A route over the tenant's own gateways. */
  | { readonly code: 'notAnOperatorRoute'; readonly name: string }
  | { readonly code: 'notOperatorNumber'; readonly number: E164 }
  | { readonly code: 'notGrantableToGroup' }
  | { readonly code: 'noSuchRestriction' }
  | { readonly code: 'conferencingUnknown' }
  | { readonly code: 'nothingKnownThen' }
  /** The mirror has not listed everybody yet. */
  | { readonly code: 'peopleNotListed' }
  /** One is toll-free and the other is not: neither can take the other's place. */
  | { readonly code: 'differentKind'; readonly number: E164; readonly replacement: E164 }
  | { readonly code: 'sameNumber'; readonly number: E164 }
  | { readonly code: 'nothingUsesIt'; readonly number: E164 }
  | { readonly code: 'everyRowIsWrong'; readonly rows: readonly WrongBulkRow[] };

/** What still uses a number: organizers' defaults, invite policies, routes, bridges that have it as their default. */
export interface NumberUses {
  readonly defaults: number;
  readonly policies: number;
  readonly routes: number;
  readonly bridgeDefaults: number;
  /** False while the mirror has not read every organizer's defaults: there may be more. */
  readonly complete: boolean;
}
