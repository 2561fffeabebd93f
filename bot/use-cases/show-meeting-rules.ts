import type { Caller } from '../domain/authority.js';
import type { Conferencing } from '../domain/tenant/bridge.js';
import type { Failure } from '../domain/failure.js';
import { meetingRulesOf, type MeetingRules } from '../domain/meetings/meeting-rules.js';
import type { Reading } from '../domain/reading.js';
import { ok, type Result } from '../domain/result.js';
import type { Clock } from '../ports/clock.js';
import type { Mirror } from '../ports/mirror.js';
import type { Authorize } from './authorize.js';
import type { LookUpOrganizer, OrganizerView } from './look-up-organizer.js';
import type { RefreshConferencing } from './refresh-conferencing.js';

/** The caller's own rules, with the license and policies that they stand on. */
export interface MeetingRulesView extends MeetingRules {
  readonly organizer: OrganizerView['organizer'];
  readonly license: OrganizerView['numbers']['license'];
}

export type ShowMeetingRules = (caller: Caller) => Promise<Result<MeetingRulesView, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly mirror: Mirror;
  /** Resolves after so many milliseconds of real time. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

interface Using {
  readonly authorize: Authorize;
  readonly lookUpOrganizer: LookUpOrganizer;
  readonly refreshConferencing: RefreshConferencing;
}

/** May callers start the caller's meetings, skip the lobby; who sees their numbers; how long is a PIN. */
export function showMeetingRules({ clock, mirror, pause }: Ports, using: Using): ShowMeetingRules {
  const isFresh = (reading: Reading<unknown>): boolean =>
    reading.known && reading.failed === undefined && clock() - reading.readAt < FRESH_FOR_MS;

  async function conferencing(tenantId: string): Promise<Conferencing> {
    const kept = await mirror.conferencing(tenantId);
    if (kept !== undefined && isFresh(kept.meetingPolicies) && isFresh(kept.bridgeSettings)) return kept;
    const refreshed = using.refreshConferencing(tenantId);
    if (kept === undefined) return refreshed;
    const done = await Promise.race([refreshed, pause(PATIENCE_MS)]);
    // Whoever is late still goes on, and the next question finds what they read.
    if (done === undefined) refreshed.catch(() => undefined);
    return done ?? kept;
  }

  return async (caller) => {
    const allowed = await using.authorize(caller, 'showMeetingRules');
    if (!allowed.ok) return allowed;
    const { tenantId, userId } = caller;
    const found = await using.lookUpOrganizer({ tenantId, userId, from: 'mirror' });
    if (!found.ok) return found;
    const { organizer, numbers } = found.value;
    const rules = meetingRulesOf(organizer, await conferencing(tenantId));
    return ok({ ...rules, organizer, license: numbers.license });
  };
}

/** As old as an organizer's own facts may be (look-up-organizer.ts). */
const FRESH_FOR_MS = 10 * 60_000;
/** The answer itself needs nothing of this, so it waits no longer than for anything else. */
const PATIENCE_MS = 2_500;
