import { effectivePolicyOf, type EffectivePolicy } from './effective-policy.js';
import { openTenantStore, type TenantOptions } from './tenant-store.js';
import type { PolicyType, TenantState, TenantUser } from './tenant-file.js';

/** The simulated tenant: live, in the file's own words, and kept on disk. */
export interface SandboxTenant {
  readonly state: TenantState;
  /** True when the state was kept from an earlier run, so that its clock goes on as well. */
  readonly kept: boolean;
  /** Changes the state in place and writes it down. */
  change(apply: (draft: TenantState) => void): void;
  /** By object id, user principal name, mail or handle, in any case. */
  person(key: string): TenantUser | undefined;
  effectivePolicy(userId: string, policyType: PolicyType): EffectivePolicy;
  /** Writes down what is not written yet. */
  close(): void;
}

/** Opens the tenant kept in `dataDir`, or the named file (again, when it was changed since), or the built-in one. */
export function openTenant(options: TenantOptions): SandboxTenant {
  const store = openTenantStore(options);
  const { state } = store;
  let changes = 0;
  let index = indexOf(state.users, changes);
  const find = (key: string): TenantUser | undefined => {
    const wanted = key.toLowerCase();
    // Who is taken away leaves a new list behind, who comes makes it longer.
    if (index.list !== state.users || index.length !== state.users.length)
      index = indexOf(state.users, changes);
    const found = index.people.get(wanted);
    if (found !== undefined && keysOf(found).includes(wanted)) return found;
    if (index.changes === changes) return undefined;
    index = indexOf(state.users, changes);
    return index.people.get(wanted);
  };
  return {
    state,
    kept: store.kept,
    change: (apply) => {
      apply(state);
      changes += 1;
      store.write();
    },
    person: find,
    effectivePolicy: (userId, policyType) => {
      const user = find(userId) ?? { id: userId, policies: {} };
      return effectivePolicyOf(state, user, policyType);
    },
    close: () => store.close(),
  };
}

function indexOf(list: readonly TenantUser[], changes: number) {
  return { list, length: list.length, changes, people: peopleByKey(list) };
}

function peopleByKey(users: readonly TenantUser[]): ReadonlyMap<string, TenantUser> {
  return new Map(users.flatMap((user) => keysOf(user).map((key) => [key, user] as const)));
}

function keysOf(user: TenantUser): readonly string[] {
  const keys = [user.handle, user.mail, user.userPrincipalName, user.id];
  return keys.flatMap((key) => (key === undefined ? [] : [key.toLowerCase()]));
}
