import type { JoinedConferencing } from '../domain/bridge.js';
import type { Failure } from '../domain/failure.js';
import type { Instant } from '../domain/instant.js';
import type { Organizer } from '../domain/organizer.js';
import type { Reading } from '../domain/reading.js';
import { resolveNumbers } from '../domain/resolve-numbers.js';
import type { ResolvedNumbers } from '../domain/resolved-numbers.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Clock } from '../ports/clock.js';
import type { Mirror } from '../ports/mirror.js';
import type { TenantSettingsValue } from '../ports/tenant-settings.js';
import type { RefreshConferencing } from './refresh-conferencing.js';
import type { RefreshOrganizer } from './refresh-organizer.js';

/** One organizer with their numbers resolved, and how old the oldest fact behind the answer is. */
export interface OrganizerView {
  readonly organizer: Organizer;
  readonly numbers: ResolvedNumbers;
  /** When the oldest of the facts was read; undefined when none could be. */
  readonly readAt: Instant | undefined;
}

export type LookUpOrganizer = (who: {
  readonly tenantId: string;
  readonly userId: string;
  /** `live` reads from Microsoft first, as a change must; `mirror` only when the copy is missing or old. */
  readonly from: 'mirror' | 'live';
}) => Promise<Result<OrganizerView, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly mirror: Mirror;
}

interface Refreshing {
  readonly refreshOrganizer: RefreshOrganizer;
  readonly refreshConferencing: RefreshConferencing;
}

/** Older copies are read again before they answer, so that a change made elsewhere shows soon. */
const FRESH_FOR_MS = 10 * 60_000;

/** Finds one organizer in the mirror, reading from Microsoft what is missing or old, and resolves their numbers. */
export function lookUpOrganizer({ clock, mirror }: Ports, refreshing: Refreshing): LookUpOrganizer {
  return async ({ tenantId, userId, from }) => {
    const kept = await mirror.organizer(tenantId, userId);
    const isFresh = (readings: readonly Reading<unknown>[]): boolean => {
      return from === 'mirror' && clock() - (oldestOf(readings) ?? 0) < FRESH_FOR_MS;
    };
    const organizerFresh = kept !== undefined && isFresh(partsOf(kept.organizer));
    const sharedFresh = kept?.conferencing !== undefined && isFresh(sharedPartsOf(kept.conferencing));
    if (organizerFresh && sharedFresh) return viewOf(kept.organizer, kept.conferencing, kept.settings);

    const [refreshed] = await Promise.all([
      organizerFresh ? ok(kept.organizer) : refreshing.refreshOrganizer(tenantId, userId),
      sharedFresh ? undefined : refreshing.refreshConferencing(tenantId),
    ]);
    if (!refreshed.ok) return refreshed;
    if (refreshed.value === undefined) return fail({ code: 'notAnOrganizer' });
    const now = await mirror.organizer(tenantId, userId);
    if (now?.conferencing === undefined) throw new Error('What was read from Microsoft was not kept');
    return viewOf(now.organizer, now.conferencing, now.settings);
  };
}

function viewOf(
  organizer: Organizer,
  conferencing: JoinedConferencing,
  { operatorConnectPlanIds }: TenantSettingsValue,
): Result<OrganizerView, Failure> {
  if (organizer.person.guest) return fail({ code: 'guest' });
  const numbers = resolveNumbers({ organizer, conferencing, operatorConnectPlanIds });
  return ok({
    organizer,
    numbers,
    readAt: oldestKnownOf([...partsOf(organizer), ...sharedPartsOf(conferencing)]),
  });
}

function partsOf({ plans, defaults, policies }: Organizer): readonly Reading<unknown>[] {
  return [plans, defaults, policies];
}

function sharedPartsOf(facts: JoinedConferencing): readonly Reading<unknown>[] {
  return [facts.bridges, facts.inventory, facts.invitePolicies, facts.routingPolicies, facts.voiceRoutes];
}

/** Undefined as soon as one is missing or its last reading failed: then it is worth trying again. */
function oldestOf(readings: readonly Reading<unknown>[]): Instant | undefined {
  if (readings.some((reading) => !reading.known || reading.failed !== undefined)) return undefined;
  return oldestKnownOf(readings);
}

function oldestKnownOf(readings: readonly Reading<unknown>[]): Instant | undefined {
  const times = readings.flatMap((reading) => (reading.known ? [reading.readAt] : []));
  return times.length === 0 ? undefined : Math.min(...times);
}
