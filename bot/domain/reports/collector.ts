import type { NumberLists } from '../numbers/resolved-numbers.js';
import type { Organizer } from '../tenant/organizer.js';

/** Somebody of the tenant with the lists that follow. Guests are left out before. */
export interface Resolved {
  readonly organizer: Organizer;
  readonly lists: NumberLists;
}

/** Takes everybody once, one after the other, and then has its report. */
export interface Collector<R> {
  add(one: Resolved): void;
  report(): R;
}
