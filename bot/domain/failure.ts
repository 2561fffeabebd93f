import type { Command } from './authority.js';
import type { UnclearNumber } from './numbers/choose-number.js';
import type { ChangeRefusal } from './changes/change-refusal.js';
import type { DefaultsRefusal } from './changes/defaults-change.js';
import type { InvalidPhone } from './numbers/phone-number.js';
import type { Unreadable } from './reading.js';
import type { Tier } from './tier.js';

/** Every expected refusal, with one code each. Bugs and outages of our own parts throw instead. */
export type Failure =
  | InvalidPhone
  | Unreadable
  | DefaultsRefusal
  | UnclearNumber
  | { readonly code: 'notAllowed'; readonly command: Command }
  | { readonly code: 'tierMissing'; readonly tier: Tier }
  | ConsentNeeded
  | { readonly code: 'signInAgain'; readonly claims: string | undefined }
  | { readonly code: 'personNotFound'; readonly said: string }
  | { readonly code: 'personAmbiguous'; readonly said: string; readonly names: readonly string[] }
  | { readonly code: 'groupNotFound'; readonly said: string }
  | { readonly code: 'groupAmbiguous'; readonly said: string; readonly names: readonly string[] }
  | { readonly code: 'groupsNotGranted' }
  | { readonly code: 'notAnOrganizer' }
  | { readonly code: 'guest' }
  | { readonly code: 'defaultsUnknown' }
  | { readonly code: 'proposalNotFound' }
  | { readonly code: 'proposalNotYours' }
  | { readonly code: 'proposalExpired' }
  | { readonly code: 'proposalUsed' }
  | { readonly code: 'proposalOutdated' }
  | { readonly code: 'nothingToUndo' }
  | { readonly code: 'movedSince' }
  | { readonly code: 'cannotUndo' }
  | { readonly code: 'changeNotFound' }
  | { readonly code: 'changeOver' }
  | { readonly code: 'onlyToBeLookedAt' }
  | { readonly code: 'secondPersonNeeded' }
  | { readonly code: 'ownApproval' }
  | { readonly code: 'overLargestChange'; readonly organizers: number; readonly largest: number }
  | { readonly code: 'outsideCountries'; readonly countries: readonly string[] }
  | { readonly code: 'nothingToChange' }
  | { readonly code: 'nobodyFits' }
  | { readonly code: 'momentPassed' }
  | ChangeRefusal
  | { readonly code: 'requestNotFound' }
  | { readonly code: 'requestDecided' }
  | { readonly code: 'tooManyRequests'; readonly most: number }
  | { readonly code: 'notInMeeting' }
  | { readonly code: 'meetingNotReadable' }
  | { readonly code: 'meetingNotYours' }
  | { readonly code: 'meetingElsewhere' }
  | { readonly code: 'noDialInForMeeting' };

/**
 * A person has not agreed yet that Bridgekeeper reads something of theirs for them. `scopes` are what to agree to;
 * `by` says whether they can do so themselves.
 */
export interface ConsentNeeded {
  readonly code: 'consentNeeded';
  readonly scopes: readonly string[];
  readonly by: 'person' | 'administrator';
}

export type FailureCode = Failure['code'];
