import type { RowPerson } from '../../domain/changes/bulk-defaults.js';
import type { RowRefusal } from '../../domain/changes/wrong-bulk-row.js';
import type { Failure } from '../../domain/failure.js';
import { resolveEverybody } from '../../domain/numbers/resolve-everybody.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { JoinedConferencing } from '../../domain/tenant/bridge.js';
import type { Organizer } from '../../domain/tenant/organizer.js';
import type { Mirror } from '../../ports/mirror.js';
import type { People } from '../../ports/people.js';
import type { TenantSettings } from '../../ports/tenant-settings.js';
import { onePerson } from '../find-people.js';
import type { LookUpOrganizer } from '../look-up-organizer.js';
import { HANDFUL } from './walk-scope.js';

type PersonOf = (said: string) => Result<RowPerson, RowRefusal>;

export type FindRowPeople = (
  tenantId: string,
  said: readonly string[],
  facts: JoinedConferencing,
) => Promise<Result<PersonOf, Failure>>;

interface Ports {
  readonly people: People;
  readonly mirror: Pick<Mirror, 'everybody'>;
  readonly tenantSettings: Pick<TenantSettings, 'read'>;
}

/** So many whom the mirror does not know are looked up in the directory itself. */
const ASKED_LIVE = 20;

/** Whom the rows of a list mean: a handful as they are at this moment, a long list as the mirror knows them. */
export function findRowPeople(ports: Ports, lookUpOrganizer: LookUpOrganizer): FindRowPeople {
  const lookUp = lookUpOne(ports.people, lookUpOrganizer);
  return async (tenantId, said, facts) => {
    const asSaid = new Map(said.map((each) => [keyOf(each), each]));
    const wanted = [...asSaid.keys()];
    const known =
      wanted.length <= HANDFUL
        ? new Map<string, RowPerson[]>()
        : await inMirror(ports, { tenantId, wanted, facts });
    const from = wanted.length <= HANDFUL ? 'live' : 'mirror';
    const unknown = wanted.filter((key) => !known.has(key)).slice(0, ASKED_LIVE);
    const looked = await Promise.all(
      unknown.map(
        async (key) => [key, await lookUp({ tenantId, said: asSaid.get(key) ?? key, from })] as const,
      ),
    );
    const asked = new Map<string, Result<RowPerson, RowRefusal>>();
    for (const [key, found] of looked) {
      const row = rowResult(found, asSaid.get(key) ?? key);
      if (row === undefined) return found.ok ? fail({ code: 'conferencingUnknown' }) : found;
      asked.set(key, row);
    }
    return ok((each) => asked.get(keyOf(each)) ?? oneOf(known.get(keyOf(each)) ?? [], each));
  };
}

function keyOf(said: string): string {
  return said.trim().toLowerCase();
}

interface Sought {
  readonly tenantId: string;
  readonly wanted: readonly string[];
  readonly facts: JoinedConferencing;
}

async function inMirror(
  { mirror, tenantSettings }: Ports,
  { tenantId, wanted, facts }: Sought,
): Promise<ReadonlyMap<string, readonly RowPerson[]>> {
  const { operatorConnectPlanIds } = await tenantSettings.read(tenantId);
  const everybody = resolveEverybody({ conferencing: facts, operatorConnectPlanIds });
  const sought = new Set(wanted);
  const found = new Map<string, RowPerson[]>();
  for await (const page of mirror.everybody(tenantId)) {
    for (const organizer of page) {
      for (const key of keysOf(organizer)) {
        if (!sought.has(key)) continue;
        const one = { organizer, lists: everybody.lists(organizer) };
        found.set(key, [...(found.get(key) ?? []), one]);
      }
    }
  }
  return found;
}

function keysOf({ person }: Organizer): ReadonlySet<string> {
  if (person.guest) return NOBODY;
  return new Set([person.id, person.userPrincipalName, person.displayName].map(keyOf));
}

const NOBODY: ReadonlySet<string> = new Set();

/** A sign-in name or an id is one person's; a name may be several people's. */
function oneOf(found: readonly RowPerson[], said: string): Result<RowPerson, RowRefusal> {
  const [only, ...others] = found;
  if (only === undefined) return fail({ code: 'personNotFound', said });
  if (others.length === 0) return ok(only);
  const exact = found.filter(({ organizer: { person } }) =>
    [person.id, person.userPrincipalName].map(keyOf).includes(keyOf(said)),
  );
  const [surely] = exact;
  if (surely !== undefined && exact.length === 1) return ok(surely);
  const names = found.map(({ organizer }) => organizer.person.userPrincipalName);
  return fail({ code: 'personAmbiguous', said, names });
}

function lookUpOne(people: People, lookUpOrganizer: LookUpOrganizer) {
  return async ({
    tenantId,
    said,
    from,
  }: {
    readonly tenantId: string;
    readonly said: string;
    readonly from: 'live' | 'mirror';
  }): Promise<Result<RowPerson, Failure>> => {
    const person = await onePerson(people, said);
    if (!person.ok) return person;
    const found = await lookUpOrganizer({ tenantId, userId: person.value.id, from });
    return found.ok ? ok({ organizer: found.value.organizer, lists: found.value.numbers }) : found;
  };
}

/** What is wrong with the row alone; undefined where it is wrong with more than the row. */
function rowResult(
  found: Result<RowPerson, Failure>,
  said: string,
): Result<RowPerson, RowRefusal> | undefined {
  if (found.ok) return found;
  const { failure } = found;
  switch (failure.code) {
    case 'personNotFound':
    case 'personAmbiguous':
      return fail(failure);
    case 'guest':
    case 'notAnOrganizer':
      return fail({ code: 'personNotFound', said });
    default:
      return undefined;
  }
}
