import { mergeAsked, mergeGone, neverRead, type KnownOrganizer } from '../domain/tenant/known-organizer.js';
import type { Organizer, Person } from '../domain/tenant/organizer.js';
import { known, newerReading, type ReadFrom, type Reading, type Unreadable } from '../domain/reading.js';
import { ok, type Result } from '../domain/result.js';
import type { Clock } from '../ports/clock.js';
import type { Licenses } from '../ports/licenses.js';
import type { Mirror } from '../ports/mirror.js';
import type { OrganizerSettings } from '../ports/organizer-settings.js';
import type { People } from '../ports/people.js';

/** The parts of an organizer that are read on their own. Who the person is comes with their license. */
export const ORGANIZER_PARTS = ['license', 'policies', 'defaults'] as const;
export type OrganizerPart = (typeof ORGANIZER_PARTS)[number];

interface Wanted {
  readonly tenantId: string;
  readonly userId: string;
  readonly parts: readonly OrganizerPart[];
  /** The change of ours after which the organizer is read again. */
  readonly changeId?: string;
}

/** False when the directory knows no such person. */
export type RefreshOrganizer = (wanted: Wanted) => Promise<Result<boolean, Unreadable>>;

interface Ports {
  readonly clock: Clock;
  readonly people: People;
  readonly licenses: Licenses;
  readonly organizerSettings: OrganizerSettings;
  readonly mirror: Mirror;
}

/**
 * Reads parts of one organizer live, each on its own, and keeps what was found. It fails only when not even the person can
 * be looked up and none was known before.
 */
export function refreshOrganizer(ports: Ports): RefreshOrganizer {
  return async ({ tenantId, userId, parts, changeId }) => {
    const { people, licenses, organizerSettings, mirror, clock } = ports;
    const wants = (part: OrganizerPart): boolean => parts.includes(part);
    const [person, plans, policies, defaults] = await Promise.all([
      wants('license') ? people.person(userId) : undefined,
      wants('license') ? licenses.plansOf(userId) : undefined,
      wants('policies') ? organizerSettings.policiesOf(userId) : undefined,
      wants('defaults') ? organizerSettings.defaultsOf(userId) : undefined,
    ]);
    const at = clock();
    const read = {
      person: person?.ok === true ? person.value : undefined,
      plans: plans && readingOf(plans, at, 'directory'),
      policies: policies && readingOf(policies, at, 'teamsAdministration'),
      defaults: defaults && readingOf(defaults, at, 'teamsAdministration'),
    };
    const kept = new Set<string>();
    await mirror.update(tenantId, [userId], (_, before) => {
      const old = before.get(userId);
      if (old !== undefined && person?.ok === true && person.value === undefined) return [mergeGone(old, at)];
      const after = organizerAfter(old, read);
      if (after !== undefined) kept.add(userId);
      return after === undefined ? [] : [mergeAsked(old, after, { at, changeId, parts })];
    });
    const isKnown = kept.has(userId);
    return isKnown || person === undefined || person.ok ? ok(isKnown) : person;
  };
}

interface Read {
  readonly person: Person | undefined;
  readonly plans: Organizer['plans'] | undefined;
  readonly policies: Organizer['policies'] | undefined;
  readonly defaults: Organizer['defaults'] | undefined;
}

/** Undefined for somebody whom neither the directory nor the mirror knows. */
function organizerAfter(old: KnownOrganizer | undefined, read: Read): Organizer | undefined {
  const before = old?.organizer;
  const person = read.person ?? before?.person;
  if (person === undefined) return undefined;
  const newer = <T>(was: Reading<T> | undefined, is: Reading<T> | undefined): Reading<T> =>
    is === undefined ? (was ?? neverRead()) : newerReading(was, is);
  return {
    person,
    plans: newer(before?.plans, read.plans),
    policies: newer(before?.policies, read.policies),
    defaults: newer(before?.defaults, read.defaults),
  };
}

export function readingOf<T>(read: Result<T, Unreadable>, at: number, from?: ReadFrom): Reading<T> {
  return read.ok ? known(read.value, at, from) : { known: false, failed: read.failure };
}
