import { describe, expect, it } from '@jest/globals';
import { judgeConfiguration, judgeSetup } from '../../../bot/domain/setup/judge-setup.js';
import { MIRROR_PARTS, type PartProgress } from '../../../bot/domain/tenant/mirror-sync.js';
import { fail, ok } from '../../../bot/domain/result.js';
import { countOutcomes, isSound } from '../../../bot/domain/setup/setup-check.js';
import type { CertificateFact, SetupFacts, TeamsFact } from '../../../bot/domain/setup/setup-facts.js';
import { SETUP_CHECKS, type SetupCheckName } from '../../../bot/domain/setup/setup-found.js';

const NOW = Date.parse('2026-06-01T12:00:00Z');
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
const STANDARD = { planId: '3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40', planName: 'MCOMEETADV' };
const OCC = { planId: '00000000-0000-4000-8000-0000000000cc', planName: 'MCO_SOMETHING_NEW' };

const CERTIFICATE: CertificateFact = {
  kind: 'certificate',
  validFrom: NOW - 100 * DAY,
  validUntil: NOW + 200 * DAY,
  thumbprintFits: true,
  keyFits: true,
};
const RUNNING: TeamsFact = {
  state: 'running',
  module: '7.7.0',
  ourTenant: true,
  bridges: ok([{ hasDefault: true, numbers: 3 }]),
};
const GOOD: SetupFacts = {
  signIn: ok(undefined),
  certificate: CERTIFICATE,
  clock: ok(0),
  people: ok(undefined),
  products: ok([STANDARD]),
  ownRoles: ok(['teamsCommunicationsAdministrator']),
  teamsConfigurations: ok(undefined),
  inventory: ok(undefined),
  groups: ok(undefined),
  meetings: ok('readable'),
  teams: RUNNING,
  database: ok({ carrier: 'server', version: 150_004, schema: 'current' }),
  mirror: ok(MIRROR_PARTS.map((part) => progress({ part }))),
  settings: ok({ writing: true, operatorConnectPlanIds: [] }),
  tabKeys: ok({ issuerFits: true }),
  botKeys: ok({ issuerFits: true }),
};

function progress(other: Partial<PartProgress>): PartProgress {
  return {
    part: 'people',
    state: 'done',
    kind: 'full',
    startedAt: NOW - HOUR,
    done: 10,
    total: 10,
    asOf: NOW - 3 * HOUR,
    endedAt: NOW - HOUR,
    failed: undefined,
    ...other,
  };
}

function judged(check: SetupCheckName, other: Partial<SetupFacts>) {
  const { findings } = judgeSetup({ ...GOOD, ...other }, NOW);
  const found = findings.find((each) => each.check === check)!;
  return { found: found.found, outcome: found.outcome, details: found.details };
}

const DOWN = fail({ cause: 'down' } as const);
const FORBIDDEN = fail({ cause: 'forbidden' } as const);
const certificate = (other: object): Partial<SetupFacts> => ({
  certificate: { ...CERTIFICATE, ...other },
});
const teams = (other: object): Partial<SetupFacts> => ({ teams: { ...RUNNING, ...other } });
const settings = (other: object): Partial<SetupFacts> => ({
  settings: ok({ writing: true, operatorConnectPlanIds: [], ...other }),
});
const parts = (...given: Partial<PartProgress>[]): Partial<SetupFacts> => ({
  mirror: ok(given.map(progress)),
});

describe('a setup where everything is as it should be', () => {
  const report = judgeSetup(GOOD, NOW);

  it('is sound, with one finding for each check in the order of the checks', () => {
    expect(report.findings.map(({ check }) => check)).toEqual(SETUP_CHECKS);
    expect(countOutcomes(report)).toMatchObject({ bad: 0, attention: 0, unknown: 0 });
    expect(isSound(report)).toBe(true);
  });
});

describe('the check of the setup', () => {
  it.each<[string, string, Partial<SetupFacts>]>([
    ['signIn.refused', 'bad', { signIn: fail({ cause: 'signInFailed', code: 'AADSTS700027' }) }],
    ['signIn.unreachable', 'bad', { signIn: fail({ cause: 'late' }) }],
    ['certificate.good', 'good', certificate({ validUntil: NOW + 30 * DAY })],
    ['certificate.soon', 'attention', certificate({ validUntil: NOW + 30 * DAY - 1 })],
    ['certificate.expired', 'bad', certificate({ validUntil: NOW })],
    ['certificate.notYet', 'bad', certificate({ validFrom: NOW + 1 })],
    ['certificate.otherThumbprint', 'bad', certificate({ thumbprintFits: false })],
    ['certificate.otherKey', 'bad', certificate({ keyFits: false })],
    ['certificate.keyOnly', 'attention', { certificate: { kind: 'keyOnly' } }],
    ['certificate.unreadable', 'bad', { certificate: { kind: 'unreadable' } }],
    ['certificate.notUsed', 'off', { certificate: { kind: 'managedIdentity' } }],
    ['clock.good', 'good', { clock: ok(-2 * MINUTE) }],
    ['clock.drifting', 'attention', { clock: ok(-2 * MINUTE - 1) }],
    ['clock.drifting', 'attention', { clock: ok(5 * MINUTE) }],
    ['clock.wrong', 'bad', { clock: ok(5 * MINUTE + 1) }],
    ['clock.untold', 'unknown', { clock: DOWN }],
    ['directoryPeople.notGranted', 'bad', { people: FORBIDDEN }],
    ['directoryPeople.untold', 'unknown', { people: DOWN }],
    ['directoryLicenses.notGranted', 'bad', { products: FORBIDDEN }],
    ['directoryRoles.notGranted', 'bad', { ownRoles: FORBIDDEN }],
    ['teamsConfigurations.notGranted', 'bad', { teamsConfigurations: FORBIDDEN }],
    ['numberInventory.notGranted', 'off', { inventory: FORBIDDEN }],
    ['numberInventory.missed', 'attention', { inventory: FORBIDDEN, teams: { state: 'off' } }],
    ['numberInventory.notHere', 'off', { inventory: 'notHere' }],
    ['groups.notGranted', 'off', { groups: FORBIDDEN }],
    ['meetings.notGranted', 'off', { meetings: FORBIDDEN }],
    ['meetings.noPolicy', 'bad', { meetings: ok('noPolicy') }],
    ['meetings.either', 'bad', { meetings: ok('either') }],
    ['meetings.untold', 'unknown', { meetings: ok('nobody') }],
    ['teamsPowerShell.off', 'off', { teams: { state: 'off' } }],
    ['teamsPowerShell.down', 'bad', { teams: { state: 'failed', why: 'down' } }],
    ['teamsPowerShell.noModule', 'bad', { teams: { state: 'failed', why: 'noModule' } }],
    ['teamsPowerShell.late', 'unknown', { teams: { state: 'failed', why: 'late' } }],
    ['teamsPowerShell.oldModule', 'bad', teams({ module: '6.2.9' })],
    ['teamsPowerShell.good', 'good', teams({ module: '6.3.0' })],
    ['teamsPowerShell.good', 'good', teams({ module: '10.0.0-preview' })],
    ['teamsPowerShell.otherTenant', 'bad', teams({ ourTenant: false })],
    ['teamsPowerShell.good', 'good', teams({ ourTenant: undefined, module: undefined })],
    ['teamsRole.refused', 'bad', teams({ bridges: FORBIDDEN })],
    ['teamsRole.untold', 'unknown', teams({ bridges: DOWN })],
    ['teamsRole.tooMuch', 'attention', { ownRoles: ok(['globalAdministrator']) }],
    ['teamsRole.looksOnly', 'attention', { ownRoles: ok(['teamsReader']) }],
    ['teamsRole.good', 'good', { ownRoles: ok(['teamsReader']), ...settings({ writing: false }) }],
    ['teamsRole.good', 'good', { ownRoles: ok(undefined) }],
    ['teamsRole.off', 'off', { teams: { state: 'off' } }],
    ['bridge.none', 'bad', teams({ bridges: ok([]) })],
    ['bridge.noDefault', 'attention', teams({ bridges: ok([{ hasDefault: false, numbers: 1 }]) })],
    ['bridge.untold', 'unknown', { teams: { state: 'failed', why: 'down' } }],
    ['operatorPlans.notUsed', 'off', {}],
    ['operatorPlans.maybe', 'attention', { products: ok([STANDARD, OCC]) }],
    ['operatorPlans.notSubscribed', 'attention', settings({ operatorConnectPlanIds: [OCC.planId] })],
    [
      'operatorPlans.good',
      'good',
      { products: ok([OCC]), ...settings({ operatorConnectPlanIds: [OCC.planId.toUpperCase()] }) },
    ],
    ['licenseMap.unknownPlans', 'attention', { products: ok([STANDARD, OCC]) }],
    [
      'licenseMap.good',
      'good',
      { products: ok([OCC]), ...settings({ operatorConnectPlanIds: [OCC.planId] }) },
    ],
    ['licenseMap.untold', 'unknown', { products: DOWN }],
    ['database.onDisk', 'good', { database: ok({ carrier: 'pglite', version: 180_000, schema: 'current' }) }],
    ['database.old', 'bad', { database: ok({ carrier: 'server', version: 149_999, schema: 'current' }) }],
    [
      'database.behind',
      'attention',
      { database: ok({ carrier: 'server', version: 150_000, schema: 'behind' }) },
    ],
    ['database.ahead', 'bad', { database: ok({ carrier: 'server', version: 170_000, schema: 'ahead' }) }],
    ['database.unreachable', 'bad', { database: DOWN }],
    ['database.elsewhere', 'off', { database: 'elsewhere' }],
    ['mirror.good', 'good', parts({ asOf: NOW - 47 * HOUR })],
    ['mirror.old', 'attention', parts({ asOf: NOW - HOUR }, { asOf: NOW - 48 * HOUR })],
    ['mirror.good', 'good', parts({ asOf: NOW }, { part: 'defaults', asOf: NOW - 100 * HOUR })],
    ['mirror.never', 'attention', parts({ state: 'never', asOf: undefined }, {})],
    ['mirror.reading', 'good', parts({ state: 'running', asOf: undefined })],
    ['mirror.failing', 'attention', parts({ state: 'failed' })],
    [
      'mirror.good',
      'good',
      parts(
        {},
        {
          state: 'failed',
          failed: { code: 'unreadable', system: 'teamsAdministration', cause: 'notGranted' },
        },
      ),
    ],
    ['mirror.untold', 'unknown', { mirror: DOWN }],
    ['writing.on', 'good', {}],
    ['writing.off', 'off', settings({ writing: false })],
    ['writing.withoutPowerShell', 'attention', { teams: { state: 'off' } }],
    ['writing.untold', 'unknown', { settings: DOWN }],
    ['tabSignIn.otherIssuer', 'bad', { tabKeys: ok({ issuerFits: false }) }],
    ['tabSignIn.unreachable', 'bad', { tabKeys: DOWN }],
    ['botChannel.unreachable', 'bad', { botKeys: DOWN }],
  ])('finds %s (%s) in %j', (found, outcome, facts) => {
    const check = found.split('.')[0] as SetupCheckName;
    expect(judged(check, facts)).toMatchObject({ found, outcome });
  });

  it('names an unknown plan once, however many products have it', () => {
    const { details } = judged('licenseMap', { products: ok([OCC, STANDARD, OCC]) });
    expect(details).toEqual({ count: 1, plans: `${OCC.planName} (${OCC.planId})` });
  });

  it('says which tier falls away and who can put it right', () => {
    const { findings } = judgeSetup({ ...GOOD, meetings: ok('noPolicy'), products: FORBIDDEN }, NOW);
    const of = (check: SetupCheckName) => findings.find((each) => each.check === check)!;
    expect(of('meetings')).toMatchObject({
      tier: 'meetings',
      who: ['teamsAdministrator', 'globalAdministrator'],
    });
    expect(of('directoryLicenses')).toMatchObject({
      tier: 'directory',
      who: ['privilegedRoleAdministrator', 'globalAdministrator'],
    });
  });

  it('is not sound with something bad or untold, and is with things off or to be looked at', () => {
    const soundWith = (facts: Partial<SetupFacts>) => isSound(judgeSetup({ ...GOOD, ...facts }, NOW));
    expect(soundWith({ people: FORBIDDEN })).toBe(false);
    expect(soundWith({ clock: DOWN })).toBe(false);
    expect(soundWith({ teams: { state: 'off' }, inventory: FORBIDDEN })).toBe(true);
  });

  it('says what it can where the settings cannot be used', () => {
    const report = judgeConfiguration('APP_ID: Invalid GUID', DOWN, NOW);
    expect(report.findings.map(({ found }) => found)).toEqual([
      'configuration.wrong',
      'database.unreachable',
    ]);
    expect(isSound(report)).toBe(false);
  });
});
