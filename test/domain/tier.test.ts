import { describe, expect, it } from '@jest/globals';
import { COMMANDS, type Command } from '../../bot/domain/authority.js';
import {
  changesTheTenant,
  isAlwaysTried,
  missingTier,
  tierOf,
  tiersOf,
  type Tier,
} from '../../bot/domain/tier.js';

/** Written out again by hand, so that a change of the product's table has to be made twice on purpose. */
const EXPECTED: Readonly<Record<Command, Tier>> = {
  showMyNumbers: 'directory',
  showMyLicense: 'directory',
  explainMyNumbers: 'directory',
  whatIfLicense: 'directory',
  identifyNumber: 'directory',
  showMeetingRules: 'directory',
  showOrganizer: 'directory',
  showOrganizerLicense: 'directory',
  whatIfForOthers: 'directory',
  advise: 'directory',
  help: 'directory',
  findPeople: 'directory',
  showSync: 'directory',
  syncNow: 'directory',
  checkSetup: 'directory',
  showReport: 'directory',
  showHistory: 'directory',
  listBridgeNumbers: 'bridge',
  simulateDialOut: 'bridge',
  checkDialOutRoutes: 'bridge',
  showCoverage: 'bridge',
  showCoverageDemand: 'bridge',
  showNumberUse: 'bridge',
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
  controlChange: 'directory',
  requestChange: 'directory',
  decideRequest: 'directory',
  changeSettings: 'directory',
  showConferenceId: 'meetings',
  shareDialIn: 'meetings',
  showMyMeetings: 'calendar',
};

/** What each kind of installation refuses, and the tier that it names. */
const INSTALLATIONS = [
  { powerShellSlots: 0, writing: false, missing: { bridge: 'bridge', writing: 'bridge' } },
  // Changes are made through Teams PowerShell, so switching them on alone is not enough.
  { powerShellSlots: 0, writing: true, missing: { bridge: 'bridge', writing: 'bridge' } },
  { powerShellSlots: 1, writing: false, missing: { writing: 'writing' } },
  { powerShellSlots: 2, writing: true, missing: {} },
] as const;

const rows = INSTALLATIONS.flatMap((installation) =>
  COMMANDS.map((command) => [command, installation] as const),
);

describe('tiers', () => {
  it.each(COMMANDS)('%s needs the tier that is written down', (command) => {
    expect(tierOf(command)).toBe(EXPECTED[command]);
  });

  it.each(rows)('%s in %j misses what is written down', (command, { missing, ...installation }) => {
    const expected: Partial<Record<Tier, Tier>> = missing;
    expect(missingTier(command, tiersOf(installation))).toBe(expected[EXPECTED[command]]);
  });

  it('asks for roles of this moment before everything that changes the tenant, and only then', () => {
    const deciding = ['controlChange', 'decideRequest', 'changeSettings'];
    expect(COMMANDS.filter(changesTheTenant)).toEqual(
      COMMANDS.filter((command) => EXPECTED[command] === 'writing' || deciding.includes(command)),
    );
  });

  it('tries meetings and calendars everywhere, because only asking shows whether they were granted', () => {
    const tiers = tiersOf({ powerShellSlots: 0, writing: false });
    expect([...tiers].sort()).toEqual(['calendar', 'directory', 'meetings']);
    const tried = COMMANDS.filter((command) => !['bridge', 'writing'].includes(EXPECTED[command]));
    expect(COMMANDS.filter(isAlwaysTried)).toEqual(tried);
  });
});
