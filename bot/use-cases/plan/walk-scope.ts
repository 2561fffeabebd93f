import type { Effect } from '../../domain/changes/effect.js';
import { defaultNumbersOf } from '../../domain/reports/default-numbers.js';
import { numbersSaid } from '../../domain/changes/number-said.js';
import type { Scope } from '../../domain/changes/wanted.js';
import type { Failure } from '../../domain/failure.js';
import { resolveEverybody } from '../../domain/numbers/resolve-everybody.js';
import type { NumberLists } from '../../domain/numbers/resolved-numbers.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { JoinedConferencing } from '../../domain/tenant/bridge.js';
import type { Organizer } from '../../domain/tenant/organizer.js';
import type { Groups } from '../../ports/groups.js';
import type { Mirror } from '../../ports/mirror.js';
import type { SyncStore } from '../../ports/mirror-sync.js';
import type { People } from '../../ports/people.js';
import type { TenantSettings } from '../../ports/tenant-settings.js';
import { membersOf } from '../find-group.js';
import { onePerson } from '../find-people.js';
import type { LookUpOrganizer } from '../look-up-organizer.js';
import { firstListing } from '../sync/first-listing.js';

/** Somebody whom a change is about, with the numbers that follow for them. */
export interface Found {
  readonly organizer: Organizer;
  readonly lists: NumberLists;
}

export interface Walked {
  /** What people forget about who is meant. */
  readonly effects: readonly Effect[];
  /** How many were looked at. */
  readonly people: number;
}

/** Hands over everybody of a scope, one after the other. */
export type WalkScope = (
  tenantId: string,
  wanted: { readonly scope: Scope; readonly facts: JoinedConferencing },
  visit: (found: Found) => void,
) => Promise<Result<Walked, Failure>>;

interface Ports {
  readonly people: People;
  readonly groups: Groups;
  readonly mirror: Pick<Mirror, 'everybody'>;
  readonly tenantSettings: Pick<TenantSettings, 'read'>;
  readonly syncs: Pick<SyncStore, 'status'>;
  /** Resolves after so many milliseconds of real time. */
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

/** So few are read live, all at once; more come from the mirror, and the live read of each step guards them. */
export const HANDFUL = 5;

/** Whom a change is about: a handful as they are at this moment, many as the mirror knows them. */
export function walkScope(ports: Ports, lookUpOrganizer: LookUpOrganizer): WalkScope {
  return async (tenantId, { scope, facts }, visit) => {
    if (scope.kind === 'everyone')
      return walkMirror(ports, { tenantId, facts, visit, isMeant: fitting(scope, facts) });
    const named =
      scope.kind === 'group'
        ? await directMembers(ports.groups, scope.said)
        : await persons(ports.people, scope.said);
    if (!named.ok) return named;
    const { ids, effects } = named.value;
    if (ids.size <= HANDFUL) {
      const looked = await walkLive(
        lookUpOrganizer,
        { tenantId, ids, strict: scope.kind === 'people' },
        visit,
      );
      return looked.ok ? ok({ effects, people: looked.value }) : looked;
    }
    const isMeant = ({ person }: Organizer): boolean => ids.has(person.id);
    const walked = await walkMirror(ports, { tenantId, facts, visit, isMeant });
    if (!walked.ok) return walked;
    const missing = ids.size - walked.value.people;
    const unknown: readonly Effect[] = missing > 0 ? [{ code: 'notKnownLeftOut', count: missing }] : [];
    return ok({ people: walked.value.people, effects: [...effects, ...unknown] });
  };
}

interface Named {
  readonly ids: ReadonlySet<string>;
  readonly effects: readonly Effect[];
}

async function directMembers(groups: Groups, said: string): Promise<Result<Named, Failure>> {
  const found = await membersOf(groups, said);
  if (!found.ok) return found;
  const { members } = found.value;
  return ok({ ids: members, effects: [{ code: 'directMembersOnly', count: members.size }] });
}

async function persons(people: People, said: readonly string[]): Promise<Result<Named, Failure>> {
  const found = await Promise.all(said.map((each) => onePerson(people, each)));
  const ids = new Set<string>();
  for (const person of found) {
    if (!person.ok) return person;
    ids.add(person.value.id);
  }
  return ok({ ids, effects: [] });
}

interface Few {
  readonly tenantId: string;
  readonly ids: ReadonlySet<string>;
  /** Each was named: who is no organizer is a refusal, not left out. */
  readonly strict: boolean;
}

async function walkLive(
  lookUpOrganizer: LookUpOrganizer,
  { tenantId, ids, strict }: Few,
  visit: (found: Found) => void,
): Promise<Result<number, Failure>> {
  const looked = await Promise.all(
    [...ids].map((userId) => lookUpOrganizer({ tenantId, userId, from: 'live' })),
  );
  let people = 0;
  for (const found of looked) {
    if (!found.ok) {
      const { code } = found.failure;
      if (!strict && (code === 'guest' || code === 'notAnOrganizer')) continue;
      return found;
    }
    people += 1;
    visit({ organizer: found.value.organizer, lists: found.value.numbers });
  }
  return people === 0 && !strict ? fail({ code: 'nobodyFits' }) : ok(people);
}

interface Many {
  readonly tenantId: string;
  readonly facts: JoinedConferencing;
  readonly visit: (found: Found) => void;
  readonly isMeant: (organizer: Organizer, lists: NumberLists) => boolean;
}

async function walkMirror(
  { mirror, tenantSettings, syncs, pause }: Pick<Ports, 'mirror' | 'tenantSettings' | 'syncs' | 'pause'>,
  { tenantId, facts, visit, isMeant }: Many,
): Promise<Result<Walked, Failure>> {
  // Before everybody was listed once, some would be left out without a word.
  const { parts } = await firstListing({ syncs, pause }, tenantId);
  if (!parts.some(({ part, asOf }) => part === 'people' && asOf !== undefined)) {
    return fail({ code: 'peopleNotListed' });
  }
  const { operatorConnectPlanIds } = await tenantSettings.read(tenantId);
  const everybody = resolveEverybody({ conferencing: facts, operatorConnectPlanIds });
  let people = 0;
  for await (const page of mirror.everybody(tenantId)) {
    for (const organizer of page) {
      if (organizer.person.guest) continue;
      const lists = everybody.lists(organizer);
      if (!isMeant(organizer, lists)) continue;
      people += 1;
      visit({ organizer, lists });
    }
  }
  return people === 0 ? fail({ code: 'nobodyFits' }) : ok({ effects: [], people });
}

/** Everybody with a license for dial-in, or those of them who are in a country, on a number, or have one license. */
function fitting(
  { countries, onNumber, license }: Extract<Scope, { kind: 'everyone' }>,
  facts: JoinedConferencing,
): Many['isMeant'] {
  const numbers = onNumber === undefined ? undefined : new Set(numbersSaid(onNumber, facts));
  return (organizer, lists) => {
    const { license: held } = lists.license;
    if (license === undefined ? held === 'none' : held !== license) return false;
    const { usageLocation } = organizer.person;
    if (countries !== undefined && (usageLocation === undefined || !countries.includes(usageLocation)))
      return false;
    if (numbers === undefined) return true;
    const { toll, tollFree } = defaultNumbersOf(organizer);
    return (toll !== undefined && numbers.has(toll)) || (tollFree !== undefined && numbers.has(tollFree));
  };
}
