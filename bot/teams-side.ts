import { createBridgeAdministration } from './adapters/teams-powershell/bridge-administration.js';
import { createConferencingDirectory } from './adapters/teams-powershell/conferencing-directory.js';
import { createInviteUpdates } from './adapters/teams-powershell/invite-updates.js';
import {
  conferencingNotGranted,
  inventoryWhereGranted,
  organizerSettingsNotGranted,
} from './adapters/teams-powershell/not-granted.js';
import { createOrganizerSettings } from './adapters/teams-powershell/organizer-settings.js';
import { createPolicyAdministration } from './adapters/teams-powershell/policy-administration.js';
import { createPool, type TeamsPowerShell } from './adapters/teams-powershell/pool.js';
import { createRoutingAdministration } from './adapters/teams-powershell/routing-administration.js';
import { fail } from './domain/result.js';
import type { MicrosoftSettings } from './microsoft-settings.js';
import type { BridgeAdministration } from './ports/bridge-administration.js';
import type { ConferencingDirectory } from './ports/conferencing-directory.js';
import type { InviteUpdates } from './ports/invite-updates.js';
import type { Log } from './ports/log.js';
import type { OrganizerSettings } from './ports/organizer-settings.js';
import type { PolicyAdministration } from './ports/policy-administration.js';
import type { RoutingAdministration } from './ports/routing-administration.js';

/** Teams PowerShell as an installation has it. Switched off, its ports are there and say so. */
export interface TeamsSide {
  readonly conferencingDirectory: ConferencingDirectory;
  readonly organizerSettings: OrganizerSettings;
  /** What changes a tenant. Switched off, nobody comes so far: the tier of changes is missing. */
  readonly administration: TeamsAdministration;
  /** Undefined where it is switched off. */
  readonly running: RunningTeams | undefined;
  close(): Promise<void>;
}

export interface TeamsAdministration {
  readonly bridge: BridgeAdministration;
  readonly policies: PolicyAdministration;
  readonly routing: RoutingAdministration;
  readonly inviteUpdates: InviteUpdates;
}

export interface RunningTeams {
  readonly powerShell: TeamsPowerShell;
  /** The module's version, once a process has told it. */
  readonly module: () => string | undefined;
}

interface TeamsSideOptions {
  readonly powershell: MicrosoftSettings['powershell'];
  /** Stands in where Teams PowerShell is switched off; without it nobody could tell whose an acquired number is. */
  readonly numberInventory: Pick<ConferencingDirectory, 'inventory'>;
  readonly log: Log;
}

export function openTeamsSide({ powershell, numberInventory, log }: TeamsSideOptions): TeamsSide {
  const running = startTeamsPowerShell(powershell, log);
  if (running === undefined) {
    return {
      conferencingDirectory: { ...conferencingNotGranted(), ...inventoryWhereGranted(numberInventory) },
      organizerSettings: organizerSettingsNotGranted(),
      administration: administrationOver(SWITCHED_OFF),
      running,
      close: () => Promise.resolve(),
    };
  }
  const { powerShell } = running;
  return {
    conferencingDirectory: createConferencingDirectory(powerShell),
    organizerSettings: createOrganizerSettings(powerShell),
    administration: administrationOver(powerShell),
    running,
    close: () => powerShell.close(),
  };
}

function administrationOver(powerShell: TeamsPowerShell): TeamsAdministration {
  return {
    bridge: createBridgeAdministration(powerShell),
    policies: createPolicyAdministration(powerShell),
    routing: createRoutingAdministration(powerShell),
    inviteUpdates: createInviteUpdates(powerShell),
  };
}

const SWITCHED_OFF: TeamsPowerShell = {
  call: () => Promise.resolve(fail({ code: 'notAllowed', message: 'Teams PowerShell is switched off.' })),
  close: () => Promise.resolve(),
};

/** The processes alone; undefined where they are switched off. Each starts when it is first needed. */
export function startTeamsPowerShell(
  { slots, ...program }: MicrosoftSettings['powershell'],
  log: Log,
): RunningTeams | undefined {
  if (slots === 0) return undefined;
  let module: string | undefined;
  const noting: Log = {
    ...log,
    info: (event, fields) => {
      if (event === 'powershell.started' && typeof fields?.['module'] === 'string') module = fields['module'];
      log.info(event, fields);
    },
  };
  return { powerShell: createPool({ program, slots, log: noting }), module: () => module };
}
