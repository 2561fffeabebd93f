import type { Role } from '../role.js';
import { finding, type SetupFinding } from './setup-check.js';
import type { SetupFacts, TeamsFact } from './setup-facts.js';

/** Teams PowerShell: whether it runs, what the app's directory role lets it read, and the bridge that it shows. */
export function judgeTeams(facts: SetupFacts): readonly SetupFinding[] {
  return [powerShellFinding(facts.teams), roleFinding(facts), bridgeFinding(facts.teams)];
}

function powerShellFinding(teams: TeamsFact): SetupFinding {
  if (teams.state === 'off') return finding('teamsPowerShell.off');
  if (teams.state === 'failed') return finding(`teamsPowerShell.${teams.why}`);
  const { module = 'none', ourTenant } = teams;
  if (isOlderThan(module, MINIMUM_MODULE)) return finding('teamsPowerShell.oldModule', { module });
  return ourTenant === false
    ? finding('teamsPowerShell.otherTenant')
    : finding('teamsPowerShell.good', { module });
}

/**
 * The role belongs to the app, and Microsoft names no least role for each cmdlet: what can be read decides. Its own roles are
 * told where the directory tells them.
 */
function roleFinding({ teams, ownRoles, settings }: SetupFacts): SetupFinding {
  if (teams.state === 'off') return finding('teamsRole.off');
  if (teams.state === 'failed') return finding('teamsRole.untold');
  const held = (ownRoles.ok ? ownRoles.value : undefined) ?? [];
  if (!teams.bridges.ok) {
    const refused = teams.bridges.failure.cause === 'forbidden';
    return refused ? finding('teamsRole.refused', { roles: held.join(' ') }) : finding('teamsRole.untold');
  }
  if (held.includes('globalAdministrator')) return finding('teamsRole.tooMuch');
  const writes = settings.ok && settings.value.writing;
  if (writes && held.length > 0 && !held.some((role) => CHANGING.includes(role))) {
    return finding('teamsRole.looksOnly', { roles: held.join(' ') });
  }
  return finding('teamsRole.good', { roles: held.join(' ') });
}

function bridgeFinding(teams: TeamsFact): SetupFinding {
  if (teams.state === 'off') return finding('bridge.off');
  if (teams.state === 'failed' || !teams.bridges.ok) return finding('bridge.untold');
  const bridges = teams.bridges.value;
  if (bridges.length === 0) return finding('bridge.none');
  const numbers = bridges.reduce((sum, bridge) => sum + bridge.numbers, 0);
  const details = { bridges: bridges.length, numbers };
  return finding(bridges.some(({ hasDefault }) => hasDefault) ? 'bridge.good' : 'bridge.noDefault', details);
}

/** True for an older version in numbers; a version in other words, such as the sandbox's, is taken as it is. */
function isOlderThan(version: string, minimum: readonly number[]): boolean {
  const found = /^(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number);
  if (found === undefined) return false;
  const at = minimum.findIndex((part, index) => found[index] !== part);
  return at >= 0 && (found[at] ?? 0) < (minimum[at] ?? 0);
}

/** The first version for PowerShell 7.2 on all platforms; worker.ps1 asks for it as well. */
const MINIMUM_MODULE = [6, 3, 0] as const;
/** By Microsoft's descriptions these may change bridges, numbers and policies (docs/domain.md, 7). */
const CHANGING: readonly Role[] = [
  'globalAdministrator',
  'teamsAdministrator',
  'teamsCommunicationsAdministrator',
];
