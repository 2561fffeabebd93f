import type { UnclearNumber } from '../numbers/choose-number.js';
import type { InvalidPhone } from '../numbers/phone-number.js';
import type { DefaultsRefusal } from './defaults-change.js';
import type { WrongRow } from './wrong-row.js';

/** Why a row that could be read cannot be done: the same refusals as for one person. */
export type RowRefusal =
  | DefaultsRefusal
  | UnclearNumber
  | InvalidPhone
  | { readonly code: 'personNotFound'; readonly said: string }
  | { readonly code: 'personAmbiguous'; readonly said: string; readonly names: readonly string[] }
  | { readonly code: 'defaultsUnknown' };

/** A row of a list that cannot be used: its line in the list, from 1, and why. */
export interface WrongBulkRow {
  readonly line: number;
  readonly why:
    | { readonly kind: 'unread'; readonly code: WrongRow }
    /** Another row names the same person with another number: neither counts. */
    | { readonly kind: 'samePerson'; readonly otherLine: number }
    | { readonly kind: 'refused'; readonly failure: RowRefusal };
}
