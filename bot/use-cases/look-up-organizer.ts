import type { JoinedConferencing } from '../domain/tenant/bridge.js';
import type { Failure } from '../domain/failure.js';
import type { Instant } from '../domain/instant.js';
import type { Organizer } from '../domain/tenant/organizer.js';
import type { Reading } from '../domain/reading.js';
import { resolveNumbers } from '../domain/numbers/resolve-numbers.js';
import type { ResolvedNumbers } from '../domain/numbers/resolved-numbers.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Clock } from '../ports/clock.js';
import type { Mirror } from '../ports/mirror.js';
import type { TenantSettingsValue } from '../domain/tenant/tenant-settings.js';
import type { RefreshConferencing } from './refresh-conferencing.js';
import { ORGANIZER_PARTS, type OrganizerPart, type RefreshOrganizer } from './refresh-organizer.js';

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
  /** Resolves after so many milliseconds of real time. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

interface Refreshing {
  readonly refreshOrganizer: RefreshOrganizer;
  readonly refreshConferencing: RefreshConferencing;
}

/** Older copies are read again before they answer, so that a change made elsewhere shows soon. */
const FRESH_FOR_MS = 10 * 60_000;

/** Somebody is looking at the screen: where an older copy can answer, a slow Microsoft is not waited for any longer. */
const PATIENCE_MS = 2_500;

/** Finds one organizer in the mirror, reading from Microsoft what is missing or old, and resolves their numbers. */
export function lookUpOrganizer({ clock, mirror, pause }: Ports, refreshing: Refreshing): LookUpOrganizer {
  return async ({ tenantId, userId, from }) => {
    const kept = await mirror.organizer(tenantId, userId);
    const isFresh = (reading: Reading<unknown>): boolean =>
      from === 'mirror' &&
      reading.known &&
      reading.failed === undefined &&
      clock() - reading.readAt < FRESH_FOR_MS;
    const old = kept === undefined ? ORGANIZER_PARTS : oldPartsOf(kept.organizer, isFresh);
    const sharedFresh = kept?.conferencing !== undefined && sharedPartsOf(kept.conferencing).every(isFresh);
    if (kept?.conferencing !== undefined && old.length === 0 && sharedFresh) {
      return viewOf(kept.organizer, kept.conferencing, kept.settings);
    }

    const refreshed = Promise.all([
      old.length === 0 ? ok(true) : refreshing.refreshOrganizer({ tenantId, userId, parts: old }),
      sharedFresh ? undefined : refreshing.refreshConferencing(tenantId),
    ]);
    const canAnswer = from === 'mirror' && kept?.conferencing !== undefined && isComplete(kept.organizer);
    const done = await (canAnswer ? Promise.race([refreshed, pause(PATIENCE_MS)]) : refreshed);
    if (done === undefined) {
      // Whoever is late still goes on, and the next question finds what they read.
      refreshed.catch(() => undefined);
    } else {
      const [found] = done;
      if (!found.ok) return found;
      if (!found.value) return fail({ code: 'notAnOrganizer' });
    }
    const now = await mirror.organizer(tenantId, userId);
    if (now?.conferencing === undefined) throw new Error('What was read from Microsoft was not kept');
    return viewOf(now.organizer, now.conferencing, now.settings);
  };
}

/** What has to be read again. The directory's list does not know whether a plan is ready; the person's own entry does. */
function oldPartsOf(
  { plans, policies, defaults }: Organizer,
  isFresh: (reading: Reading<unknown>) => boolean,
): readonly OrganizerPart[] {
  const fresh: Record<OrganizerPart, boolean> = {
    license: isFresh(plans) && plans.known && plans.from !== 'directoryList',
    policies: isFresh(policies),
    defaults: isFresh(defaults),
  };
  return ORGANIZER_PARTS.filter((part) => !fresh[part]);
}

function isComplete(organizer: Organizer): boolean {
  return partsOf(organizer).every((reading) => reading.known);
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
  return [
    facts.bridges,
    facts.inventory,
    facts.invitePolicies,
    facts.routingPolicies,
    facts.voiceRoutes,
    facts.usages,
  ];
}

function oldestKnownOf(readings: readonly Reading<unknown>[]): Instant | undefined {
  const times = readings.flatMap((reading) => (reading.known ? [reading.readAt] : []));
  return times.length === 0 ? undefined : Math.min(...times);
}
