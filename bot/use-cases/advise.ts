import { adviseOn, type Judgement } from '../domain/licenses/advice.js';
import type { Caller } from '../domain/authority.js';
import { coverageDemand, countOrganizers } from '../domain/coverage/coverage-demand.js';
import type { Failure } from '../domain/failure.js';
import type { Instant } from '../domain/instant.js';
import type { License } from '../domain/licenses/license.js';
import type { CountryCode } from '../domain/numbers/phone-number.js';
import { resolveEverybody } from '../domain/numbers/resolve-everybody.js';
import { ok, type Result } from '../domain/result.js';
import type { Mirror } from '../ports/mirror.js';
import type { SyncStore } from '../ports/mirror-sync.js';
import type { TenantSettings } from '../ports/tenant-settings.js';
import type { Authorize } from './authorize.js';
import type { RefreshConferencing } from './refresh-conferencing.js';

export interface AdviceView {
  readonly judgements: readonly Judgement[];
  /** How many people have which license, none and unknown included. */
  readonly licenses: ReadonlyMap<License, number>;
  /** When the numbers were read; undefined where they never were. */
  readonly readAt: Instant | undefined;
  /** The moment that the counts of people are true for; undefined until everybody was listed once. */
  readonly peopleAsOf: Instant | undefined;
}

export type Advise = (caller: Caller) => Promise<Result<AdviceView, Failure>>;

interface Ports {
  readonly mirror: Pick<Mirror, 'conferencing' | 'everybody'>;
  readonly syncs: Pick<SyncStore, 'status'>;
  readonly tenantSettings: Pick<TenantSettings, 'read'>;
}

interface Steps {
  readonly authorize: Authorize;
  readonly refreshConferencing: RefreshConferencing;
}

/** Whether Operator Connect Conferencing is for the tenant, criterion by criterion. For administrators and readers. */
export function advise({ mirror, syncs, tenantSettings }: Ports, steps: Steps): Advise {
  return async (caller) => {
    const allowed = await steps.authorize(caller, 'advise');
    if (!allowed.ok) return allowed;
    const { tenantId } = caller;
    if ((await mirror.conferencing(tenantId)) === undefined) await steps.refreshConferencing(tenantId);
    const conferencing = await mirror.conferencing(tenantId);
    if (conferencing === undefined) throw new Error('The conferencing facts were refreshed but not kept');

    const { operatorConnectPlanIds } = await tenantSettings.read(tenantId);
    const everybody = resolveEverybody({ conferencing, operatorConnectPlanIds });
    const organizers = countOrganizers(operatorConnectPlanIds);
    const licenses = new Map<License, number>();
    const people = new Map<CountryCode, number>();
    for await (const page of mirror.everybody(tenantId)) {
      organizers.add(page);
      for (const organizer of page) {
        const { guest, usageLocation } = organizer.person;
        if (guest) continue;
        count(licenses, everybody.license(organizer).license);
        if (usageLocation !== undefined) count(people, usageLocation);
      }
    }
    const { bridges, serviceNumbers } = conferencing;
    const { parts } = await syncs.status(tenantId);
    const peopleAsOf = parts.find(({ part }) => part === 'people')?.asOf;
    // Until everybody was listed once, only those who asked are known, and no count of them says anything.
    const listed = peopleAsOf !== undefined;
    const demand = listed && bridges.known ? coverageDemand(organizers.counted(), serviceNumbers) : undefined;
    const nobody = { licenses: new Map<License, number>(), people: new Map<CountryCode, number>() };
    const counts = listed ? { licenses, people } : nobody;
    return ok({
      judgements: adviseOn({ conferencing, demand, ...counts }),
      licenses: counts.licenses,
      readAt: bridges.known ? bridges.readAt : undefined,
      peopleAsOf,
    });
  };
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
