import { createServer } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runToTheEnd, startBridgekeeper } from '../support/running-bridgekeeper.js';
import { sandbox, TeamsUser } from '../support/teams-user.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bridgekeeper-start-'));
});
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

/** One clear sentence (or a list of settings) and no stack. */
function expectOneSentence(ended: { status: number | null; stderr: string }, named: string): void {
  expect(ended.status).not.toBe(0);
  expect(ended.stderr).toContain(named);
  expect(ended.stderr).not.toMatch(/\n\s+at /);
}

describe('a start that cannot succeed ends with one clear sentence', () => {
  it('when the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    expectOneSentence(await runToTheEnd([], { PORT: port, DATA_DIR: folder }), `Port ${port}`);
    taken.close();
  }, 30_000);

  it('when the folder cannot be written to', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    expectOneSentence(
      await runToTheEnd([], { PORT: '0', DATA_DIR: join(file, 'below') }),
      join(file, 'below'),
    );
  }, 30_000);

  it('when another process uses the folder', async () => {
    const first = await startBridgekeeper({ dataDir: folder });
    try {
      expectOneSentence(await runToTheEnd([], { PORT: '0', DATA_DIR: folder }), folder);
      expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
    } finally {
      await first.stop();
    }
  }, 60_000);

  it.each([
    ['a half-filled tenant', { TENANT_ID: '6a7b8c9d-0000-4000-8000-000000000001' }, 'BRIDGEKEEPER_MODE'],
    ['production without a tenant', { NODE_ENV: 'production' }, 'BRIDGEKEEPER_MODE=tenant'],
    ['a broken setting', { PORT: 'many' }, 'PORT'],
  ])('when the settings are %s', async (_name, env, named) => {
    expectOneSentence(await runToTheEnd([], { DATA_DIR: folder, PORT: '0', ...env }), named);
  });

  it.each([
    ['is missing', 'nowhere.json', undefined],
    ['is not JSON', 'bad.json', '{'],
    ['is of another form', 'other.json', '{"tenant":{}}'],
  ])(
    'when the tenant file %s',
    async (_name, name, content) => {
      const file = join(folder, name);
      if (content !== undefined) await writeFile(file, content);
      const ended = await runToTheEnd(['--tenant', file], { PORT: '0', DATA_DIR: join(folder, 'data') });
      expectOneSentence(ended, name);
    },
    30_000,
  );
});

describe('a restart', () => {
  it('right after a kill keeps what was changed', async () => {
    const first = await startBridgekeeper({ dataDir: folder });
    const admin = await TeamsUser.open(first.url, 'admin-teams');
    const proposal = await admin.say("set Amara Nwosu's number to +44 113 496 0180");
    await admin.press(proposal, 'confirm');
    await admin.activities(0, 2000);
    await first.kill();
    const second = await startBridgekeeper({ dataDir: folder });
    try {
      const amara = await TeamsUser.open(second.url, 'amara.nwosu@contoso.com');
      expect((await amara.say('my numbers')).text).toContain('0113 496 0180');
    } finally {
      await second.stop();
    }
  }, 90_000);

  it('in the middle of a change finishes it, and it can be taken back', async () => {
    const first = await startBridgekeeper({ dataDir: folder });
    const admin = await TeamsUser.open(first.url, 'admin-teams');
    const proposal = await admin.say("set Amara Nwosu's number to +44 113 496 0180");
    // Set quickly, but read back slowly: the kill comes when Microsoft has the change and the record does not.
    const slow = { mode: 'slow', delayMs: 3000, match: 'Get-CsOnlineDialInConferencingUser' };
    await sandbox(first.url, 'PUT', '/sandbox/faults', { teamsPowerShell: slow });
    const pressing = admin.press(proposal, 'confirm').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 4500));
    await first.kill();
    await pressing;
    const second = await startBridgekeeper({ dataDir: folder });
    try {
      const amara = await TeamsUser.open(second.url, 'amara.nwosu@contoso.com');
      const again = await TeamsUser.open(second.url, 'admin-teams');
      const undo = await untilOffered(again);
      expect(undo).toContain('+44 113 496 0180');
      expect((await amara.say('my numbers')).text).toContain('0113 496 0180');
    } finally {
      await second.stop();
    }
  }, 90_000);

  it('with --fresh starts over', async () => {
    const first = await startBridgekeeper({ dataDir: folder });
    const admin = await TeamsUser.open(first.url, 'admin-teams');
    await admin.press(await admin.say("set Amara Nwosu's number to +44 113 496 0180"), 'confirm');
    await admin.activities(0, 2000);
    await first.stop();
    const second = await startBridgekeeper({ dataDir: folder, args: ['--fresh'] });
    try {
      const amara = await TeamsUser.open(second.url, 'amara.nwosu@contoso.com');
      const { text } = await amara.say('my numbers');
      expect(text.slice(0, 200)).not.toContain('0113 496 0180');
    } finally {
      await second.stop();
    }
  }, 90_000);
});

/** Undo is offered once the change has ended. */
async function untilOffered(admin: TeamsUser): Promise<string> {
  for (let tries = 0; tries < 40; tries += 1) {
    const { text } = await admin.say('undo');
    if (text.includes('Leave as is')) return text;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return 'never';
}
