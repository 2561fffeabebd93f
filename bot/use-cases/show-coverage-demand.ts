import type { Caller } from '../domain/authority.js';
import { countOrganizers, coverageDemand, type CoverageDemand } from '../domain/coverage/coverage-demand.js';
import type { Failure } from '../domain/failure.js';
import type { Instant } from '../domain/instant.js';
import type { Unreadable } from '../domain/reading.js';
import { ok, type Result } from '../domain/result.js';
import type { ServiceNumber } from '../domain/numbers/service-number.js';
import type { Mirror } from '../ports/mirror.js';
import type { SyncStore } from '../ports/mirror-sync.js';
import type { TenantSettings } from '../ports/tenant-settings.js';
import type { Authorize } from './authorize.js';
import type { ListBridgeNumbers } from './list-bridge-numbers.js';

/** Where organizers are against where numbers are, with the age of both sides. */
export interface CoverageDemandView {
  readonly demand: CoverageDemand;
  readonly numbers: readonly ServiceNumber[];
  /** When the numbers were read. */
  readonly readAt: Instant | undefined;
  readonly gaps: readonly Unreadable[];
  /** The moment that the count of organizers is true for; undefined until everybody was listed once. */
  readonly peopleAsOf: Instant | undefined;
}

export type ShowCoverageDemand = (caller: Caller) => Promise<Result<CoverageDemandView, Failure>>;

interface Ports {
  readonly mirror: Pick<Mirror, 'everybody'>;
  readonly syncs: Pick<SyncStore, 'status'>;
  readonly tenantSettings: Pick<TenantSettings, 'read'>;
}

interface Steps {
  readonly authorize: Authorize;
  readonly listBridgeNumbers: ListBridgeNumbers;
}

/** Counts everybody in the mirror by usage location, against the numbers of all bridges. For administrators and readers. */
export function showCoverageDemand(
  { mirror, syncs, tenantSettings }: Ports,
  steps: Steps,
): ShowCoverageDemand {
  return async (caller) => {
    const allowed = await steps.authorize(caller, 'showCoverageDemand');
    if (!allowed.ok) return allowed;
    const listed = await steps.listBridgeNumbers(caller);
    if (!listed.ok) return listed;
    const { tenantId } = caller;
    const { operatorConnectPlanIds } = await tenantSettings.read(tenantId);
    const count = countOrganizers(operatorConnectPlanIds);
    for await (const page of mirror.everybody(tenantId)) count.add(page);
    const { parts } = await syncs.status(tenantId);
    const { numbers, readAt, gaps } = listed.value;
    return ok({
      demand: coverageDemand(count.counted(), numbers),
      numbers,
      readAt,
      gaps,
      peopleAsOf: parts.find(({ part }) => part === 'people')?.asOf,
    });
  };
}
