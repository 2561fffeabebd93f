import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SyncView } from '../../bot/contract/sync-view.js';
import { sizedTenant } from '../../bot/sandbox/tenant/sized-tenant.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { sandbox, TeamsUser, tokenFor, type Said, type ShownActivity } from '../support/teams-user.js';

jest.setTimeout(90_000);

const TEAMS_ADMINISTRATOR = '69091246-20e8-4a56-aa4d-066075b2a7a8';
const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

interface FileCard {
  readonly activityId: string;
  readonly name: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** The card about a file among what was said. */
function fileCard(replies: readonly ShownActivity[], contentType: string): FileCard | undefined {
  for (const { id, attachments = [] } of replies) {
    const card = attachments.find((each) => each.contentType === contentType);
    if (card !== undefined) return { activityId: id, name: (card as { name?: string }).name ?? '', ...card };
  }
  return undefined;
}

const textsOf = (replies: readonly ShownActivity[]): string =>
  replies.map(({ text = '' }) => text).join('\n');

/** A person's Teams with what it does about files. */
function filesOf(url: string, user: TeamsUser, as: string) {
  const path = (what: string): string =>
    `/sandbox/conversations/${encodeURIComponent(user.conversationId)}/${what}`;
  return {
    async offered(said: Said): Promise<FileCard> {
      const before = await user.activities();
      await user.press(said, 'download');
      const card = fileCard((await user.activities()).slice(before.length), CONSENT);
      if (card === undefined) throw new Error(`No file was offered after\n${said.text}`);
      return card;
    },
    answer: (replyToId: string, action: 'accept' | 'decline') =>
      sandbox<{ status: number; replies: ShownActivity[] }>(url, 'POST', path('consents'), {
        as,
        replyToId,
        action,
      }),
    /** An invoke as somebody could make it up. */
    forged: (value: object, replyToId?: string) =>
      sandbox<{ status: number; replies: ShownActivity[] }>(url, 'POST', path('invokes'), {
        as,
        name: 'fileConsent/invoke',
        value,
        ...(replyToId !== undefined && { replyToId }),
      }),
    async content(card: FileCard | undefined): Promise<string> {
      const id = String(card?.content['uniqueId']);
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        await (await fetch(`${url}/sandbox/files/${id}`)).arrayBuffer(),
      );
    },
  };
}

async function parts(url: string) {
  const response = await fetch(`${url}/api/v1/sync`, {
    headers: { authorization: `Bearer ${await tokenFor(url, 'admin-teams')}` },
  });
  return SyncView.parse(await response.json()).parts;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('It did not come about in time');
}

describe('reports of the built-in tenant', () => {
  let product: RunningBridgekeeper;
  beforeAll(async () => {
    product = await startBridgekeeper({ args: ['--at', '2026-01-14T09:00:00Z'] });
  });
  afterAll(() => product.stop());

  const open = (as: string, more = {}): Promise<TeamsUser> => TeamsUser.open(product.url, as, more);
  const ask = async (as: string, question: string): Promise<string> =>
    (await (await open(as)).say(question)).text;

  it.each([
    ['who has no license', '8 people can organize Teams meetings but have no license with dial-in'],
    ['Liste aller Organisatoren ohne Lizenz', '8 people can organize'],
    ['report degli organizzatori senza licenza', '8 people can organize'],
    ['unused numbers', '12 numbers of your own are used for nothing.'],
    ['rapport des numéros inutilisés', '12 numbers of your own are used for nothing.'],
    ['report on unused toll-free numbers', 'toll-free number of your own is used for nothing.'],
    ['report of mismatches', '5 people have a setting that cannot take effect, of 5 different kinds.'],
    ['who is on the Leeds number', 'Nobody has +44 113 496 0180 and +44 113 496 0150'],
    ['people per number', 'The bridge has 26 numbers;'],
    ['how many people per license', 'people have a license with dial-in'],
    ['how many people have operator connect licenses', '5 people with Operator Connect Conferencing.'],
    ['report of organizers without local number in their country', 'organizers'],
  ])('"%s" answers with the count (administrator)', async (question, expected) => {
    const said = await ask('admin-teams', question);
    if (question.includes('Leeds'))
      expect(said).toMatch(/^(Nobody has|\d+ (person|people) ha(s|ve)) \+44 113 496/);
    else expect(said).toContain(expected);
  });

  it('tells a reader, and refuses everybody else with the roles that may', async () => {
    await expect(ask('reader', 'unused numbers')).resolves.toContain('used for nothing');
    for (const question of ['unused numbers', 'give me a report', 'unused licenses report']) {
      await expect(ask('organizer-standard', question)).resolves.toContain('you need one of these roles');
    }
  });

  it('asks which one where the words do not tell', async () => {
    const admin = await open('admin-teams');
    const asked = await admin.say('give me a report');
    expect(asked.text).toContain('Which report do you want to see?');
    const chosen = await admin.press(asked, 'report');
    expect(chosen.text).toContain('can organize Teams meetings but have no license');
  });

  it('says what no setting tells, and where it is (stories S63, unused licenses)', async () => {
    await expect(
      ask('admin-teams', 'licences assigned but never used for dial-in, last 90 days'),
    ).resolves.toContain('cannot be told: Bridgekeeper reads settings, not calls');
    const meetings = await ask(
      'admin-teams',
      'which upcoming meetings still have +44 20 7946 0100 in the invite',
    );
    expect(meetings).toContain('that is in calendars, which Bridgekeeper does not read');
    expect(meetings).toContain('[People and their numbers]');
  });

  it('shows what can eat up credits, by country and organizer, and what it does not know (S49)', async () => {
    const said = await ask('admin-teams', 'toll free cost by organizer last month');
    expect(said).toMatch(/^\d+ organizers can cause charges to Communications Credits\./);
    expect(said).toMatch(/United Kingdom: \d+ organizers, /);
    expect(said).toContain('Singapore: 2 organizers, 1 pay-per-minute');
    expect(said).toContain('Minutes, prices, the balance and what is left of the pool are not known here');
    expect(said).toContain('PSTN and SMS usage');
  });

  it('tells what was changed elsewhere, once the copy has seen it', async () => {
    await until(async () => (await parts(product.url)).every(({ state }) => state === 'done'));
    await expect(ask('admin-teams', 'drift report')).resolves.toContain(
      'Nothing was changed elsewhere since 7 January',
    );
    const set = [{ key: 'organizer-standard', usageLocation: 'IE' }];
    await sandbox(product.url, 'POST', '/sandbox/people', { set });
    await sandbox(product.url, 'POST', '/sandbox/clock', { advanceSeconds: 3_600 });
    const admin = await open('admin-teams');
    let said = '';
    await until(async () => {
      said = (await admin.say('what was changed elsewhere in the last 30 days')).text;
      return !said.includes('Nothing was changed');
    });
    expect(said).toContain('1 change was made elsewhere since 15 December 2025.');
    expect(said).toContain('Usage location: United Kingdom → Ireland');
    expect(said).toContain('Who did it Microsoft does not tell here');
    await sandbox(product.url, 'POST', '/sandbox/people', { set: [{ ...set[0], usageLocation: 'GB' }] });
  });

  describe('as a file to keep (S62)', () => {
    it('comes into OneDrive when it is accepted, whole, in UTF-8, and the question goes', async () => {
      const admin = await open('admin-teams');
      const files = filesOf(product.url, admin, 'admin-teams');
      const offer = await files.offered(await admin.say('list all organizers'));
      expect(offer.name).toMatch(/^bridgekeeper-people-2026-01-14\.csv$/);
      const { replies } = await files.answer(offer.activityId, 'accept');
      const content = await files.content(fileCard(replies, INFO));
      expect(Buffer.byteLength(content)).toBe(offer.content['sizeInBytes']);
      const [header, ...rows] = content.split('\r\n');
      expect(header).toBe(
        '\ufeffName,Sign-in name,Usage location,License,Default number,Default toll-free number,How',
      );
      expect(rows.at(-1)).toBe('');
      expect(rows).toHaveLength(34);
      expect(rows).toContain(
        'Marie Lefèvre,marie.lefevre@contoso.com,FR,Operator Connect Conferencing,+33199001080,,',
      );
      const left = await admin.activities();
      expect(fileCard(left, CONSENT)).toBeUndefined();
    });

    it('does not come when it is declined', async () => {
      const admin = await open('admin-teams');
      const files = filesOf(product.url, admin, 'admin-teams');
      const offer = await files.offered(await admin.say('unused numbers'));
      const { replies } = await files.answer(offer.activityId, 'decline');
      expect(textsOf(replies)).toBe('No file was made.');
      expect(fileCard(replies, INFO)).toBeUndefined();
    });

    it('is made of what there is when it is accepted', async () => {
      const admin = await open('admin-teams');
      const files = filesOf(product.url, admin, 'admin-teams');
      const offer = await files.offered(await admin.say('how many people have operator connect licenses'));
      const count = (content: string): number => content.trimEnd().split('\r\n').length - 1;
      const { replies } = await files.answer(offer.activityId, 'accept');
      expect(count(await files.content(fileCard(replies, INFO)))).toBe(5);
    });

    it('is not handed to somebody else, nor by a made-up answer to one without the role', async () => {
      const admin = await open('admin-teams');
      const offer = await filesOf(product.url, admin, 'admin-teams').offered(
        await admin.say('unused numbers'),
      );
      const { microsoft } = await sandbox<{ microsoft: { channel: { fileHosts: string[] } } }>(
        product.url,
        'GET',
        '/sandbox/microsoft',
      );
      const oneDrive = String(microsoft.channel.fileHosts[0]);
      const accepted = {
        type: 'fileUpload',
        action: 'accept',
        context: offer.content['acceptContext'],
        uploadInfo: {
          contentUrl: `http://${oneDrive}/onedrive/x.csv`,
          name: 'x.csv',
          uploadUrl: `http://${oneDrive}/onedrive/uploads/x`,
          uniqueId: '00000000-0000-4000-8000-000000000001',
          fileType: 'csv',
        },
      };
      const reader = await open('reader');
      const other = await filesOf(product.url, reader, 'reader').forged(accepted);
      expect(textsOf(other.replies)).toContain('was offered to somebody else');

      const organizer = await open('organizer-standard');
      const { personas } = await sandbox<{ personas: { id: string; handle?: string }[] }>(
        product.url,
        'GET',
        '/sandbox/state',
      );
      const to = personas.find(({ handle }) => handle === 'organizer-standard')?.id;
      const context = { ...(accepted.context as object), to };
      const mine = await filesOf(product.url, organizer, 'organizer-standard').forged({
        ...accepted,
        context,
      });
      expect(textsOf(mine.replies)).toContain('you need one of these roles');
    });

    it.each([
      'https://example.com/upload',
      'http://127.0.0.1:1/upload',
      'https://contoso-my.sharepoint.com.example.com/upload',
    ])('goes to no strange address: %s', async (uploadUrl) => {
      const admin = await open('admin-teams');
      const files = filesOf(product.url, admin, 'admin-teams');
      const offer = await files.offered(await admin.say('unused numbers'));
      const uploadInfo = {
        contentUrl: `${product.url}/x.csv`,
        name: 'x.csv',
        uploadUrl,
        uniqueId: '00000000-0000-4000-8000-000000000001',
        fileType: 'csv',
      };
      const context = offer.content['acceptContext'];
      const { replies } = await files.forged(
        { type: 'fileUpload', action: 'accept', context, uploadInfo },
        offer.activityId,
      );
      expect(textsOf(replies)).toContain('is none that Bridgekeeper puts files to');
    });

    it.each([
      ['nothing at all', {}],
      [
        'a report that does not exist',
        { type: 'fileUpload', action: 'decline', context: { report: { kind: 'pins' }, to: 'x' } },
      ],
    ])('is refused for %s', async (_, value) => {
      const admin = await open('admin-teams');
      const { replies } = await filesOf(product.url, admin, 'admin-teams').forged(value);
      expect(textsOf(replies)).toContain('That button is from an older card');
    });

    it('comes in the own chat of whoever asks in a group', async () => {
      const group = await open('admin-teams', { type: 'groupChat', members: ['organizer-standard'] });
      const said = await group.say('unused numbers');
      expect(said.replies.every(({ targeted }) => targeted === true)).toBe(true);
      const own = await TeamsUser.open(product.url, 'admin-teams', { fresh: false } as object);
      const before = await own.activities();
      const pressed = await group.press(said, 'download');
      expect(pressed.text).toContain('Files go into your own chat with Bridgekeeper');
      expect(fileCard((await own.activities()).slice(before.length), CONSENT)).toBeDefined();
      expect(fileCard(await group.as('organizer-standard').activities(), CONSENT)).toBeUndefined();
    });
  });

  describe('a file that an administrator sends', () => {
    const file = { name: 'changes.csv', content: 'user,number\nolivia.hart@contoso.com,+44 113 496 0150\n' };

    it('is understood as a change of many, with words or without', async () => {
      const admin = await open('admin-teams');
      for (const words of ['', 'set these defaults from the attached csv file']) {
        const { replies } = await admin.say(words, { file });
        expect(replies[0]?.channelData).toMatchObject({
          bridgekeeper: { command: { intent: 'admin_bulk_change' } },
        });
      }
    });

    it('does not reach the bot in a group', async () => {
      const group = await open('admin-teams', { type: 'groupChat', members: ['organizer-standard'] });
      await expect(group.say('here', { file })).rejects.toThrow('personal chat only');
    });
  });
});

describe('a tenant that takes long to read (S46)', () => {
  let product: RunningBridgekeeper;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bridgekeeper-reports-'));
    const tenantFile = join(folder, 'tenant.json');
    const sized = sizedTenant({ organizers: 6_000, numbers: 100 });
    const administrator = {
      handle: 'admin-teams',
      directoryRoles: [{ roleTemplateId: TEAMS_ADMINISTRATOR }],
    };
    const users = sized.users.map((user, at) => (at === 0 ? { ...user, ...administrator } : user));
    writeFileSync(tenantFile, JSON.stringify({ ...sized, users }));
    product = await startBridgekeeper({ tenantFile, args: ['--at', '2026-01-14T09:00:00Z'] });
  });
  afterAll(async () => {
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has its reports at once from the copy, with their age and what is still missing', async () => {
    await sandbox(product.url, 'PUT', '/sandbox/limits', { dialInUsersPerSecond: 5 });
    await until(async () =>
      (await parts(product.url)).every(({ part, asOf }) => part === 'defaults' || asOf !== undefined),
    );
    const admin = await TeamsUser.open(product.url, 'admin-teams');
    for (const question of [
      'people per number',
      'report of mismatches',
      'unused numbers',
      'list all organizers',
    ]) {
      const began = performance.now();
      const said = await admin.say(question);
      expect(performance.now() - began).toBeLessThan(3_000);
      expect(said.text).toMatch(/Everybody was listed .+; numbers and policies were read /);
      expect(said.text).toMatch(
        /Partial: for [\d,]+ organizers the default numbers have not been read yet\./,
      );
    }
  });

  it('hands over everybody as one file', async () => {
    const admin = await TeamsUser.open(product.url, 'admin-teams');
    const files = filesOf(product.url, admin, 'admin-teams');
    const offer = await files.offered(await admin.say('list all organizers'));
    await files.answer(offer.activityId, 'accept');
    let card: FileCard | undefined;
    await until(async () => {
      card = fileCard(await admin.activities(), INFO);
      return card !== undefined;
    });
    const rows = (await files.content(card)).trimEnd().split('\r\n').slice(1);
    expect(rows.length).toBeGreaterThanOrEqual(6_000);
    expect(new Set(rows).size).toBe(rows.length);
  });
});
