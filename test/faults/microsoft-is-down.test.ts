import { writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { sandbox, TeamsUser } from '../support/teams-user.js';

let bridgekeeper: RunningBridgekeeper;
beforeAll(async () => {
  // Without the reading of everybody, so that there are people whom nobody has asked for yet.
  bridgekeeper = await startBridgekeeper({ env: { SYNC_EVERY_MINUTES: '0' } });
}, 60_000);
afterAll(() => bridgekeeper.stop());
afterEach(() => sandbox(bridgekeeper.url, 'DELETE', '/sandbox/faults'));

const breakIt = (faults: unknown): Promise<unknown> =>
  sandbox(bridgekeeper.url, 'PUT', '/sandbox/faults', faults);
const later = (): Promise<unknown> =>
  sandbox(bridgekeeper.url, 'POST', '/sandbox/clock', { advanceSeconds: 11 * 60 });

async function ask(as: string, text: string): Promise<string> {
  return (await (await TeamsUser.open(bridgekeeper.url, as)).say(text)).text;
}

describe('when Graph is down', () => {
  it('somebody never asked for is told that it cannot be told, not that they have nothing', async () => {
    await breakIt({ graph: { mode: 'down' } });
    const answer = await ask('organizer-dublin', 'my numbers');
    expect(answer).toContain('Microsoft Graph');
    expect(answer).not.toContain('You have no dial-in numbers');
  }, 30_000);

  it('somebody known gets the old answer, marked', async () => {
    expect(await ask('organizer-us', 'my numbers')).toContain('New York');
    await later();
    await breakIt({ graph: { mode: 'serverError' } });
    const answer = await ask('organizer-us', 'my numbers');
    expect(answer).toContain('New York');
    expect(answer).toContain('may be old');
  }, 30_000);

  it('nobody becomes an administrator', async () => {
    await breakIt({ graph: { mode: 'down' } });
    const answer = await ask('admin-teams', "set Harriet Cole's number to +44 113 496 0180");
    expect(answer).not.toContain('Leave as is');
    expect(answer).toContain('does not answer');
  }, 30_000);

  it('a short throttling is waited out', async () => {
    await breakIt({ graph: { mode: 'throttled', retryAfterSeconds: 0.3, times: 2 } });
    expect(await ask('organizer-policy', 'my numbers')).toContain('Your invites print');
  }, 30_000);
});

describe('when Teams PowerShell is dead', () => {
  it('the license is told and the numbers are said to be unknown', async () => {
    await breakIt({ teamsPowerShell: { mode: 'down' } });
    const answer = await ask('organizer-group', 'my numbers');
    expect(answer).toContain('Audio Conferencing (Standard)');
    expect(answer).toContain('PowerShell');
    expect(answer).not.toContain('You have no dial-in numbers');
  }, 60_000);

  it('a process that dies once is replaced', async () => {
    await breakIt({ teamsPowerShell: { mode: 'dying', times: 1 } });
    await ask('organizer-payg', 'my numbers');
    await later();
    expect(await ask('organizer-payg', 'my numbers')).toContain('Your invites print');
  }, 60_000);
});

describe('when the list of numbers breaks off midway', () => {
  it('numbers are not taken for what they may not be', async () => {
    await later();
    await breakIt({ teamsPowerShell: { mode: 'partial', match: 'Get-CsPhoneNumberAssignment' } });
    const answer = await ask('organizer-occ', 'my numbers');
    expect(answer).toContain('only a part of the list');
    expect(answer).not.toContain('· Microsoft ·');
  }, 60_000);
});

describe('a tenant without a bridge', () => {
  it('is told from one without numbers', async () => {
    const tenant = JSON.parse(
      readFileSync(new URL('../../bot/sandbox/tenant/built-in.json', import.meta.url), 'utf8'),
    ) as Record<string, unknown>;
    const file = join(bridgekeeper.dataDir, 'no-bridge.json');
    await writeFile(file, JSON.stringify({ ...tenant, bridges: [] }));
    const other = await startBridgekeeper({ tenantFile: file });
    try {
      const { text } = await (await TeamsUser.open(other.url, 'organizer-standard')).say('my numbers');
      expect(text).toContain('no conferencing bridge');
    } finally {
      await other.stop();
    }
  }, 60_000);
});
