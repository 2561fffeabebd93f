import type { Command } from './authority.js';

/**
 * What an installation may have been given, each on top of the first: to read the directory (Graph); to read the bridge
 * and people's numbers (Teams PowerShell); to change them; to read meetings; to read a person's own calendar for them.
 */
export const TIERS = ['directory', 'bridge', 'writing', 'meetings', 'calendar'] as const;
export type Tier = (typeof TIERS)[number];

/** What decides about the tiers of an installation before anything is asked of Microsoft. */
export interface Installation {
  /** Teams PowerShell processes; with none of them Teams PowerShell is switched off. */
  readonly powerShellSlots: number;
  readonly writing: boolean;
}

/**
 * The tiers that an installation may try. Whether meetings and calendars were granted only shows by asking for one, so
 * these two are always tried. Changes are made through Teams PowerShell and need its tier.
 */
export function tiersOf({ powerShellSlots, writing }: Installation): ReadonlySet<Tier> {
  const bridge = powerShellSlots > 0;
  return new Set<Tier>([
    'directory',
    'meetings',
    'calendar',
    ...(bridge ? (['bridge'] as const) : []),
    ...(bridge && writing ? (['writing'] as const) : []),
  ]);
}

/** The tier that a command cannot do without. What it would add from a higher one is left out and said. */
export function tierOf(command: Command): Tier {
  return TIER_OF[command];
}

/** The first tier on the way to a command's that is missing; undefined when it can be tried. */
export function missingTier(command: Command, tiers: ReadonlySet<Tier>): Tier | undefined {
  return STANDS_ON[tierOf(command)].find((tier) => !tiers.has(tier));
}

/** True for commands that change the tenant, which ask for the caller's roles of this very moment. */
export function changesTheTenant(command: Command): boolean {
  return tierOf(command) === 'writing';
}

/** What a tier is made of, the lowest first: that is what to put right first. */
const STANDS_ON: Readonly<Record<Tier, readonly Tier[]>> = {
  directory: ['directory'],
  bridge: ['directory', 'bridge'],
  writing: ['directory', 'bridge', 'writing'],
  meetings: ['directory', 'meetings'],
  calendar: ['calendar'],
};

const TIER_OF = {
  showMyNumbers: 'directory',
  showMyLicense: 'directory',
  explainMyNumbers: 'directory',
  simulateDialOut: 'bridge',
  whatIfLicense: 'directory',
  showCoverage: 'bridge',
  identifyNumber: 'directory',
  showMeetingRules: 'directory',
  help: 'directory',
  showConferenceId: 'meetings',
  shareDialIn: 'meetings',
  showMyMeetings: 'calendar',
  listBridgeNumbers: 'bridge',
  findPeople: 'directory',
  showOrganizer: 'directory',
  showOrganizerLicense: 'directory',
  checkDialOutRoutes: 'bridge',
  whatIfForOthers: 'directory',
  showCoverageDemand: 'bridge',
  showNumberUse: 'bridge',
  advise: 'directory',
  showSync: 'directory',
  syncNow: 'directory',
  checkSetup: 'directory',
  showHistory: 'directory',
  setDefaults: 'writing',
  undoChange: 'writing',
} as const satisfies Record<Command, Tier>;
