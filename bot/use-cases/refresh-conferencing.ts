import type { Conferencing } from '../domain/bridge.js';
import type { Instant } from '../domain/instant.js';
import { newerReading, known, type Reading, type Unreadable } from '../domain/reading.js';
import type { Result } from '../domain/result.js';
import type { InventoryListing } from '../domain/service-number.js';
import type { Clock } from '../ports/clock.js';
import type { ConferencingDirectory, Inventory } from '../ports/conferencing-directory.js';
import type { Mirror } from '../ports/mirror.js';

export type RefreshConferencing = (tenantId: string) => Promise<void>;

interface Ports {
  readonly clock: Clock;
  readonly conferencingDirectory: ConferencingDirectory;
  readonly mirror: Mirror;
}

/** Reads what all organizers share and keeps it. What cannot be read keeps its old value, marked with the failure. */
export function refreshConferencing({ clock, conferencingDirectory, mirror }: Ports): RefreshConferencing {
  const running = new Map<string, Promise<void>>();
  const refresh = async (tenantId: string): Promise<void> => {
    const before: Conferencing | undefined = await mirror.conferencing(tenantId);
    const [bridges, inventory, invitePolicies, routingPolicies, voiceRoutes] = await Promise.all([
      conferencingDirectory.bridges(),
      conferencingDirectory.inventory(),
      conferencingDirectory.invitePolicies(),
      conferencingDirectory.routingPolicies(),
      conferencingDirectory.voiceRoutes(),
    ]);
    const at = clock();
    await mirror.keepConferencing(tenantId, {
      bridges: newerReading(before?.bridges, readingOf(bridges, at)),
      inventory: newerReading(before?.inventory, inventoryReading(inventory, at)),
      invitePolicies: newerReading(before?.invitePolicies, readingOf(invitePolicies, at)),
      routingPolicies: newerReading(before?.routingPolicies, readingOf(routingPolicies, at)),
      voiceRoutes: newerReading(before?.voiceRoutes, readingOf(voiceRoutes, at)),
    });
  };
  // Many organizers may ask at once; one reading serves them all.
  return (tenantId) => {
    const already = running.get(tenantId);
    if (already !== undefined) return already;
    const started = refresh(tenantId).finally(() => running.delete(tenantId));
    running.set(tenantId, started);
    return started;
  };
}

export function readingOf<T>(read: Result<T, Unreadable>, at: Instant): Reading<T> {
  return read.ok ? known(read.value, at) : { known: false, failed: read.failure };
}

/** An inventory that broke off midway is worth having, but it is marked: a number missing from it may be an operator's. */
function inventoryReading(
  read: Result<Inventory, Unreadable>,
  at: Instant,
): Reading<readonly InventoryListing[]> {
  if (!read.ok) return { known: false, failed: read.failure };
  const reading = known(read.value.listings, at);
  if (read.value.complete) return reading;
  return { ...reading, failed: { code: 'unreadable', system: 'teamsAdministration', cause: 'partial' } };
}
