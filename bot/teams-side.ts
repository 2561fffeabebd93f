import { createConferencingDirectory } from './adapters/teams-powershell/conferencing-directory.js';
import {
  conferencingNotGranted,
  inventoryWhereGranted,
  organizerSettingsNotGranted,
} from './adapters/teams-powershell/not-granted.js';
import { createOrganizerSettings } from './adapters/teams-powershell/organizer-settings.js';
import { createPool, type TeamsPowerShell } from './adapters/teams-powershell/pool.js';
import type { MicrosoftSettings } from './microsoft-settings.js';
import type { ConferencingDirectory } from './ports/conferencing-directory.js';
import type { Log } from './ports/log.js';
import type { OrganizerSettings } from './ports/organizer-settings.js';

/** Teams PowerShell as an installation has it. Switched off, its ports are there and say so. */
export interface TeamsSide {
  readonly conferencingDirectory: ConferencingDirectory;
  readonly organizerSettings: OrganizerSettings;
  /** Undefined where it is switched off. */
  readonly running: RunningTeams | undefined;
  close(): Promise<void>;
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
      running,
      close: () => Promise.resolve(),
    };
  }
  const { powerShell } = running;
  return {
    conferencingDirectory: createConferencingDirectory(powerShell),
    organizerSettings: createOrganizerSettings(powerShell),
    running,
    close: () => powerShell.close(),
  };
}

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
