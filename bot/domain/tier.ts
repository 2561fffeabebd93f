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
    ...ALWAYS_TRIED,
    ...(bridge ? (['bridge'] as const) : []),
    ...(bridge && writing ? (['writing'] as const) : []),
  ]);
}

/** The tier that a command cannot do without. What it would add from a higher one is left out and said. */
export function tierOf(command: Command): Tier {
  return TIER_OF[command];
}

/** True for commands that every installation tries, so that nothing about it has to be looked up first. */
export function isAlwaysTried(command: Command): boolean {
  return missingTier(command, ALWAYS_TRIED) === undefined;
}

const ALWAYS_TRIED: ReadonlySet<Tier> = new Set<Tier>(['directory', 'meetings', 'calendar']);

/** The first tier on the way to a command's that is missing; undefined when it can be tried. */
export function missingTier(command: Command, tiers: ReadonlySet<Tier>): Tier | undefined {
  return STANDS_ON[tierOf(command)].find((tier) => !tiers.has(tier));
}

/** True for commands that change something, which ask for the caller's roles of this very moment. */
export function changesTheTenant(command: Command): boolean {
  return tierOf(command) === 'writing' || DECIDING.has(command);
}

const DECIDING: ReadonlySet<Command> = new Set<Command>(['controlChange', 'decideRequest', 'changeSettings']);

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
  showReport: 'directory',
  showSync: 'directory',
  syncNow: 'directory',
  checkSetup: 'directory',
  showHistory: 'directory',
  showChanges: 'directory',
  exportRecord: 'directory',
  showSettings: 'directory',
  setDefaults: 'writing',
  updateInvites: 'writing',
  registerNumber: 'writing',
  unregisterNumber: 'writing',
  unregisterInUse: 'writing',
  retireNumber: 'writing',
  setBridgeDefault: 'writing',
  setLanguages: 'writing',
  changeBridgeSettings: 'writing',
  editInvitePolicy: 'writing',
  grantInvitePolicy: 'writing',
  grantToTenant: 'writing',
  editRouting: 'writing',
  grantRouting: 'writing',
  restrictDialOut: 'writing',
  resetPin: 'writing',
  sendConferenceInfo: 'writing',
  restore: 'writing',
  undoChange: 'writing',
  approveChange: 'writing',
  // What runs may be stopped, and writing be turned on again, where writing is off.
  controlChange: 'directory',
  requestChange: 'directory',
  decideRequest: 'directory',
  changeSettings: 'directory',
} as const satisfies Record<Command, Tier>;
