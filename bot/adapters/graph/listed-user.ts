import { z } from 'zod';
import type { Instant } from '../../domain/instant.js';
import { isUntold } from '../../domain/licenses/license.js';
import type { ListedPerson } from '../../ports/tenant-directory.js';
import type { Products } from './products.js';
import { personOf, User, USER_PROPERTIES } from './user.js';

/** What is asked of the directory about everybody. Lists of changes cannot say since when a license has been given. */
export const CHANGED_PROPERTIES = `${USER_PROPERTIES},assignedLicenses`;
export const LISTED_PROPERTIES = `${CHANGED_PROPERTIES},licenseAssignmentStates`;

export const ListedUser = User.extend({
  assignedLicenses: z
    .array(z.object({ skuId: z.string(), disabledPlans: z.array(z.string()).nullish() }))
    .nullish(),
  licenseAssignmentStates: z
    .array(
      z.object({
        skuId: z.string().nullish(),
        state: z.string().nullish(),
        lastUpdatedDateTime: z.string().nullish(),
      }),
    )
    .nullish(),
});
export type ListedUser = z.output<typeof ListedUser>;

export const RemovedUser = z.object({ id: z.string(), '@removed': z.object({}) });
export type RemovedUser = z.output<typeof RemovedUser>;

export type Entry = ListedUser | RemovedUser;

export function isRemoved(entry: Entry): entry is RemovedUser {
  return '@removed' in entry;
}

/** False where a change tells only what changed: what it leaves out is not gone. */
export function isWhole(entry: Entry): boolean {
  return isRemoved(entry) || (entry.assignedLicenses !== undefined && entry.userPrincipalName !== undefined);
}

export function listedPerson(
  user: ListedUser,
  { products, now }: { readonly products: Products; readonly now: Instant },
): ListedPerson {
  const given = user.assignedLicenses ?? [];
  const plans = given.flatMap(({ skuId, disabledPlans }) =>
    products.plansIn({ productId: skuId, off: disabledPlans ?? [] }),
  );
  const states = user.licenseAssignmentStates ?? given.map(({ skuId }) => ({ skuId, ...UNTOLD_STATE }));
  const plansUnsettled =
    plans.some(isUntold) ||
    states.some((each) => products.matters(each.skuId ?? '') && !isSettled(each, now));
  return { person: personOf(user), plans, plansUnsettled };
}

const UNTOLD_STATE = { state: undefined, lastUpdatedDateTime: undefined } as const;

type AssignmentState = NonNullable<ListedUser['licenseAssignmentStates']>[number];

/** A license is set up within a day; one that came before that and shows no trouble has all its plans. */
function isSettled({ state, lastUpdatedDateTime }: AssignmentState, now: Instant): boolean {
  return state === 'Active' && now - Date.parse(lastUpdatedDateTime ?? '') > SET_UP_WITHIN_MS;
}

/** Twice what Microsoft says it may take. */
const SET_UP_WITHIN_MS = 48 * 60 * 60_000;
