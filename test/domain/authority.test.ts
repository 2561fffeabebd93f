import { describe, expect, it } from '@jest/globals';
import { COMMANDS, mayDo, type Command, type Door } from '../../bot/domain/authority.js';
import { ROLES, type Role } from '../../bot/domain/role.js';

const DOORS: readonly Door[] = ['chat', 'tab'];
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
const LICENSES: readonly Role[] = ['userAdministrator', 'licenseAdministrator'];

/** Written out again by hand, so that a change of the product's table has to be made twice on purpose. */
const EXPECTED: Readonly<Record<Command, readonly Role[] | 'everyone'>> = {
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
  showMyMeetings: 'everyone',
  showSync: LOOK,
  syncNow: EVERYTHING,
  checkSetup: LOOK,
  showHistory: LOOK,
  setDefaults: EVERYTHING,
  undoChange: EVERYTHING,
};

describe('authority', () => {
  const rows = COMMANDS.flatMap((command) => ROLES.map((role) => [command, role] as const));
  it.each(rows)('over %s of a %s is as written', (command, role) => {
    const expected = EXPECTED[command];
    expect(mayDo(command, [role], 'chat')).toBe(expected === 'everyone' || expected.includes(role));
  });

  it('is refused to somebody without a role for every command that changes or shows others', () => {
    for (const command of COMMANDS) {
      for (const door of DOORS) {
        if (EXPECTED[command] !== 'everyone') expect(mayDo(command, [], door)).toBe(false);
      }
    }
  });

  it('does not let the tab ask for what only a conversation can show', () => {
    expect(mayDo('shareDialIn', [], 'tab')).toBe(false);
  });
});
