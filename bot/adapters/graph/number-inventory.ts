import { z } from 'zod';
import { parsePhone, type E164 } from '../../domain/numbers/phone-number.js';
import { fail, ok } from '../../domain/result.js';
import type { InventoryListing, NumberUse } from '../../domain/numbers/service-number.js';
import type { ConferencingDirectory } from '../../ports/conferencing-directory.js';
import type { GraphClient } from './graph-client.js';
import { unreadable } from './graph-failure.js';

/**
 * Reads the acquired numbers that can be on a bridge, where Teams PowerShell is not granted. Graph tells who provides a
 * number by kind only: an operator stays without a name.
 */
export function createNumberInventory(graph: GraphClient): Pick<ConferencingDirectory, 'inventory'> {
  return {
    async inventory() {
      const listings = new Map<E164, InventoryListing>();
      const inventory = (complete: boolean) => ok({ listings: [...listings.values()], complete });
      let read = 0;
      let linked = false;
      let path = pathFrom(read);
      for (let pages = 0; pages < MAX_PAGES; pages += 1) {
        const page = await graph.page({ ...NUMBERS, path });
        if (!page.ok)
          return read === 0 ? fail(unreadable('teamsAdministration', page.failure)) : inventory(false);
        const { members, next } = page.value;
        const before = listings.size;
        for (const row of members) {
          const listing = listingOf(row);
          if (listing !== undefined) listings.set(listing.number, listing);
        }
        read += members.length;
        linked ||= next !== undefined;
        // No sample shows a link to a next page: where none ever came, only an empty page is the last one.
        if (next === undefined && (linked || members.length === 0)) return inventory(true);
        // The same numbers again: the rest cannot be reached.
        if (members.length > 0 && listings.size === before) return inventory(false);
        path = next ?? pathFrom(read);
      }
      return inventory(false);
    },
  };
}

function pathFrom(skip: number): string {
  const filter = encodeURIComponent("capabilities/any(c:c eq 'conferenceAssignment')");
  return `/admin/teams/telephoneNumberManagement/numberAssignments?$filter=${filter}&$top=${MAX_PAGE}&$skip=${skip}`;
}

const Assignment = z.object({
  telephoneNumber: z.string(),
  numberType: z.string().nullish(),
  assignmentStatus: z.string().nullish(),
});

const NUMBERS = { operation: 'acquired numbers', shape: Assignment, newWords: true } as const;

function listingOf({
  telephoneNumber,
  numberType,
  assignmentStatus,
}: z.output<typeof Assignment>): InventoryListing | undefined {
  const number = parsePhone(telephoneNumber);
  if (!number.ok) return undefined;
  const kind = KINDS.get(numberType?.toLowerCase() ?? '') ?? 'other';
  const usedFor = USES.get(assignmentStatus?.toLowerCase() ?? '');
  return { number: number.value, kind, partner: undefined, ...(usedFor !== undefined && { usedFor }) };
}

const USES: ReadonlyMap<string, NumberUse> = new Map([
  ['unassigned', 'nothing'],
  ['userassigned', 'user'],
  ['conferenceassigned', 'conference'],
  ['voiceapplicationassigned', 'voiceApplication'],
  ['thirdpartyappassigned', 'otherApplication'],
]);

const KINDS: ReadonlyMap<string, InventoryListing['kind']> = new Map([
  ['callingplan', 'callingPlan'],
  ['operatorconnect', 'operatorConnect'],
  ['directrouting', 'directRouting'],
]);

/** The most that one page holds. */
const MAX_PAGE = 1_000;
/** More numbers than any tenant has acquired. */
const MAX_PAGES = 1_000;
