import type { Unreadable } from '../../domain/reading.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { E164 } from '../../domain/numbers/phone-number.js';
import type { InventoryListing } from '../../domain/numbers/service-number.js';
import type { Inventory } from '../../ports/conferencing-directory.js';
import { acquiredFrom } from './bridge-rows.js';
import type { TeamsPowerShell } from './pool.js';
import { ACQUIRED_NUMBERS, readRows } from './rows.js';
import { unreadable } from './worker-failure.js';

/**
 * Reads the acquired numbers that can be on a bridge, page by page until one is empty: the cmdlet does not say how many
 * there are, nor that it gave fewer than it was asked for. What breaks off midway is kept and marked incomplete.
 */
export async function readInventory(powerShell: TeamsPowerShell): Promise<Result<Inventory, Unreadable>> {
  const listings = new Map<E164, InventoryListing>();
  const sofar = (complete: boolean) => ok({ listings: [...listings.values()], complete });
  for (let skip = 0; ;) {
    const parameters = { Top: PAGE, Skip: skip, CapabilitiesContain: ON_BRIDGE };
    const page = await readRows(powerShell, ACQUIRED_NUMBERS, { parameters });
    if (!page.ok) return skip === 0 ? fail(unreadable(page.failure)) : sofar(false);
    if (page.value.length === 0) return sofar(true);
    const before = listings.size;
    for (const listing of page.value.flatMap((row) => acquiredFrom(row) ?? []))
      listings.set(listing.number, listing);
    // The same numbers again: Skip had no effect, and the rest cannot be reached.
    if (listings.size === before) return sofar(false);
    skip += page.value.length;
  }
}

/** The most that one call gives. */
const PAGE = 1_000;
const ON_BRIDGE = 'ConferenceAssignment';
