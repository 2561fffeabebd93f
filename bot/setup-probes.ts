import { probeCertificate } from './adapters/entra/probe-certificate.js';
import { probeKeys } from './adapters/entra/probe-keys.js';
import { probeSignIn } from './adapters/entra/probe-sign-in.js';
import { createSignIn } from './adapters/entra/sign-in.js';
import { createGraphProbes } from './adapters/graph/probe-permissions.js';
import { probeTeams } from './adapters/teams-powershell/probe.js';
import type { TeamsPowerShell } from './adapters/teams-powershell/pool.js';
import { fail } from './domain/result.js';
import type { ProbeFailure } from './domain/setup/setup-facts.js';
import { traitsOf, type MicrosoftSettings } from './microsoft-settings.js';
import type { Clock } from './ports/clock.js';
import type { SetupProbes } from './ports/setup-probes.js';

interface SetupProbesOptions {
  readonly microsoft: MicrosoftSettings;
  readonly clock: Clock;
  /** Undefined where Teams PowerShell is switched off. */
  readonly teams:
    { readonly powerShell: TeamsPowerShell; readonly module: () => string | undefined } | undefined;
  /** How long a Teams PowerShell that is only starting may take where the app can sign in, in milliseconds. */
  readonly teamsLimitMs?: number;
  readonly own: Pick<SetupProbes, 'database' | 'mirror' | 'settings'>;
}

/**
 * Wires the looks at the setup to what they look at: one sign-in for each check, and a limit for each look, so that a
 * Microsoft that is silent leaves a whole report.
 */
export function createSetupProbes(options: SetupProbesOptions): SetupProbes {
  const { microsoft, clock, own, teams, teamsLimitMs = LIMIT_MS } = options;
  const { tenantId, graphUrl, credential, login, channel, cloud } = microsoft;
  const token = oneToken(microsoft);
  const graph = createGraphProbes({ url: graphUrl, token, clock });
  const lacksInventory = traitsOf(cloud).lacks.includes('graphNumberInventory');
  return {
    signIn: () => within(LIMIT_MS, () => probeSignIn(token)),
    certificate: () => Promise.resolve(probeCertificate(credential)),
    clock: () => within(LIMIT_MS, graph.clock),
    people: () => within(LIMIT_MS, graph.people),
    products: () => within(LIMIT_MS, graph.products),
    ownRoles: () => within(LIMIT_MS, graph.ownRoles),
    teamsConfigurations: () => within(LIMIT_MS, graph.teamsConfigurations),
    inventory: () => (lacksInventory ? Promise.resolve('notHere') : within(LIMIT_MS, graph.inventory)),
    groups: () => within(LIMIT_MS, graph.groups),
    meetings: () => within(LIMIT_MS, graph.meetings),
    teams: async () => {
      if (teams === undefined) return { state: 'off' };
      const asked = probeTeams({ ...teams, tenantId });
      const first = await within(LIMIT_MS, () => asked);
      if (!('ok' in first)) return first;
      // A first start takes its time; where signing in works as well, it is worth waiting for.
      const worthIt =
        teamsLimitMs > LIMIT_MS && (await within(SIGN_IN_GRACE_MS, () => probeSignIn(token))).ok;
      const second = worthIt ? await within(teamsLimitMs - LIMIT_MS, () => asked) : first;
      if (!('ok' in second)) return second;
      return { state: 'failed', why: second.failure.cause === 'late' ? 'late' : 'failed' };
    },
    tabKeys: () => within(LIMIT_MS, () => probeKeys(login)),
    botKeys: () => within(LIMIT_MS, () => probeKeys(channel)),
    database: () => within(LIMIT_MS, own.database),
    mirror: () => within(LIMIT_MS, own.mirror),
    settings: () => within(LIMIT_MS, own.settings),
  };
}

/** Signs in once for a whole check, and never with a token from before it. */
function oneToken({ graphResource, ...app }: MicrosoftSettings): () => Promise<string> {
  const signIn = createSignIn(app);
  let asked: Promise<string> | undefined;
  return () => (asked ??= signIn(graphResource).then(({ token }) => token));
}

type Unprobed = ReturnType<typeof fail<ProbeFailure>>;

/** A look that fails in a way that nobody foresaw, or takes too long, is a finding like others. */
async function within<T>(limitMs: number, look: () => Promise<T>): Promise<T | Unprobed> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Unprobed>((resolve) => {
    timer = setTimeout(() => resolve(fail({ cause: 'late' })), limitMs);
  });
  try {
    return await Promise.race([look(), late]);
  } catch {
    return fail<ProbeFailure>({ cause: 'unexpected' });
  } finally {
    clearTimeout(timer);
  }
}

/** Somebody waits for the report, in Teams for fifteen seconds at most. */
const LIMIT_MS = 9_000;
const SIGN_IN_GRACE_MS = 1_000;
