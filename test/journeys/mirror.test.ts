import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { HistoryView } from '../../bot/contract/history-view.js';
import { MyNumbers } from '../../bot/contract/my-numbers.js';
import { Problem } from '../../bot/contract/problem.js';
import { SyncView } from '../../bot/contract/sync-view.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { sandbox, TeamsUser, tokenFor } from '../support/teams-user.js';
import { untilRead } from '../support/until-read.js';

jest.setTimeout(150_000);

const E3 = '05e9a617-0261-4cee-bb44-138d3ef5d965';
const EFFECTIVE = fileURLToPath(new URL('../../dist/bot/cli/effective.js', import.meta.url));
const SEVEN_HOURS = 7 * 3_600;

let product: RunningBridgekeeper;
beforeAll(async () => {
  product = await startBridgekeeper({ args: ['--at', '2026-01-14T09:00:00Z'] });
  await untilRead(product.url);
});
afterAll(() => product.stop());

async function call(as: string, path: string, post?: unknown) {
  const response = await fetch(`${product.url}/api/v1${path}`, {
    ...(post !== undefined && { method: 'POST', body: JSON.stringify(post) }),
    headers: {
      authorization: `Bearer ${await tokenFor(product.url, as)}`,
      'content-type': 'application/json',
      'accept-language': 'en-GB',
    },
  });
  return { status: response.status, body: (await response.json()) as unknown };
}

/** What was asked for reads anew; the other parts go on in their own time. */
function untilReadSince(since: number): Promise<SyncView> {
  return untilRead(product.url, ({ part, state, startedAt }) => {
    const again = part === 'policies' || part === 'defaults' || Date.parse(startedAt ?? '') >= since;
    return state === 'done' && again;
  });
}

async function syncNow(kind: 'changes' | 'full'): Promise<SyncView> {
  const { status, body } = await call('admin-teams', '/sync', { kind });
  expect(status).toBe(200);
  return untilReadSince(Date.parse(SyncView.parse(body).at));
}

async function historyOf(person: string): Promise<HistoryView> {
  return HistoryView.parse((await call('reader', `/history?person=${encodeURIComponent(person)}`)).body);
}

const advance = (advanceSeconds: number) =>
  sandbox(product.url, 'POST', '/sandbox/clock', { advanceSeconds });
const changePeople = (...set: readonly object[]) => sandbox(product.url, 'POST', '/sandbox/people', { set });

describe('the copy of the tenant', () => {
  it('is read by itself, part by part, and says how far and how old it is', async () => {
    const view = await untilRead(product.url);
    expect(view.parts.map(({ part }) => part)).toEqual([
      'shared',
      'people',
      'policies',
      'licenses',
      'defaults',
    ]);
    for (const { asOf, problem, done, total } of view.parts) {
      expect({ old: Date.parse(view.at) - Date.parse(asOf ?? '') < 600_000, problem }).toEqual({
        old: true,
        problem: undefined,
      });
      expect(done).toBe(total);
    }
    expect(view.people).toBeGreaterThan(30);
    expect(view.defaultsRead).toBe(view.organizers);
    expect(view.nextAt).toBe(new Date(Date.parse(view.nextAt ?? '')).toISOString());
    expect(view.known).toMatch(/^\d+ people are known, \d+ with dial-in/);
  });

  it('says of a dozen people what Microsoft says when each is asked live', async () => {
    const port = new URL(product.url).port;
    const { stdout } = await promisify(execFile)(process.execPath, [EFFECTIVE], {
      env: { PATH: process.env['PATH'], TMPDIR: process.env['TMPDIR'], PORT: port },
      maxBuffer: 64 * 1024 * 1024,
    });
    const live = new Map(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Effective)
        .map((each) => [each.userPrincipalName, each]),
    );
    // Away from Microsoft nothing can be read again, so that the answers come from the copy alone.
    const down = { mode: 'down' };
    await sandbox(product.url, 'PUT', '/sandbox/faults', { graph: down, teamsPowerShell: down });
    try {
      const told = await Promise.all(
        Object.keys(DOZEN).map(async (persona) => MyNumbers.parse((await call(persona, '/me/numbers')).body)),
      );
      const names = Object.values(DOZEN);
      expect(
        told.map(({ license, printed, callable }, index) => [
          names[index],
          license.license,
          printed.map(({ number }) => number),
          callable.map(({ number }) => number),
        ]),
      ).toEqual(
        names.map((name) => {
          const { license, printed = [], callable = [] } = live.get(name) ?? {};
          return [name, license, printed.map(({ number }) => number), callable.map(({ number }) => number)];
        }),
      );
    } finally {
      await sandbox(product.url, 'DELETE', '/sandbox/faults');
    }
  });

  it('may be looked at by a reader, brought up to date by an administrator, and neither by others', async () => {
    const looked = await call('reader', '/sync');
    expect(SyncView.parse(looked.body).mayStart).toBe(false);
    const refused = await call('reader', '/sync', { kind: 'changes' });
    expect(refused.status).toBe(403);
    expect(Problem.parse(refused.body).detail).toContain('Teams Administrator');
    for (const [path, post] of [['/sync'], ['/sync', { kind: 'full' }], ['/history']] as const) {
      expect((await call('participant', path, post)).status).toBe(403);
    }
    expect(await call('participant', '/me')).toMatchObject({ body: { mayShowHistory: false } });
    expect(await call('reader', '/me')).toMatchObject({ body: { mayShowHistory: true } });
  });

  it.each([
    ['/sync', { kind: 'everything' }],
    ['/sync', {}],
    ['/history?limit=0', undefined],
    ['/history?limit=9999', undefined],
    ['/history?person=', undefined],
  ])('takes no nonsense: %s %j', async (path, post) => {
    expect((await call('admin-teams', path, post)).status).toBe(400);
  });
});

describe('the history', () => {
  it('has what somebody changed in an admin center, said to be made elsewhere', async () => {
    await changePeople(
      { key: 'louis.moreau@contoso.com', licenses: [{ skuId: E3 }] },
      { key: 'raj.kumar@contoso.com', policies: { TeamsAudioConferencingPolicy: 'Europe invites' } },
      {
        key: 'organizer-dublin',
        dialIn: {
          bridgeId: '1dfaac82-79c1-5c1a-babd-0f7f6f29fed9',
          serviceNumber: '+442079460100',
          tollFreeServiceNumber: '+448081570180',
        },
      },
    );
    // Granted policies take hours to show, so they are listed again after hours.
    await advance(SEVEN_HOURS);
    const view = await syncNow('changes');
    const louis = await historyOf('louis.moreau@contoso.com');
    expect(louis.entries[0]).toMatchObject({
      who: 'Louis Moreau',
      fact: 'license',
      what: expect.arrayContaining(['License: Audio Conferencing (Standard) → no dial-in']),
      made: 'elsewhere',
      madeInWords: expect.stringContaining('Made elsewhere'),
    });
    const raj = await historyOf('Raj Kumar');
    expect(raj.entries[0]).toMatchObject({
      fact: 'policies',
      what: ['Invite policy: Global → Europe invites (direct)'],
      made: 'elsewhere',
    });
    const { seenBefore, seenAt } = raj.entries[0] ?? { seenAt: '' };
    expect(Date.parse(seenAt) - Date.parse(seenBefore ?? '')).toBeGreaterThanOrEqual(SEVEN_HOURS * 1000);
    expect(Date.parse(seenAt)).toBeLessThanOrEqual(Date.parse(view.at));

    // Default numbers have no list of changes: they are read again when the organizer asks.
    await call('organizer-dublin', '/me/numbers');
    const ciara = await historyOf('ciara.byrne@contoso.com');
    expect(ciara.entries[0]).toMatchObject({
      fact: 'defaults',
      what: ['Default number: +353 20 913 0100 → +44 20 7946 0100'],
      made: 'elsewhere',
    });
  });

  it('has what was changed by talking, with who asked for it', async () => {
    const admin = await TeamsUser.open(product.url, 'admin-teams');
    await admin.press(await admin.say("set Harriet Cole's number to +44 113 496 0180"), 'confirm');
    const entry = await eventually(async () => (await historyOf('harriet.cole@contoso.com')).entries[0]);
    expect(entry).toMatchObject({
      who: 'Harriet Cole',
      what: [expect.stringMatching(/^Default number: \+44 .* → \+44 113 496 0180$/)],
      made: 'here',
      madeInWords: 'Made with Bridgekeeper by Alex Morgan',
      changeId: expect.any(String),
    });
  });

  it('is told in the chat: of everything, of one person, and to nobody who may not see it', async () => {
    const admin = await TeamsUser.open(product.url, 'admin-teams');
    const all = await admin.say('what has changed?');
    expect(all.text).toContain('Louis Moreau');
    expect(all.text).toContain('Made elsewhere');
    const one = await admin.say('show the history of Harriet Cole');
    expect(one.text).toContain('Made with Bridgekeeper by Alex Morgan');
    expect(one.text).not.toContain('Louis Moreau');
    const everybody = await admin.press(one, 'history');
    expect(everybody.text).toContain('Louis Moreau');
    const other = await TeamsUser.open(product.url, 'organizer-standard');
    expect((await other.say('what has changed?')).text).toContain('you need one of these roles');
  });
});

describe('the check of the setup in the chat', () => {
  it('says how old the copy is, and brings it up to date for whoever may change things', async () => {
    const admin = await TeamsUser.open(product.url, 'admin-teams');
    const checked = await admin.say('check the setup');
    expect(checked.text).toMatch(/The copy of the tenant is as of /);
    const progress = await admin.press(checked, 'sync');
    expect(progress.text).toContain('People and their licenses');
    const reader = await TeamsUser.open(product.url, 'reader');
    const looked = await reader.say('check the setup');
    expect(looked.text).toContain('The copy of the tenant');
    expect(looked.text).not.toContain('Bring up to date');
    expect((await reader.invoke('sync', {})).text).toContain('you need one of these roles');
    expect((await reader.invoke('syncProgress', {})).text).toContain('People and their licenses');
  });
});

describe('what Microsoft would not tell', () => {
  it('leaves what was read before, with its age, what went wrong and what to do', async () => {
    const before = await untilRead(product.url);
    await advance(3_600);
    const fault = { mode: 'down', match: 'Get-CsOnlineDialInConferencingBridge' };
    await sandbox(product.url, 'PUT', '/sandbox/faults', { teamsPowerShell: fault });
    try {
      await call('admin-teams', '/sync', { kind: 'changes' });
      const shared = await eventually(async () => {
        const { parts } = SyncView.parse((await call('reader', '/sync')).body);
        return parts.find(({ part, state }) => part === 'shared' && state === 'failed');
      });
      expect(shared).toMatchObject({
        asOf: before.parts.find(({ part }) => part === 'shared')?.asOf,
        problem: expect.stringMatching(/PowerShell\) does not answer.*setup check/),
      });
    } finally {
      await sandbox(product.url, 'DELETE', '/sandbox/faults');
    }
  });
});

interface Effective {
  readonly userPrincipalName: string;
  readonly license: string;
  readonly callable: readonly { readonly number: string }[];
  readonly printed: readonly { readonly number: string }[];
}

const DOZEN = {
  'organizer-standard': 'olivia.hart@contoso.com',
  'organizer-occ': 'jonas.weber@contoso.com',
  'organizer-occ-unrouted': 'marie.lefevre@contoso.com',
  'organizer-occ-mismatch': 'emma.clarke@contoso.com',
  'organizer-select': 'noah.tremblay@contoso.com',
  'organizer-payg': 'wei.lingtan@contoso.com',
  'organizer-unlicensed': 'daniel.okafor@contoso.com',
  'organizer-policy': 'sophie.bernard@contoso.com',
  'organizer-policy-stale': 'liam.murphy@contoso.com',
  'organizer-no-toll-free': 'hannah.schmidt@contoso.com',
  'organizer-group': 'raj.patel@contoso.com',
  'organizer-unlisted': 'yuki.tanaka@contoso.com',
};

async function eventually<T>(look: () => Promise<T | undefined>): Promise<T | undefined> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return undefined;
}
