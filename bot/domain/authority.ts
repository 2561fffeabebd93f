import type { Role } from './role.js';

/** Through which door somebody asks. */
export type Door = 'chat' | 'tab';

/** Everything that can be asked of the product, one name a use case. */
export const COMMANDS = [
  'showMyNumbers',
  'showMyLicense',
  'explainMyNumbers',
  'showConferenceId',
  'shareDialIn',
  'simulateDialOut',
  'whatIfLicense',
  'showCoverage',
  'identifyNumber',
  'showMeetingRules',
  'help',
  'listBridgeNumbers',
  'findPeople',
  'showOrganizer',
  'showOrganizerLicense',
  'checkDialOutRoutes',
  'whatIfForOthers',
  'showCoverageDemand',
  'showNumberUse',
  'advise',
  'showReport',
  'showMyMeetings',
  'showSync',
  'syncNow',
  'checkSetup',
  'showHistory',
  'showChanges',
  'exportRecord',
  'showSettings',
  'setDefaults',
  'updateInvites',
  'registerNumber',
  'unregisterNumber',
  'unregisterInUse',
  'retireNumber',
  'setBridgeDefault',
  'setLanguages',
  'changeBridgeSettings',
  'editInvitePolicy',
  'grantInvitePolicy',
  'grantToTenant',
  'editRouting',
  'grantRouting',
  'restrictDialOut',
  'resetPin',
  'sendConferenceInfo',
  'restore',
  'undoChange',
  'approveChange',
  'controlChange',
  'requestChange',
  'decideRequest',
  'changeSettings',
] as const;
export type Command = (typeof COMMANDS)[number];

/** Who is asking, as verified at the door. Guests and federated people belong to another tenant and get neutral answers. */
export interface Caller {
  readonly tenantId: string;
  /** Entra object id. */
  readonly userId: string;
  readonly door: Door;
}

/** True when one of the caller's roles, or being anybody of the tenant, allows the command through the door. */
export function mayDo(command: Command, roles: readonly Role[], door: Door): boolean {
  const rule: Rule = AUTHORITY[command];
  if (!rule.doors.includes(door)) return false;
  return rule.roles === 'everyone' || roles.some((role) => rule.roles.includes(role));
}

/** True when the command is about the caller's own affairs, so that no directory role needs to be read. */
export function isForEveryone(command: Command): boolean {
  return AUTHORITY[command].roles === 'everyone';
}

/** The roles a refusal names. */
export function rolesThatMay(command: Command): readonly Role[] {
  const { roles }: Rule = AUTHORITY[command];
  return roles === 'everyone' ? [] : roles;
}

interface Rule {
  readonly roles: 'everyone' | readonly Role[];
  readonly doors: readonly Door[];
}

const EVERYTHING = ['globalAdministrator', 'teamsAdministrator', 'teamsCommunicationsAdministrator'] as const;
const LOOK = [
  ...EVERYTHING,
  'teamsTelephonyAdministrator',
  'teamsReader',
  'globalReader',
  'teamsCommunicationsSupportEngineer',
] as const;
/** One person at a time: Microsoft's Teams Communications Support Specialist sees single users. */
const LOOK_AT_ONE = [...LOOK, 'teamsCommunicationsSupportSpecialist'] as const;
const LICENSES = ['userAdministrator', 'licenseAdministrator'] as const;
/** A Teams Telephony Administrator looks after numbers and routes, not after people, policies and settings. */
const NUMBERS = [...EVERYTHING, 'teamsTelephonyAdministrator'] as const;
const ALL_DOORS = ['chat', 'tab'] as const;
const TALK = ['chat'] as const;

/**
 * The one table that decides who may do what. A command that is not in it does not compile, and a door or role that is not
 * named is refused. Role powers: Microsoft's role descriptions (docs/domain.md, 7); where they are silent, the narrower.
 */
const AUTHORITY = {
  showMyNumbers: { roles: 'everyone', doors: ALL_DOORS },
  showMyLicense: { roles: 'everyone', doors: ALL_DOORS },
  explainMyNumbers: { roles: 'everyone', doors: ALL_DOORS },
  showConferenceId: { roles: 'everyone', doors: TALK },
  shareDialIn: { roles: 'everyone', doors: TALK },
  simulateDialOut: { roles: 'everyone', doors: ALL_DOORS },
  whatIfLicense: { roles: 'everyone', doors: ALL_DOORS },
  showCoverage: { roles: 'everyone', doors: ALL_DOORS },
  identifyNumber: { roles: 'everyone', doors: ALL_DOORS },
  showMeetingRules: { roles: 'everyone', doors: ALL_DOORS },
  help: { roles: 'everyone', doors: TALK },
  listBridgeNumbers: { roles: LOOK, doors: ALL_DOORS },
  findPeople: { roles: LOOK, doors: ALL_DOORS },
  showOrganizer: { roles: LOOK_AT_ONE, doors: ALL_DOORS },
  showOrganizerLicense: { roles: [...LOOK_AT_ONE, ...LICENSES], doors: ALL_DOORS },
  checkDialOutRoutes: { roles: LOOK, doors: ALL_DOORS },
  whatIfForOthers: { roles: [...LOOK, ...LICENSES], doors: ALL_DOORS },
  showCoverageDemand: { roles: LOOK, doors: ALL_DOORS },
  showNumberUse: { roles: LOOK, doors: ALL_DOORS },
  advise: { roles: LOOK, doors: ALL_DOORS },
  showReport: { roles: LOOK, doors: ALL_DOORS },
  showMyMeetings: { roles: 'everyone', doors: ALL_DOORS },
  showSync: { roles: LOOK, doors: ALL_DOORS },
  syncNow: { roles: EVERYTHING, doors: ALL_DOORS },
  checkSetup: { roles: LOOK, doors: ALL_DOORS },
  showHistory: { roles: LOOK, doors: ALL_DOORS },
  showChanges: { roles: LOOK, doors: ALL_DOORS },
  exportRecord: { roles: LOOK, doors: ALL_DOORS },
  showSettings: { roles: LOOK, doors: ALL_DOORS },
  setDefaults: { roles: EVERYTHING, doors: ALL_DOORS },
  updateInvites: { roles: EVERYTHING, doors: ALL_DOORS },
  registerNumber: { roles: NUMBERS, doors: ALL_DOORS },
  unregisterNumber: { roles: NUMBERS, doors: ALL_DOORS },
  unregisterInUse: { roles: EVERYTHING, doors: ALL_DOORS },
  retireNumber: { roles: EVERYTHING, doors: ALL_DOORS },
  setBridgeDefault: { roles: EVERYTHING, doors: ALL_DOORS },
  setLanguages: { roles: NUMBERS, doors: ALL_DOORS },
  changeBridgeSettings: { roles: EVERYTHING, doors: ALL_DOORS },
  editInvitePolicy: { roles: EVERYTHING, doors: ALL_DOORS },
  grantInvitePolicy: { roles: EVERYTHING, doors: ALL_DOORS },
  grantToTenant: { roles: EVERYTHING, doors: ALL_DOORS },
  editRouting: { roles: NUMBERS, doors: ALL_DOORS },
  grantRouting: { roles: EVERYTHING, doors: ALL_DOORS },
  restrictDialOut: { roles: EVERYTHING, doors: ALL_DOORS },
  resetPin: { roles: EVERYTHING, doors: ALL_DOORS },
  sendConferenceInfo: { roles: EVERYTHING, doors: ALL_DOORS },
  restore: { roles: EVERYTHING, doors: ALL_DOORS },
  undoChange: { roles: NUMBERS, doors: ALL_DOORS },
  approveChange: { roles: NUMBERS, doors: ALL_DOORS },
  controlChange: { roles: NUMBERS, doors: ALL_DOORS },
  requestChange: { roles: 'everyone', doors: ALL_DOORS },
  decideRequest: { roles: EVERYTHING, doors: ALL_DOORS },
  changeSettings: { roles: EVERYTHING, doors: ALL_DOORS },
} as const satisfies Record<Command, Rule>;
