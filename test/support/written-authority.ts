import type { Command } from '../../bot/domain/authority.js';
import type { Role } from '../../bot/domain/role.js';

const EVERYTHING: readonly Role[] = [
  'globalAdministrator',
  'teamsAdministrator',
  'teamsCommunicationsAdministrator',
];
const LOOK: readonly Role[] = [
  ...EVERYTHING,
  'teamsTelephonyAdministrator',
  'teamsReader',
  'globalReader',
  'teamsCommunicationsSupportEngineer',
];

const LOOK_AT_ONE: readonly Role[] = [...LOOK, 'teamsCommunicationsSupportSpecialist'];
const NUMBERS: readonly Role[] = [...EVERYTHING, 'teamsTelephonyAdministrator'];
const LICENSES: readonly Role[] = ['userAdministrator', 'licenseAdministrator'];

/** Who may do what, written out again by hand, so that a change of the product's table has to be made twice on purpose. */
export const WRITTEN_AUTHORITY: Readonly<Record<Command, readonly Role[] | 'everyone'>> = {
  showMyNumbers: 'everyone',
  showMyLicense: 'everyone',
  explainMyNumbers: 'everyone',
  showConferenceId: 'everyone',
  shareDialIn: 'everyone',
  simulateDialOut: 'everyone',
  whatIfLicense: 'everyone',
  showCoverage: 'everyone',
  identifyNumber: 'everyone',
  showMeetingRules: 'everyone',
  help: 'everyone',
  listBridgeNumbers: LOOK,
  findPeople: LOOK,
  showOrganizer: LOOK_AT_ONE,
  showOrganizerLicense: [...LOOK_AT_ONE, ...LICENSES],
  checkDialOutRoutes: LOOK,
  whatIfForOthers: [...LOOK, ...LICENSES],
  showCoverageDemand: LOOK,
  showNumberUse: LOOK,
  advise: LOOK,
  showReport: LOOK,
  showMyMeetings: 'everyone',
  showSync: LOOK,
  syncNow: EVERYTHING,
  checkSetup: LOOK,
  showHistory: LOOK,
  showChanges: LOOK,
  exportRecord: LOOK,
  showSettings: LOOK,
  setDefaults: EVERYTHING,
  updateInvites: EVERYTHING,
  registerNumber: NUMBERS,
  unregisterNumber: NUMBERS,
  unregisterInUse: EVERYTHING,
  retireNumber: EVERYTHING,
  setBridgeDefault: EVERYTHING,
  setLanguages: NUMBERS,
  changeBridgeSettings: EVERYTHING,
  editInvitePolicy: EVERYTHING,
  grantInvitePolicy: EVERYTHING,
  grantToTenant: EVERYTHING,
  editRouting: NUMBERS,
  grantRouting: EVERYTHING,
  restrictDialOut: EVERYTHING,
  resetPin: EVERYTHING,
  sendConferenceInfo: EVERYTHING,
  restore: EVERYTHING,
  undoChange: NUMBERS,
  approveChange: NUMBERS,
  controlChange: NUMBERS,
  requestChange: 'everyone',
  decideRequest: EVERYTHING,
  changeSettings: EVERYTHING,
};
