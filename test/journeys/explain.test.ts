import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asking } from '../support/ask.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { sandbox, TeamsUser } from '../support/teams-user.js';

jest.setTimeout(60_000);

const AT = '2026-01-15T09:00:00Z';
const E3 = '05e9a617-0261-4cee-bb44-138d3ef5d965';
const ADD_ON = '0c266dff-15dd-4b49-8397-2bb16070ed52';
const ADD_ON_PLAN = '3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40';
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

interface Tenant {
  users: Record<string, unknown>[];
  groups: { id: string; displayName: string; members: string[] }[];
  bridges: { id: string }[];
}

/** The built-in tenant and four people more: licensed by a group today, not licensed, set up a week ago, and without a location. */
function tenantToExplain(): Tenant {
  const builtIn = new URL('../../bot/sandbox/tenant/built-in.json', import.meta.url);
  const tenant = JSON.parse(readFileSync(builtIn, 'utf8')) as Tenant;
  const person = (n: number, displayName: string, more: object) => {
    const alias = displayName.toLowerCase().replaceAll(/[^a-z]+/g, '.');
    return {
      id: id(n),
      userPrincipalName: `${alias}@contoso.com`,
      displayName,
      usageLocation: 'GB',
      ...more,
    };
  };
  const sales = { id: id(90), displayName: 'Sales Iberia', members: [id(1)] };
  const addOn = (more: object) => ({ skuId: ADD_ON, ...more });
  return {
    ...tenant,
    groups: [...tenant.groups, sales],
    users: [
      ...tenant.users,
      person(1, 'Marta Ruiz', {
        licenses: [
          { skuId: E3 },
          addOn({ assignedByGroup: sales.id, assignedDateTime: '2026-01-15T06:00:00Z' }),
        ],
      }),
      person(2, 'Yusuf Kaya', {
        licenses: [
          { skuId: E3 },
          addOn({ assignedDateTime: '2026-01-15T08:00:00Z', disabledPlans: [ADD_ON_PLAN] }),
        ],
      }),
      person(3, 'Pia Olsen', {
        userPrincipalName: 'p.olsen@contoso.com',
        licenses: [{ skuId: E3 }, addOn({ assignedDateTime: '2026-01-08T08:00:00Z' })],
      }),
      person(4, 'Ona Puig', {
        usageLocation: null,
        licenses: [{ skuId: E3 }, addOn({ planStates: { [ADD_ON_PLAN]: 'PendingProvisioning' } })],
      }),
      person(5, 'Lia Chief', {
        licenses: [],
        directoryRoles: [{ roleTemplateId: '4d6ac14f-3453-41d0-bef9-a3e0c569773a' }],
      }),
    ],
  };
}

let product: RunningBridgekeeper;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'explain-'));
  const tenantFile = join(folder, 'tenant.json');
  writeFileSync(tenantFile, JSON.stringify(tenantToExplain()));
  product = await startBridgekeeper({ tenantFile, args: ['--at', AT] });
}, 60_000);
afterAll(async () => {
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ask = asking(() => product);

const advance = (advanceSeconds: number) =>
  sandbox(product.url, 'POST', '/sandbox/clock', { advanceSeconds });
const setPerson = (set: object) => sandbox(product.url, 'POST', '/sandbox/people', { set: [set] });

describe('an organizer who asks why', () => {
  it('is told of a number that is there which step put it', async () => {
    const answer = await ask('organizer-standard', 'why does my invite have +44 20 7946 0100?');
    expect(answer).toContain('Your invites print +44 20 7946 0100');
    expect(answer.match(/This step decided\./g)).toHaveLength(1);
    expect(answer).toContain('is set as a default number');
    expect(answer).toContain('Next check:');
  });

  it.each([
    [
      'organizer-occ',
      'why is +44 20 7946 0100 not on my invite',
      /left it out[^]*license does not include that/,
    ],
    ['organizer-policy', 'why no Leeds number', /lists 4 numbers, and this is none of them/],
    ['organizer-no-toll-free', 'why do I have no toll-free number', /does not allow toll-free dial-in/],
    ['organizer-standard', 'why no Norwegian number?', /The bridge does not have[^]*has no such number/],
    [
      'organizer-policy-stale',
      'why do my meetings still show +44 121 496 0170',
      /Meetings that exist keep the numbers/,
    ],
    ['organizer-unlicensed', 'why do I have no dial-in', /Next check: a license administrator/],
  ])('as %s of one that is missing or old: %s', async (as, text, expected) => {
    expect(await ask(as, text)).toMatch(expected);
  });

  it('has E3 and the add-on, given this morning by a group, and no number yet (S01)', async () => {
    const answer = await ask(
      id(1),
      'I have E3 and the Audio Conferencing add-on, the Outlook add-in shows no number. Why?',
    );
    expect(answer).toMatch(/changed 3 hours ago, and may take up to 24 hours to show/);
    expect(answer).toContain(
      'Given by the group Sales Iberia, 3 hours ago: Microsoft 365 Audio Conferencing.',
    );
    expect(answer).toMatch(/Next check: make a new test meeting after/);
  });

  it('has a license but no audio conferencing options (S23), and an ordered list to check', async () => {
    const answer = await ask(id(4), 'license assigned but no audio conferencing options');
    expect(answer).toContain('Check in this order');
    expect(answer).toMatch(/1\. A license whose audio conferencing plan works: wait/);
    expect(answer).toMatch(/2\. Usage location: missing\. It decides, not the country/);
    expect(answer).toMatch(/7\. No old third-party provider: cannot be read/);
  });

  it('finds no Conference bridges menu (S37, S32)', async () => {
    const marta = await TeamsUser.open(product.url, 'organizer-unlicensed');
    const said = await marta.say('there is no conference bridges menu, I paid and am stuck');
    expect(said.text).toMatch(/Conference bridges/);
    const list = await marta.press(said, 'why');
    expect(list.text).toMatch(/1\. A license whose audio conferencing plan works: missing/);
    expect(list.text).toContain('The cmdlet that told it is gone');
  });

  it('reads "audioConferencing is null" as a question about the license and its time (S21)', async () => {
    const answer = await ask('organizer-unlicensed', 'audioConferencing is null, why?');
    expect(answer).toMatch(/license/i);
    expect(answer).toMatch(/24 hours/);
  });

  it('asks whether country or usage location decides (S34)', async () => {
    expect(
      await ask('organizer-standard', 'does the country or the usage location decide my number?'),
    ).toMatch(/usage location decides/i);
  });

  it('sees how their license was given', async () => {
    const answer = await ask(id(2), 'my license');
    expect(answer).toContain('Given directly, 1 hour ago: Microsoft 365 Audio Conferencing. 1 plan in it is');
    expect(answer).toContain('MCOMEETADV, switched off');
  });
});

describe('what changed since it last worked (S64, S02)', () => {
  it('is seen with the time, as drift, with the wait as the next check', async () => {
    expect(await ask(id(3), 'why do I have this number')).toContain('No change that bears on this was seen');
    await setPerson({
      key: 'p.olsen@contoso.com',
      dialIn: { bridgeId: bridgeId(), serviceNumber: null },
    });
    await advance(3_600);
    await ask(id(3), 'my numbers');
    await advance(3 * 3_600);
    const answer = await ask(
      id(3),
      'suddenly my invites have another number, what changed since it last worked?',
    );
    expect(answer).toMatch(/changed 3 hours ago, and may take up to 24 hours/);
    expect(answer).toMatch(/Default number: \+44 20 7946 0100 → none/);
    expect(answer).toContain('Made elsewhere');
    expect(answer).toMatch(/Between Jan 15, 2026/);
    await advance(25 * 3_600);
    expect(await ask(id(3), 'why do I have this number')).not.toContain('may take up to 24 hours to show');
  });
});

function bridgeId(): string {
  return tenantToExplain().bridges[0]?.id ?? '';
}

describe('an administrator who asks about somebody', () => {
  it.each([
    ['why has marta no dial-in? check her account', /Marta Ruiz’s invites print/],
    [
      'is Yusuf licensed',
      /Yusuf Kaya has no dial-in numbers\. The license \(Microsoft 365 Audio Conferencing\)/,
    ],
    ['user check: p.olsen', /Pia Olsen’s invites print/],
    ['can Grace dial out to Japan?', /Grace Kim/],
    [
      'policy, default number and routing for Jonas Weber pls',
      /Dial-out routing: Germany \(granted directly\)/,
    ],
  ])('%s', async (text, expected) => {
    expect(await ask('admin-teams', text)).toMatch(expected);
  });

  it('sees license, policies, defaults and what does not fit, and goes on by buttons', async () => {
    const alex = await TeamsUser.open(product.url, 'admin-teams');
    const card = await alex.say('show Emma Clarke');
    expect(card.text).toMatch(/provider that the license does not include/);
    const why = await alex.press(card, 'why');
    expect(why.text).toContain('Emma Clarke’s own default numbers');
    expect(why.text).not.toMatch(/\b[Yy]our?\b/);
    expect((await alex.press(card, 'history')).text).toMatch(/Emma Clarke/);
    const pack = await alex.press(card, 'supportPack');
    expect(pack.text).toMatch(/Organizer \(object id\): [0-9a-f-]{36}/);
    expect(pack.text).not.toMatch(/Emma|Clarke|@/);
  });

  it('picks one of several people with the name', async () => {
    const alex = await TeamsUser.open(product.url, 'admin-teams');
    const asked = await alex.say('show raj');
    expect(asked.text).toMatch(/Several people/);
    expect((await alex.press(asked, 'organizer')).text).toMatch(/Raj (Patel|Kumar)/);
  });

  it('compares two people side by side (S02)', async () => {
    const answer = await ask('admin-teams', 'compare Grace Kim and Yusuf Kaya');
    expect(answer).toMatch(/Grace Kim and Yusuf Kaya differ in 1 step: license/);
    expect(answer).toContain('License · Differs');
    expect(answer).toContain('Since when: Yusuf Kaya');
  });

  it('who only gives licenses sees the license alone', async () => {
    const answer = await ask(id(5), 'is Yusuf licensed');
    expect(answer).toContain('switched off');
    expect(answer).not.toContain('Invite policy');
  });
});

describe('an organizer who asks about others', () => {
  it('is refused, with the roles that may', async () => {
    expect(await ask('organizer-standard', 'show Jonas Weber')).toMatch(/need one of these roles: Global/);
    expect(await ask('organizer-standard', 'compare Grace Kim and Jonas Weber')).toMatch(
      /one of these roles/,
    );
  });

  it('learns of a named colleague only that there is a difference', async () => {
    const answer = await ask(
      'organizer-unlicensed',
      'why does my colleague Jonas Weber get a number and I don’t',
    );
    expect(answer).toContain('There is a difference');
    expect(answer).not.toMatch(/Operator|69 9000/);
    expect(await ask('organizer-unlicensed', 'my colleagues get a dial in and i dont')).toMatch(
      /Name the colleague/,
    );
  });

  it.each(['Sam Rivera', 'zebulon.quux@contoso.com'])(
    'learns nothing of guests and strangers: %s',
    async (name) => {
      const answer = await ask(
        'organizer-unlicensed',
        `why does my colleague ${name} have a number and I don’t`,
      );
      expect(answer).toContain('cannot be told');
      expect(answer).not.toMatch(/guest/i);
    },
  );
});
