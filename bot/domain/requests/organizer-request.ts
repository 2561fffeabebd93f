import { isNarrowed, type NumberFilter } from '../numbers/number-filter.js';
import type { CountryCode, E164 } from '../numbers/phone-number.js';
import type { Instant } from '../instant.js';

/** What an organizer asks administrators for, as data; the words it was said in are not kept. */
export interface AskedFor {
  readonly number?: E164;
  readonly filter: NumberFilter;
  /** The country that the place of the filter is in. */
  readonly country?: CountryCode;
  /** Words of licenses, as they are understood: standard, occ, e5 … */
  readonly licenses: readonly string[];
}

/**
 * `approved`: a change was confirmed for it and is on its way. `done`: that change is made, or an administrator says that
 * what no change of ours can do was done.
 */
export type RequestState = 'open' | 'approved' | 'done' | 'declined' | 'withdrawn';

/** A request of an organizer. Ids, not names. */
export interface OrganizerRequest {
  readonly id: string;
  readonly tenantId: string;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  readonly asked: AskedFor;
  readonly state: RequestState;
  readonly decidedBy: string | undefined;
  readonly decidedAt: Instant | undefined;
  /** The proposal that was made for it last. A change has the id of its proposal. */
  readonly proposalId: string | undefined;
}

/** So many may be open for one person. */
export const MOST_OPEN = 5;

/** True where nothing is named that somebody could decide about. */
export function isOpenWish({ number, filter, licenses }: AskedFor): boolean {
  return number === undefined && licenses.length === 0 && !isNarrowed(filter);
}
