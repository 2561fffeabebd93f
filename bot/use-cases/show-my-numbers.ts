import type { Caller } from '../domain/authority.js';
import type { Failure } from '../domain/failure.js';
import type { Result } from '../domain/result.js';
import type { Authorize } from './authorize.js';
import type { LookUpOrganizer, OrganizerView } from './look-up-organizer.js';

export type ShowMyNumbers = (caller: Caller) => Promise<Result<OrganizerView, Failure>>;

/**
 * The numbers that apply to the caller's own meetings, with the trace that explains them. Narrowing to a country, city,
 * kind or source is the presenter's: it changes what is shown, never what is true.
 */
export function showMyNumbers(lookUpOrganizer: LookUpOrganizer, authorize: Authorize): ShowMyNumbers {
  return async (caller) => {
    const allowed = await authorize(caller, 'showMyNumbers');
    if (!allowed.ok) return allowed;
    return lookUpOrganizer({ tenantId: caller.tenantId, userId: caller.userId, from: 'mirror' });
  };
}
