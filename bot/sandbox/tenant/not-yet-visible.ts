import { POLICY_TYPES, User, type TenantState, type TenantUser } from './tenant-file.js';
import type { PersonChange } from './person-change.js';

type HistoryEntry = TenantState['history'][number];

/**
 * The tenant file's `visibleAfter`, for people: until its time Graph shows them as they were before their latest entry of
 * `history`; where there is none, without the license that was given last. Other targets are seen by no operation of Graph here.
 */
export function notYetVisible(
  state: TenantState,
  person: (key: string) => TenantUser | undefined,
): PersonChange[] {
  return state.visibleAfter.flatMap(({ target, at }) => {
    const user = person(target);
    if (user === undefined) return [];
    const latest = state.history
      .filter((entry) => person(entry.target) === user)
      .reduce<HistoryEntry | undefined>((one, other) => (one && one.at > other.at ? one : other), undefined);
    const before = latest === undefined ? withoutLastLicense(user) : asBefore(user, latest);
    const fields = User.keyof().options.filter((name) => name in before);
    const after = Object.fromEntries(fields.map((name) => [name, user[name]]));
    return [{ userId: user.id, kind: 'changed', before, after, visibleAt: Date.parse(at) }];
  });
}

/** An entry names a license by its skuId, policies by their types, and anything else by the field of the person. */
function asBefore(user: TenantUser, { before, after }: HistoryEntry): Partial<TenantUser> {
  const then = objectOf(before);
  const later = objectOf(after);
  const skuId = then['skuId'] ?? later['skuId'];
  if (typeof skuId === 'string') {
    const others = user.licenses.filter((license) => license.skuId !== skuId.toLowerCase());
    const had = { skuId: skuId.toLowerCase(), disabledPlans: [], assignedByGroup: null, planStates: {} };
    return { licenses: 'skuId' in then ? [...others, had] : others };
  }
  const names = Object.keys({ ...then, ...later });
  const types = POLICY_TYPES.filter((type) => names.includes(type));
  if (types.length > 0) {
    const others = Object.entries(user.policies).filter(([type]) => !names.includes(type));
    const had = types
      .map((type) => [type, then[type]] as const)
      .filter(([, name]) => typeof name === 'string');
    return { policies: Object.fromEntries([...others, ...had]) };
  }
  return Object.fromEntries(names.filter((name) => name in user).map((name) => [name, then[name] ?? null]));
}

function withoutLastLicense(user: TenantUser): Partial<TenantUser> {
  const last = user.licenses
    .filter(({ assignedDateTime }) => assignedDateTime !== undefined)
    .toSorted(
      (one, other) => Date.parse(other.assignedDateTime ?? '') - Date.parse(one.assignedDateTime ?? ''),
    )[0];
  return last === undefined ? {} : { licenses: user.licenses.filter((each) => each !== last) };
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
