import type { SandboxContext } from '../context.js';
import type { PersonChange } from './person-change.js';
import { User, type TenantUser } from './tenant-file.js';

/** What somebody does to people in an admin center. Persons are those of the live tenant. */
export interface PeopleChanges {
  readonly set?: readonly { readonly person: TenantUser; readonly fields: Partial<TenantUser> }[];
  readonly removed?: readonly TenantUser[];
  readonly added?: readonly TenantUser[];
}

/**
 * The one door by which people of the tenant are changed where Graph shows it: it keeps the list of changes true. A change of
 * somebody becomes visible in Graph after the lag of the limits; who comes or goes does so at once.
 */
export function changePeople(
  { tenant, peopleLog, clock, limits }: Pick<SandboxContext, 'tenant' | 'peopleLog' | 'clock' | 'limits'>,
  { set = [], removed = [], added = [] }: PeopleChanges,
): void {
  const at = clock.now();
  const visibleAt = at + limits.current.visibilityLagSeconds * 1000;
  const changed = set.map(({ person, fields }) => ({ person, change: changeOf(person, fields, visibleAt) }));
  const { users } = tenant.state;
  const places = new Map(removed.length === 0 ? [] : users.map(({ id }, index) => [id, index] as const));
  // From the end of the list, so that each place is right when the one after it is taken out.
  const gone = removed
    .map(({ id }) => ({
      ...NOTHING,
      userId: id,
      kind: 'removed' as const,
      visibleAt: at,
      place: places.get(id),
    }))
    .sort((one, other) => (other.place ?? 0) - (one.place ?? 0));
  const come = added.map(({ id }) => ({ ...NOTHING, userId: id, kind: 'added' as const, visibleAt: at }));
  const real = changed.filter(({ change }) => Object.keys(change.after).length > 0);
  peopleLog.record([...real.map(({ change }) => change), ...gone, ...come]);
  tenant.change((draft) => {
    for (const { person, change } of real) Object.assign(person, change.after);
    const ids = new Set(removed.map(({ id }) => id));
    if (ids.size > 0) draft.users = draft.users.filter(({ id }) => !ids.has(id));
    for (const user of added) draft.users.push(user);
  });
}

const NOTHING = { before: {}, after: {} } as const;

function changeOf(person: TenantUser, fields: Partial<TenantUser>, visibleAt: number): PersonChange {
  const differing = FIELDS.filter(
    (name) => name in fields && JSON.stringify(person[name]) !== JSON.stringify(fields[name]),
  );
  return {
    userId: person.id,
    kind: 'changed',
    before: Object.fromEntries(differing.map((name) => [name, person[name]])),
    after: Object.fromEntries(differing.map((name) => [name, fields[name]])),
    visibleAt,
  };
}

const FIELDS = User.keyof().options;
