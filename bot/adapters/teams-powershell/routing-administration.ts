import type { Changed } from '../../ports/changed.js';
import type { OperatorRoute } from '../../domain/changes/step.js';
import type { RoutingAdministration } from '../../ports/routing-administration.js';
import { change } from './change.js';
import type { Parameters } from './cmdlets.js';
import type { TeamsPowerShell } from './pool.js';

/** Changes usages and operators' routes. The list of usages is only ever added to and taken from, never replaced. */
export function createRoutingAdministration(powerShell: TeamsPowerShell): RoutingAdministration {
  const make = (cmdlet: string, parameters: Parameters): Promise<Changed> =>
    change(powerShell, cmdlet, parameters);
  return {
    addUsages: (usages) => make('Set-CsOnlinePstnUsage', { Identity: 'Global', Usage: { Add: [...usages] } }),
    removeUsages: (usages) =>
      make('Set-CsOnlinePstnUsage', { Identity: 'Global', Usage: { Remove: [...usages] } }),
    createRoute: (route) => make('New-CsOnlineVoiceRoute', parametersOf(route)),
    changeRoute: (route) => make('Set-CsOnlineVoiceRoute', parametersOf(route)),
    removeRoute: (name) => make('Remove-CsOnlineVoiceRoute', { Identity: name }),
  };
}

function parametersOf({ name, priority, pattern, usages, bridgeSourceNumber }: OperatorRoute): Parameters {
  return {
    Identity: name,
    Priority: priority,
    NumberPattern: pattern,
    OnlinePstnUsages: [...usages],
    BridgeSourcePhoneNumber: bridgeSourceNumber,
  };
}
