import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asking } from '../support/ask.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { sandbox, TeamsUser } from '../support/teams-user.js';

interface TenantFile {
  readonly users: { handle?: string; licenses?: object[]; policies?: Record<string, string> }[];
  readonly routingPolicies: object[];
  readonly voiceRoutes: object[];
  readonly pstnUsages: string[];
  readonly phoneNumbers: object[];
}

const BUILT_IN = new URL('../../bot/sandbox/tenant/built-in.json', import.meta.url);
const CREDITS = { skuId: '47794cd0-f0e5-45c5-9033-2eb6b5fc84e0' };

/** The built-in tenant with routes that are shadowed, broken, loose, and over gateways. */
function tenantWithRoutes(): TenantFile {
  const tenant = JSON.parse(readFileSync(BUILT_IN, 'utf8')) as TenantFile;
  const policies: Readonly<Record<string, Record<string, string>>> = {
    'organizer-standard': { OnlineAudioConferencingRoutingPolicy: 'Worldwide' },
    'organizer-us': { OnlineDialOutPolicy: 'DialoutCPCZoneAPSTNDomestic' },
    'organizer-dublin': { OnlineDialOutPolicy: 'DialoutCPCandPSTNDomestic' },
    'organizer-policy': { OnlineAudioConferencingRoutingPolicy: 'Own lines' },
    'organizer-no-toll-free': { OnlineAudioConferencingRoutingPolicy: 'Broken' },
    'organizer-group': { OnlineAudioConferencingRoutingPolicy: 'Odd' },
    'organizer-select': { OnlineAudioConferencingRoutingPolicy: 'Germany' },
  };
  for (const user of tenant.users) {
    const more = policies[user.handle ?? ''];
    if (more !== undefined) user.policies = { ...user.policies, ...more };
    if (user.handle === 'organizer-us') user.licenses?.push(CREDITS);
  }
  const route = (identity: string, priority: number, more: object): object => ({
    identity,
    priority,
    ...more,
  });
  const BT = { bridgeSourcePhoneNumber: '+442079460180' };
  tenant.pstnUsages.push('World', 'SBC', 'Gone', 'Odd', 'Nobody');
  tenant.routingPolicies.push(
    { identity: 'Worldwide', onlinePstnUsages: ['Conferencing DE', 'World'] },
    { identity: 'Own lines', onlinePstnUsages: ['SBC'] },
    { identity: 'Broken', onlinePstnUsages: ['Gone'] },
    { identity: 'Odd', onlinePstnUsages: ['Odd'] },
  );
  tenant.voiceRoutes.push(
    route('World by BT', 10, { numberPattern: '\\d+', onlinePstnUsages: ['World'], ...BT }),
    route('France by BT', 11, { numberPattern: '^\\+33\\d{9}$', onlinePstnUsages: ['World'], ...BT }),
    route('Own SBC', 12, {
      numberPattern: '^\\+44',
      onlinePstnUsages: ['SBC'],
      onlinePstnGatewayList: ['sbc1.contoso.com'],
    }),
    route('Left over', 13, {
      numberPattern: '^\\+49',
      onlinePstnUsages: ['Gone'],
      bridgeSourcePhoneNumber: '+498999998199',
    }),
    route('Twins', 14, { numberPattern: '(\\d)\\1{3}', onlinePstnUsages: ['Odd'], ...BT }),
    route('National', 15, { numberPattern: '^0\\d+$', onlinePstnUsages: ['Nobody'], ...BT }),
  );
  return tenant;
}

const folder = mkdtempSync(join(tmpdir(), 'bridgekeeper-dial-out-'));
let bridgekeeper: RunningBridgekeeper;
beforeAll(async () => {
  const tenantFile = join(folder, 'tenant.json');
  writeFileSync(tenantFile, JSON.stringify(tenantWithRoutes()));
  bridgekeeper = await startBridgekeeper({ tenantFile });
}, 60_000);
afterAll(async () => {
  await bridgekeeper.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ask = asking(() => bridgekeeper);

describe('an organizer who asks who carries a call', () => {
  it.each([
    [
      'organizer-standard',
      'who carries a call to +49 30 1234567?',
      /^Deutsche Telekom carries a call .*\+49 30 1234567 \(Germany\).*Germany by Deutsche Telekom.*\+49 69 90009100/,
    ],
    [
      'organizer-standard',
      'who carries a call to +254 20 1234567?',
      /^BT carries .*Kenya.*World by BT.*\+44 20 7946 0180/,
    ],
    [
      'organizer-standard',
      'simulate a dial-out to 020 7946 0999',
      /^BT carries .*\+44 20 7946 0999 \(United Kingdom\)/,
    ],
    ['organizer-occ', 'which carrier is used when I dial out to +49 30 1234567', /^Deutsche Telekom carries/],
    ['organizer-occ', 'who carries a call to +44 20 7946 0999?', /cannot be placed\..*no route matches/],
    ['organizer-occ-unrouted', 'who carries a call to +33 1 70 18 99 00', /cannot be placed/],
    ['organizer-policy', 'who carries a call to +44 20 7946 0999?', /Direct Routing/],
    ['organizer-policy', 'who carries a call to +49 30 1234567?', /^Microsoft carries .*\+44 20 7946 0100/],
    [
      'organizer-unlicensed',
      'who carries a call to +49 30 1234567?',
      /cannot be placed\. The organizer has no audio conferencing license.*Direct Routing.*own caller ID/,
    ],
    [
      'organizer-select',
      'who carries a call to +49 30 1234567?',
      /cannot be told\..*does not document whether this license/,
    ],
    [
      'organizer-no-toll-free',
      'who carries a call to +49 30 1234567?',
      /cannot be placed\. The number of the route is not on the bridge any more/,
    ],
    [
      'organizer-group',
      'who carries a call to +49 30 1234567?',
      /cannot be told\. The pattern of a route that comes first cannot be evaluated exactly/,
    ],
    [
      'organizer-us',
      'who carries a call to +254 20 1234567?',
      /cannot be placed\. The restriction policy does not allow it/,
    ],
    [
      'organizer-dublin',
      'who carries a call to +353 1 524 0000',
      /cannot be placed\. The restriction policy/,
    ],
    ['organizer-dublin', 'who carries a call to +44 20 7946 0999', /^Microsoft carries/],
    [
      'organizer-plan-pending',
      'who carries a call to +49 30 1234567?',
      /cannot be told\. The license of the organizer cannot be told/,
    ],
  ])('%s, “%s”', async (as, text, said) => {
    expect((await ask(as, text)).replaceAll('\n', ' ')).toMatch(said);
  });

  it('is told each step, where it lives and who can change it', async () => {
    const answer = await ask('organizer-standard', 'who carries a call to +49 30 1234567?');
    for (const step of [
      'License',
      'restriction',
      'routing policy',
      'Voice routes',
      'Caller ID',
      'When changes show',
    ]) {
      expect(answer).toContain(step);
    }
    expect(answer).toMatch(/Germany by Deutsche Telekom matches[^]*This step decided/);
    expect(answer).toContain('Get-CsOnlineVoiceRoute');
    expect(answer).toContain('Another usage of the policy has a route for this number too');
  });

  it('is told what it costs, by the Communications Credits they hold', async () => {
    expect(await ask('organizer-us', 'what does it cost us to call Germany?')).toMatch(
      /Zone A[^]*example mobile|example mobile[^]*Zone A/,
    );
    expect(await ask('organizer-us', 'what does it cost us to call Germany?')).toContain(
      'The organizer holds the Communications Credits license',
    );
    expect(await ask('organizer-occ', 'what does it cost us to call Germany?')).toContain(
      'The operator bills this call',
    );
    expect(await ask('organizer-payg', 'who carries a call to +65 6123 4567')).toContain(
      'Every minute is charged',
    );
  });

  it('outside the USA and Canada is told what the license for these does not say', async () => {
    const answer = await ask('organizer-select', 'who carries a call to +44 20 7946 0999');
    expect(answer).toContain('names calls to the USA and Canada only');
    expect(answer).toContain('does not hold');
  });

  it('without a destination learns how calls go in general', async () => {
    const answer = await ask('organizer-standard', 'what caller ID do people see when we dial out');
    expect(answer).toMatch(
      /^Calls out of your meetings go over 3 routes where a pattern matches; all others go through Microsoft, and people see \+44 20 7946 0100/,
    );
    expect(answer.indexOf('Germany by Deutsche Telekom')).toBeLessThan(answer.indexOf('World by BT'));
    expect(answer).not.toContain('Never reached');
  });

  it('is asked back where the words name no one call', async () => {
    expect(
      await ask('organizer-standard', 'who carries a call to +49 30 1234567 and to +44 20 7946 0999'),
    ).toContain('several numbers');
    expect(await ask('organizer-standard', 'who carries a call to 12')).not.toContain('Something went wrong');
  });

  it('learns nothing about the routes of the tenant by pressing a foreign button', async () => {
    const user = await TeamsUser.open(bridgekeeper.url, 'organizer-standard');
    expect((await user.invoke('routes', {})).text).toContain('you need one of these roles');
  });
});

describe('an administrator', () => {
  it('sees what is wrong with the routes beside their own answer, and all of it at a press (S58)', async () => {
    const user = await TeamsUser.open(bridgekeeper.url, 'admin-telephony');
    const answer = await user.say('check the dial-out routes');
    expect(answer.text).toMatch(/There are \d+ things to look at/);
    const pressed = await user.press(answer, 'routes');
    expect(pressed.text).toMatch(
      /Broken: Left over\. Its number \+49 89 99998199 is not on the bridge any more/,
    );
    expect(pressed.text).toContain('Never reached: France by BT, because World by BT takes every number');
    expect(pressed.text).toMatch(/Never used: the pattern of National, \^0.*matches no full number/);
    expect(pressed.text).toContain('Never reached: National. No routing policy has Nobody');
    expect(pressed.text).toMatch(
      /Not checked: the pattern of Twins.* has .*1, which cannot be evaluated exactly/,
    );
    expect(pressed.text).toContain('Takes everything: the pattern of World by BT');
    expect(pressed.text).toMatch(/Read from Microsoft/);
  });

  it('hears that nothing is known when PowerShell is away, never a guess', async () => {
    const fresh = await startBridgekeeper({ tenantFile: join(folder, 'tenant.json') });
    try {
      await sandbox(fresh.url, 'PUT', '/sandbox/faults', { teamsPowerShell: { mode: 'down' } });
      const user = await TeamsUser.open(fresh.url, 'organizer-dublin');
      const { text } = await user.say('who carries a call to +49 30 1234567?');
      expect(text).toMatch(/cannot be told|does not answer/);
      expect(text).not.toMatch(/Microsoft carries|Telekom carries/);
    } finally {
      await fresh.stop();
    }
  }, 60_000);
});
