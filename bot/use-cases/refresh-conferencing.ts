import type { Conferencing } from '../domain/tenant/bridge.js';
import { conferencingHistory } from '../domain/tenant/conferencing-history.js';
import type { Instant } from '../domain/instant.js';
import { newerReading, known, type Reading, type Unreadable } from '../domain/reading.js';
import type { Result } from '../domain/result.js';
import type { InventoryListing } from '../domain/numbers/service-number.js';
import type { Clock } from '../ports/clock.js';
import type { ConferencingDirectory, Inventory } from '../ports/conferencing-directory.js';
import type { Mirror } from '../ports/mirror.js';
import { readingOf } from './refresh-organizer.js';

/** Answers what was kept, so that the caller sees what could not be read. `changeId`: the change of ours after which it is read. */
export type RefreshConferencing = (tenantId: string, changeId?: string) => Promise<Conferencing>;

interface Ports {
  readonly clock: Clock;
  readonly conferencingDirectory: ConferencingDirectory;
  readonly mirror: Mirror;
}

/** Reads what all organizers share and keeps it. What cannot be read keeps its old value, marked with the failure. */
export function refreshConferencing({ clock, conferencingDirectory, mirror }: Ports): RefreshConferencing {
  const running = new Map<string, Promise<Conferencing>>();
  const refresh = async (tenantId: string, changeId?: string): Promise<Conferencing> => {
    const before: Conferencing | undefined = await mirror.conferencing(tenantId);
    const [
      bridges,
      inventory,
      invitePolicies,
      routingPolicies,
      voiceRoutes,
      usages,
      meetingPolicies,
      bridgeSettings,
    ] = await Promise.all([
      conferencingDirectory.bridges(),
      conferencingDirectory.inventory(),
      conferencingDirectory.invitePolicies(),
      conferencingDirectory.routingPolicies(),
      conferencingDirectory.voiceRoutes(),
      conferencingDirectory.usages(),
      conferencingDirectory.meetingPolicies(),
      conferencingDirectory.bridgeSettings(),
    ]);
    const at = clock();
    const facts: Conferencing = {
      bridges: newerReading(before?.bridges, readingOf(bridges, at)),
      inventory: newerReading(before?.inventory, inventoryReading(inventory, at)),
      invitePolicies: newerReading(before?.invitePolicies, readingOf(invitePolicies, at)),
      routingPolicies: newerReading(before?.routingPolicies, readingOf(routingPolicies, at)),
      voiceRoutes: newerReading(before?.voiceRoutes, readingOf(voiceRoutes, at)),
      usages: newerReading(before?.usages, readingOf(usages, at)),
      meetingPolicies: newerReading(before?.meetingPolicies, readingOf(meetingPolicies, at)),
      bridgeSettings: newerReading(before?.bridgeSettings, readingOf(bridgeSettings, at)),
    };
    await mirror.keepConferencing(tenantId, facts, conferencingHistory(before, facts, { at, changeId }));
    return facts;
  };
  // Many organizers may ask at once; one reading serves them all.
  return (tenantId, changeId) => {
    // One that began before the change was made would show what was.
    if (changeId !== undefined) return refresh(tenantId, changeId);
    const already = running.get(tenantId);
    if (already !== undefined) return already;
    const started = refresh(tenantId).finally(() => running.delete(tenantId));
    running.set(tenantId, started);
    return started;
  };
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
