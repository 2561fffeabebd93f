import type { KnownOrganizer } from '../../domain/tenant/known-organizer.js';
import { neverRead } from '../../domain/tenant/known-organizer.js';
import type { HeldPlan } from '../../domain/licenses/license.js';
import type { Defaults, OrganizerPolicies, Person } from '../../domain/tenant/organizer.js';
import type { CountryCode, E164 } from '../../domain/numbers/phone-number.js';
import type { ReadFrom, Reading, Unreadable } from '../../domain/reading.js';

/** One person of the mirror as the table has them; facts that people share stand for themselves by their hash. */
export interface OrganizerRow {
  readonly user_id: string;
  readonly user_principal_name: string;
  readonly display_name: string;
  readonly usage_location: CountryCode | null;
  readonly guest: boolean;
  readonly gone_at: number | null;
  readonly plans: string | null;
  readonly plans_from: ReadFrom | null;
  readonly plans_read_at: number | null;
  readonly plans_failed: Unreadable | null;
  readonly plans_listed: string | null;
  readonly plans_unsettled: boolean;
  readonly policies: string | null;
  readonly policies_from: ReadFrom | null;
  readonly policies_read_at: number | null;
  readonly policies_failed: Unreadable | null;
  readonly policies_tried_at: number | null;
  readonly dial_in_listed: boolean | null;
  readonly bridge_id: string | null;
  readonly toll: E164 | null;
  readonly toll_free: E164 | null;
  readonly defaults_read_at: number | null;
  readonly defaults_failed: Unreadable | null;
  readonly defaults_tried_at: number | null;
}

/** The columns of a row with their types, for reading rows and for writing many in one statement. */
const COLUMNS = {
  user_id: 'text',
  user_principal_name: 'text',
  display_name: 'text',
  usage_location: 'text',
  guest: 'boolean',
  gone_at: 'bigint',
  plans: 'text',
  plans_from: 'text',
  plans_read_at: 'bigint',
  plans_failed: 'json',
  plans_listed: 'text',
  plans_unsettled: 'boolean',
  policies: 'text',
  policies_from: 'text',
  policies_read_at: 'bigint',
  policies_failed: 'json',
  policies_tried_at: 'bigint',
  dial_in_listed: 'boolean',
  bridge_id: 'text',
  toll: 'text',
  toll_free: 'text',
  defaults_read_at: 'bigint',
  defaults_failed: 'json',
  defaults_tried_at: 'bigint',
} as const satisfies Record<keyof OrganizerRow, string>;

const names = Object.keys(COLUMNS);
const typed = Object.entries(COLUMNS).map(([name, type]) => `${name} ${type}`);

export const ORGANIZER_COLUMNS = names.map((name) => `o.${name}`).join(', ');

/** Locked in the order of their ids, so that two writers of the same people wait for each other and never both for ever. */
export const ORGANIZERS_FOR_UPDATE = `
  select ${ORGANIZER_COLUMNS} from organizers o
  where o.tenant_id = $1 and o.user_id = any($2::text[]) order by o.user_id for update`;

const GIVEN = `json_to_recordset($2::text::json) as r(${typed.join(', ')})`;

export const UPDATE_ORGANIZERS = `
  update organizers o set ${names
    .slice(1)
    .map((name) => `${name} = r.${name}`)
    .join(', ')}
  from ${GIVEN} where o.tenant_id = $1 and o.user_id = r.user_id`;

/** Whoever became known in this very moment by somebody else's hand is not in the answer, and has to be merged anew. */
export const INSERT_ORGANIZERS = `
  insert into organizers (tenant_id, ${names.join(', ')})
  select $1, ${names.map((name) => `r.${name}`).join(', ')} from ${GIVEN} order by r.user_id
  on conflict do nothing returning user_id`;

/** When a whole reading of the list last ended: everybody whom it did not report is as they were, as of then. */
export interface ListedAsOf {
  readonly people: number | null;
  readonly policies: number | null;
}

/** The row in the domain's words. `facts` tells what a hash stands for. */
export function knownOrganizerOf(
  row: OrganizerRow,
  { facts, asOf }: { readonly facts: (hash: string) => unknown; readonly asOf: ListedAsOf },
): KnownOrganizer {
  return {
    organizer: {
      person: personOf(row),
      plans: readingOf({
        value: row.plans === null ? undefined : (facts(row.plans) as readonly HeldPlan[]),
        readAt:
          row.plans_from === 'directoryList' ? later(row.plans_read_at, asOf.people) : row.plans_read_at,
        from: row.plans_from,
        failed: row.plans_failed,
      }),
      policies: readingOf({
        value: row.policies === null ? undefined : (facts(row.policies) as OrganizerPolicies),
        readAt:
          row.policies_from === 'teamsConfigurations'
            ? later(row.policies_read_at, asOf.policies)
            : row.policies_read_at,
        from: row.policies_from,
        failed: row.policies_failed,
      }),
      defaults: readingOf({
        value: defaultsOf(row),
        readAt: row.defaults_read_at,
        from: row.defaults_read_at === null ? null : 'teamsAdministration',
        failed: row.defaults_failed,
      }),
    },
    plansListed: row.plans_listed === null ? undefined : (facts(row.plans_listed) as readonly HeldPlan[]),
    plansUnsettled: row.plans_unsettled,
    defaultsTriedAt: row.defaults_tried_at ?? undefined,
    policiesTriedAt: row.policies_tried_at ?? undefined,
    goneAt: row.gone_at ?? undefined,
  };
}

export function personOf(row: OrganizerRow): Person {
  return {
    id: row.user_id,
    userPrincipalName: row.user_principal_name,
    displayName: row.display_name,
    usageLocation: row.usage_location ?? undefined,
    guest: row.guest,
  };
}

/** The hashes that have to be known before a row can be understood. */
export function hashesOf({ plans, plans_listed, policies }: OrganizerRow): readonly string[] {
  return [plans, plans_listed, policies].filter((hash) => hash !== null);
}

/** The row to write; `hashed` gives the hashes of what people share. */
export function rowOf(
  known: KnownOrganizer,
  hashed: { readonly plans: string | null; readonly listed: string | null; readonly policies: string | null },
): OrganizerRow {
  const { person, plans, policies, defaults } = known.organizer;
  const own = defaults.known ? defaults.value : undefined;
  const numbers = own === undefined || own === 'notListed' ? undefined : own;
  return {
    user_id: person.id,
    user_principal_name: person.userPrincipalName,
    display_name: person.displayName,
    usage_location: person.usageLocation ?? null,
    guest: person.guest,
    gone_at: known.goneAt ?? null,
    plans: hashed.plans,
    ...parts('plans', plans),
    plans_listed: hashed.listed,
    plans_unsettled: known.plansUnsettled,
    policies: hashed.policies,
    ...parts('policies', policies),
    policies_tried_at: known.policiesTriedAt ?? null,
    dial_in_listed: own === undefined ? null : own !== 'notListed',
    bridge_id: numbers?.bridgeId ?? null,
    toll: numbers?.toll ?? null,
    toll_free: numbers?.tollFree ?? null,
    defaults_read_at: defaults.known ? defaults.readAt : null,
    defaults_failed: failureOf(defaults),
    defaults_tried_at: known.defaultsTriedAt ?? null,
  };
}

type Parts<Name extends string> = Record<`${Name}_from`, ReadFrom | null> &
  Record<`${Name}_read_at`, number | null> &
  Record<`${Name}_failed`, Unreadable | null>;

function parts<Name extends 'plans' | 'policies'>(name: Name, reading: Reading<unknown>): Parts<Name> {
  return {
    [`${name}_from`]: reading.known ? (reading.from ?? null) : null,
    [`${name}_read_at`]: reading.known ? reading.readAt : null,
    [`${name}_failed`]: failureOf(reading),
  } as Parts<Name>;
}

/** That nobody has asked yet is said by there being no row of facts, so that it needs no place of its own. */
function failureOf({ failed }: Reading<unknown>): Unreadable | null {
  return failed === undefined || failed.cause === 'notYet' ? null : failed;
}

function defaultsOf(row: OrganizerRow): Defaults | 'notListed' | undefined {
  if (row.dial_in_listed === null) return undefined;
  if (!row.dial_in_listed) return 'notListed';
  return {
    bridgeId: row.bridge_id ?? undefined,
    toll: row.toll ?? undefined,
    tollFree: row.toll_free ?? undefined,
  };
}

interface Stored<T> {
  readonly value: T | undefined;
  readonly readAt: number | null;
  readonly from: ReadFrom | null;
  readonly failed: Unreadable | null;
}

function readingOf<T>({ value, readAt, from, failed }: Stored<T>): Reading<T> {
  if (value === undefined || readAt === null)
    return failed === null ? neverRead<T>() : { known: false, failed };
  return {
    known: true,
    value,
    readAt,
    ...(from !== null && { from }),
    ...(failed !== null && { failed }),
  };
}

function later(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}
