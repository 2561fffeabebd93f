import type { Caller } from '../domain/authority.js';
import type { Failure } from '../domain/failure.js';
import type { Result } from '../domain/result.js';
import type { Authorize } from './authorize.js';
import type { LookUpOrganizer, OrganizerView } from './look-up-organizer.js';

export type ShowCoverage = (caller: Caller) => Promise<Result<OrganizerView, Failure>>;

/** Where the caller's own callers can dial in from. Which countries and places were asked about is the presenter's. */
export function showCoverage(lookUpOrganizer: LookUpOrganizer, authorize: Authorize): ShowCoverage {
  return async (caller) => {
    const allowed = await authorize(caller, 'showCoverage');
    if (!allowed.ok) return allowed;
    return lookUpOrganizer({ tenantId: caller.tenantId, userId: caller.userId, from: 'mirror' });
  };
}
