import type { Caller } from '../domain/authority.js';
import type { Failure } from '../domain/failure.js';
import { ok, type Result } from '../domain/result.js';
import { whatIf, type SupposedLicense, type WhatIf } from '../domain/licenses/what-if.js';
import type { Mirror } from '../ports/mirror.js';
import type { Authorize } from './authorize.js';
import type { LookUpOrganizer, OrganizerView } from './look-up-organizer.js';

/** What each of the supposed licenses would change for one person. */
export interface WhatIfView {
  readonly view: OrganizerView;
  /** In the order asked for. */
  readonly outcomes: readonly WhatIf[];
  /** Whether Microsoft updates scheduled meetings by itself; undefined where that could not be read. */
  readonly updatesInvites: boolean | undefined;
}

export type WhatIfLicense = (
  caller: Caller,
  licenses: readonly SupposedLicense[],
) => Promise<Result<WhatIfView, Failure>>;

interface Steps {
  readonly authorize: Authorize;
  readonly lookUpOrganizer: LookUpOrganizer;
}

/** What another license would change for the caller. */
export function whatIfLicense(mirror: Pick<Mirror, 'conferencing'>, steps: Steps): WhatIfLicense {
  const suppose = supposeFor(mirror, steps.lookUpOrganizer);
  return async (caller, licenses) => {
    const allowed = await steps.authorize(caller, 'whatIfLicense');
    return allowed.ok ? suppose(caller, licenses) : allowed;
  };
}

interface Who {
  readonly tenantId: string;
  readonly userId: string;
}

/** The same for anybody, with whose leave is for the caller of this to see to. */
export function supposeFor(mirror: Pick<Mirror, 'conferencing'>, lookUpOrganizer: LookUpOrganizer) {
  return async (
    { tenantId, userId }: Who,
    licenses: readonly SupposedLicense[],
  ): Promise<Result<WhatIfView, Failure>> => {
    const found = await lookUpOrganizer({ tenantId, userId, from: 'mirror' });
    if (!found.ok) return found;
    const conferencing = await mirror.conferencing(tenantId);
    if (conferencing === undefined) throw new Error('Who was looked up has shared facts, and there are none');
    const { organizer, numbers } = found.value;
    const { bridgeSettings } = conferencing;
    return ok({
      view: found.value,
      outcomes: licenses.map((supposed) => whatIf({ organizer, conferencing, now: numbers, supposed })),
      updatesInvites: bridgeSettings.known ? bridgeSettings.value.updateInvites : undefined,
    });
  };
}
