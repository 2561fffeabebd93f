import type { SandboxContext } from '../context.js';
import type { PersonChange } from '../tenant/person-change.js';
import type { TenantUser } from '../tenant/tenant-file.js';
import type { EntityType } from './select.js';

/** Somebody with a change that is visible and concerns what was asked for. */
export interface ChangedPerson {
  readonly userId: string;
  /** Undefined where they are gone. */
  readonly person: TenantUser | undefined;
  /** Graph's names of the properties. */
  readonly changed: readonly string[] | 'everything';
  /** Of their first change: the order of the list. */
  readonly revision: number;
}

interface Wanted {
  /** The changes after `start` up to `end`. */
  readonly start: number;
  readonly end: number;
  readonly type: EntityType<TenantUser>;
  readonly select: string | null;
}

/** Everybody with such changes, each once. */
export function changedPeople(
  { tenant, peopleLog }: SandboxContext,
  { start, end, type, select }: Wanted,
): readonly ChangedPerson[] {
  const properties = select?.split(',').map((name) => name.trim()) ?? type.unasked ?? [];
  const people = new Map<string, ChangedPerson>();
  for (const change of peopleLog.since(start)) {
    const { userId, revision } = change;
    if (revision > end) break;
    const person = tenant.person(userId);
    const changed =
      change.kind === 'changed' && person !== undefined
        ? properties.filter((name) => differs(type, name, { person, change }))
        : 'everything';
    const sofar = people.get(userId);
    if (changed.length > 0) people.set(userId, joined({ userId, person, changed, revision }, sofar));
  }
  return [...people.values()];
}

function differs(
  { properties }: EntityType<TenantUser>,
  name: string,
  { person, change }: { person: TenantUser; change: PersonChange },
): boolean {
  const read = properties[name];
  if (read === undefined) return false;
  const before = read({ ...person, ...change.before });
  return JSON.stringify(before) !== JSON.stringify(read({ ...person, ...change.after }));
}

function joined(change: ChangedPerson, sofar: ChangedPerson | undefined): ChangedPerson {
  if (sofar === undefined) return change;
  const { changed } = change;
  if (changed === 'everything' || sofar.changed === 'everything') return { ...sofar, changed: 'everything' };
  return { ...sofar, changed: [...new Set([...sofar.changed, ...changed])] };
}
