import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openDatabase } from '../../bot/adapters/postgres/open-database.js';
import { queueSchema } from '../../bot/adapters/queue/start-boss.js';
import { startBridgekeeper } from '../support/running-bridgekeeper.js';
import { TeamsUser } from '../support/teams-user.js';

jest.setTimeout(60_000);
const PROGRAM = fileURLToPath(new URL('../../dist/bot/cli/audit.js', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'bridgekeeper-audit-test-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function audit(args: readonly string[], env: Readonly<Record<string, string>> = { DATA_DIR: dataDir }) {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: { PATH: process.env['PATH'], ...env } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => (out += String(text)));
  child.stderr.on('data', (text) => (err += String(text)));
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, out, err, lines: out.trimEnd().split('\n') };
}

async function tamper(text: string): Promise<void> {
  const database = await openDatabase({ dataDir, schemas: [queueSchema] });
  for (const table of ['audit', 'audit_heads']) {
    await database.query({ text: `alter table ${table} disable trigger user` });
  }
  for (const each of text.split(';')) await database.query({ text: each });
  await database.close();
}

describe('the record on the command line, after a proposal was made and left', () => {
  let busy: Awaited<ReturnType<typeof audit>>;
  beforeAll(async () => {
    const product = await startBridgekeeper({ dataDir, env: { SYNC_EVERY_MINUTES: '0' } });
    const admin = await TeamsUser.open(product.url, 'admin-teams');
    for (const number of ['+44 113 496 0180', '+44 20 7946 0180']) {
      await admin.press(await admin.say(`set Amara Nwosu's number to ${number}`), 'decline');
    }
    busy = await audit(['verify']);
    await product.stop();
  });

  it('cannot be read while a running Bridgekeeper holds the folder, and says so', () => {
    expect(busy.status).toBe(2);
    expect(busy.err).toMatch(/already using/);
  });

  it('is whole, and says its head', async () => {
    const { status, out } = await audit(['verify']);
    expect(out).toMatch(/whole, 4 lines, head 4:[0-9a-f]{64}/);
    expect(status).toBe(0);
  });

  it('is exported line by line, as JSON and as CSV', async () => {
    const { lines, err, status } = await audit(['export']);
    const rows = lines.map((line) => JSON.parse(line) as { event: string; at: string; sequence: number });
    expect(rows.map(({ event }) => event)).toEqual(['proposed', 'declined', 'proposed', 'declined']);
    expect(rows[0]?.at).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(err).toMatch(/head 4:/);
    expect(status).toBe(0);
    const csv = await audit(['export', '--format', 'csv']);
    expect(csv.lines).toHaveLength(5);
    expect(csv.lines[0]).toBe('tenantId,sequence,at,actor,door,event,correlationId,details,hash');
  });

  it.each([
    [[], /Say verify or export/],
    [['verify', '--head', '4'], /<sequence>:<hash>/],
    [['export', '--format', 'xml'], /csv or jsonl/],
    [['verify', 'twice'], /one too many/],
    [['--nothing'], /--nothing/],
  ])('refuses %j in a sentence', async (args, sentence) => {
    const { status, err } = await audit(args);
    expect(status).toBe(2);
    expect(err).toMatch(sentence);
  });

  it('makes no database where there is none', async () => {
    const nowhere = join(dataDir, 'nowhere');
    const { status, err } = await audit(['verify'], { DATA_DIR: nowhere });
    expect(status).toBe(2);
    expect(err).toContain(nowhere);
  });

  it('shows an end that was cut off together with the head, and a line that was changed', async () => {
    const head = /head (\S+)/.exec((await audit(['verify'])).out)?.[1] ?? '';
    expect((await audit(['verify', '--head', head])).status).toBe(0);
    await tamper(`delete from audit where sequence = 4;
      update audit_heads set sequence = 3, hash = (select hash from audit where sequence = 3)`);
    expect((await audit(['verify'])).status).toBe(0);
    const cut = await audit(['verify', '--head', head]);
    expect(cut.status).toBe(1);
    expect(cut.err).toMatch(/cut off/);
    await tamper(`update audit set actor = 'nobody' where sequence = 2`);
    const changed = await audit(['verify']);
    expect(changed.status).toBe(1);
    expect(changed.err).toMatch(/line 2 was changed/);
  });
});
