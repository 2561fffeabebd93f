import type { HeldPlan } from '../domain/licenses/license.js';
import type { Person } from '../domain/tenant/organizer.js';
import type { Unreadable } from '../domain/reading.js';
import type { Result } from '../domain/result.js';

/** A person with what the directory's list says of their licenses. */
export interface ListedPerson {
  readonly person: Person;
  /** By the products given to them, each plan working unless it is switched off: readiness is only read one by one. */
  readonly plans: readonly HeldPlan[];
  /** True when a license came or failed so lately that its plans should be read one by one. */
  readonly plansUnsettled: boolean;
}

/** One page of people. Cursors are opaque, may be long, and can be kept. */
export interface PeoplePage {
  readonly people: readonly ListedPerson[];
  /** Object ids of people who are gone. */
  readonly removed: readonly string[];
  /** Where the list goes on; undefined on its last page. */
  readonly next: string | undefined;
  /** On the last page: where a later list of changes begins; undefined where there is none, so that all are listed again. */
  readonly changesFrom: string | undefined;
}

/** The directory would not go on from a cursor because too much time has passed: begin anew. */
export interface CursorExpired {
  readonly code: 'cursorExpired';
}

/** Lists everybody of the tenant, and later only who has changed. */
export interface TenantDirectory {
  /** Without a cursor everybody, from the beginning. */
  page(cursor: string | undefined): Promise<Result<PeoplePage, Unreadable | CursorExpired>>;
}
