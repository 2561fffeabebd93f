import { fail, ok } from '../../domain/result.js';
import type { BridgeFact, Probed, ProbeFailure, TeamsFact } from '../../domain/setup/setup-facts.js';
import type { TeamsPowerShell } from './pool.js';
import { BRIDGES, readRows, TENANT } from './rows.js';
import type { WorkerFailure } from './worker-failure.js';

interface TeamsProbe {
  readonly powerShell: TeamsPowerShell;
  readonly tenantId: string;
  /** The module's version, once a process has told it. */
  readonly module: () => string | undefined;
}

/** Whether Teams PowerShell runs, is signed in to this tenant, and may read the bridge. Two reads, nothing else. */
export async function probeTeams({ powerShell, tenantId, module }: TeamsProbe): Promise<TeamsFact> {
  const tenant = await readRows(powerShell, TENANT);
  if (!tenant.ok) {
    const why = WHY[tenant.failure.code];
    if (why !== undefined) return { state: 'failed', why };
  }
  const read = await readRows(powerShell, BRIDGES);
  const bridges: Probed<readonly BridgeFact[]> = read.ok
    ? ok(
        read.value.map((bridge) => ({
          hasDefault: (bridge.DefaultServiceNumber?.Number ?? '') !== '',
          numbers: bridge.ServiceNumbers?.length ?? 0,
        })),
      )
    : fail({ cause: CAUSE[read.failure.code] });
  const [row] = tenant.ok ? tenant.value : [];
  const ourTenant = row === undefined ? undefined : row.TenantId.toLowerCase() === tenantId.toLowerCase();
  return { state: 'running', module: module(), ourTenant, bridges };
}

/** Why there is no process to ask, as the first call shows it; undefined where one answered. */
const WHY: Readonly<
  Record<WorkerFailure['code'], Extract<TeamsFact, { state: 'failed' }>['why'] | undefined>
> = {
  down: 'down',
  late: 'late',
  busy: 'throttled',
  throttled: 'throttled',
  signedOut: 'signInFailed',
  failed: 'failed',
  // Said when the module itself is not found: the reading cmdlets look nothing up.
  notFound: 'noModule',
  refused: undefined,
  notAllowed: undefined,
  odd: undefined,
};

const CAUSE: Readonly<Record<WorkerFailure['code'], ProbeFailure['cause']>> = {
  down: 'down',
  late: 'late',
  busy: 'throttled',
  throttled: 'throttled',
  signedOut: 'signInFailed',
  failed: 'down',
  notFound: 'unexpected',
  refused: 'forbidden',
  notAllowed: 'unexpected',
  odd: 'unexpected',
};
