import type { Caller } from '../domain/authority.js';
import type { Failure } from '../domain/failure.js';
import { originsOf, type LicenseOrigin } from '../domain/licenses/license-origin.js';
import { ok, type Result } from '../domain/result.js';
import type { Authorize } from './authorize.js';
import type { LookUpOrganizer, OrganizerView } from './look-up-organizer.js';
import type { OriginsInTime } from './origins-in-time.js';

/** The caller's license with how it came to them; no origins where that was not told in time. */
export interface LicenseView {
  readonly view: OrganizerView;
  readonly origins: readonly LicenseOrigin[];
}

export type ShowMyLicense = (caller: Caller) => Promise<Result<LicenseView, Failure>>;

interface Parts {
  readonly authorize: Authorize;
  readonly lookUpOrganizer: LookUpOrganizer;
  readonly originsInTime: OriginsInTime;
}

/** "My license": what it is, which plan gives it, and how it was given. */
export function showMyLicense({ authorize, lookUpOrganizer, originsInTime }: Parts): ShowMyLicense {
  return async (caller) => {
    const allowed = await authorize(caller, 'showMyLicense');
    if (!allowed.ok) return allowed;
    const { tenantId, userId } = caller;
    const reading = originsInTime(userId);
    const shown = await lookUpOrganizer({ tenantId, userId, from: 'mirror' });
    if (!shown.ok) return shown;
    const view = shown.value;
    return ok({ view, origins: originsOf(view.numbers.license, await reading) });
  };
}
