import type { Organizer, Person } from '../domain/organizer.js';
import { newerReading, type Unreadable } from '../domain/reading.js';
import { ok, type Result } from '../domain/result.js';
import type { Clock } from '../ports/clock.js';
import type { Licenses } from '../ports/licenses.js';
import type { Mirror } from '../ports/mirror.js';
import type { OrganizerSettings } from '../ports/organizer-settings.js';
import type { People } from '../ports/people.js';
import { readingOf } from './refresh-conferencing.js';

/** Undefined when the directory knows no such person. */
export type RefreshOrganizer = (
  tenantId: string,
  userId: string,
) => Promise<Result<Organizer | undefined, Unreadable>>;

interface Ports {
  readonly clock: Clock;
  readonly people: People;
  readonly licenses: Licenses;
  readonly organizerSettings: OrganizerSettings;
  readonly mirror: Mirror;
}

/**
 * Reads one organizer live, each part on its own, and keeps what was found. It fails only when not even the person can be
 * looked up and none was known before.
 */
export function refreshOrganizer(ports: Ports): RefreshOrganizer {
  return async (tenantId, userId) => {
    const { people, licenses, organizerSettings, mirror, clock } = ports;
    const [before, person, plans, defaults, policies] = await Promise.all([
      mirror.organizer(tenantId, userId),
      people.person(userId),
      licenses.plansOf(userId),
      organizerSettings.defaultsOf(userId),
      organizerSettings.policiesOf(userId),
    ]);
    const old = before?.organizer;
    const who: Person | undefined = person.ok ? person.value : old?.person;
    if (who === undefined) return person.ok ? ok(undefined) : person;
    const at = clock();
    const organizer: Organizer = {
      person: who,
      plans: newerReading(old?.plans, readingOf(plans, at)),
      defaults: newerReading(old?.defaults, readingOf(defaults, at)),
      policies: newerReading(old?.policies, readingOf(policies, at)),
    };
    await mirror.keepOrganizer(tenantId, organizer);
    return ok(organizer);
  };
}
