import { createChance } from '../../bot/sandbox/chance.js';
import { sizedTenant } from '../../bot/sandbox/tenant/sized-tenant.js';
import type { TenantFile, TenantState, TenantUser } from '../../bot/sandbox/tenant/tenant-file.js';

/** A sized tenant with what the sized one leaves out: grants to a group and to the whole tenant, licenses not ready yet, guests. */
export function restlessTenant(organizers: number): TenantFile {
  const sized = sizedTenant({ organizers, numbers: 40 });
  const members = sized.users.filter((_, index) => index % 11 === 3).map(({ id }) => id);
  return {
    ...sized,
    groups: [{ id: GROUP, displayName: 'Sales', members, memberGroups: [] }],
    groupPolicyAssignments: [
      { groupId: GROUP, policyType: 'TeamsAudioConferencingPolicy', policyName: 'Invites 3', rank: 1 },
    ],
    tenantDefaultPolicies: { TeamsAudioConferencingPolicy: 'Invites 7' },
    users: sized.users.map((user, index) => ({
      ...user,
      licenses: user.licenses.map((license) =>
        index % 37 === 0 ? { ...license, assignedDateTime: new Date().toISOString() } : license,
      ),
    })),
  };
}

const GROUP = 'aaaaaaaa-0000-4000-8000-000000000001';

/** What somebody does in the admin center, the same for the same seed. */
export function restlessHand(seed: number) {
  const chance = createChance(seed);
  const below = (limit: number): number => Math.floor(chance() * limit);
  const policiesChanged = new Set<string>();
  return {
    /** To whom another policy was granted. */
    policiesChanged,
    /** The next change, as `POST /sandbox/people` takes it. */
    next({ users, bridges }: TenantState): object {
      const somebody = (): TenantUser => {
        const user = users[below(users.length)];
        if (user === undefined) throw new RangeError('Nobody is left');
        return user;
      };
      const numbers = bridges
        .flatMap((bridge) => bridge.serviceNumbers)
        .filter(({ type }) => type === 'Toll');
      const [mover, holder, granted, caller, leaver, model] = Array.from({ length: 6 }, somebody);
      const set = new Map<string, object>();
      const change = (user: TenantUser | undefined, fields: object): void => {
        if (user !== undefined && user !== leaver) set.set(user.id, { id: user.id, ...fields });
      };
      const skus = model?.licenses.map(({ skuId }) => ({ skuId })) ?? [];
      const dialIn = { ...caller?.dialIn, serviceNumber: numbers[below(numbers.length)]?.number };
      change(mover, { usageLocation: mover?.usageLocation === 'GB' ? 'DE' : 'GB' });
      change(holder, { licenses: skus });
      if (caller?.dialIn) change(caller, { dialIn });
      change(granted, { policies: { TeamsAudioConferencingPolicy: `Invites ${below(20) + 1}` } });
      policiesChanged.add(granted?.id ?? '');
      const number = below(0xffffff).toString(16).padStart(12, '0');
      const joiner = {
        id: `dddddddd-0000-4000-8000-${number}`,
        userPrincipalName: `joiner.${number}@contoso.com`,
        displayName: `Joiner ${number}`,
        usageLocation: 'FR',
        licenses: skus,
      };
      return {
        set: [...set.values()],
        remove: leaver === undefined ? [] : [leaver.id],
        add: users.some(({ id }) => id === joiner.id) ? [] : [joiner],
      };
    },
  };
}
