import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inventoryWhereGranted } from '../../../bot/adapters/teams-powershell/not-granted.js';
import { createPool } from '../../../bot/adapters/teams-powershell/pool.js';
import { probeTeams } from '../../../bot/adapters/teams-powershell/probe.js';
import { NO_LOG } from '../../../bot/cli/no-log.js';
import type { Unreadable } from '../../../bot/domain/reading.js';
import { ok } from '../../../bot/domain/result.js';
import { openTeamsSide, startTeamsPowerShell } from '../../../bot/teams-side.js';

const TENANT_ID = '00000000-0000-4000-8000-000000000900';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bridgekeeper-probe-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A worker that starts as told and answers each cmdlet with what stands for it. */
function worker(ready: object, answers: Readonly<Record<string, object>> = {}) {
  const program = join(folder, `worker-${Math.random()}.mjs`);
  writeFileSync(
    program,
    `import { createInterface } from 'node:readline';
     const ready = ${JSON.stringify(ready)};
     console.log(JSON.stringify(ready));
     if (!ready.ready) process.exit(1);
     const answers = ${JSON.stringify(answers)};
     createInterface({ input: process.stdin }).on('line', (line) => {
       const { id, cmdlet } = JSON.parse(line);
       console.log(JSON.stringify({ id, ...answers[cmdlet] }));
     });`,
  );
  return { command: process.execPath, args: [program], environment: {} };
}

async function look(program: ReturnType<typeof worker>) {
  const teams = startTeamsPowerShell({ ...program, slots: 1 }, NO_LOG)!;
  try {
    return await probeTeams({ ...teams, tenantId: TENANT_ID.toUpperCase() });
  } finally {
    await teams.powerShell.close();
  }
}

const READY = { ready: true, module: '7.7.0' };
const notReady = (code: string) => ({ ready: false, error: { code, message: 'Somebody said so' } });
const rows = (...output: object[]) => ({ ok: true, output });
const refused = (code: string) => ({ ok: false, error: { code, message: '' } });
const TENANT = rows({ TenantId: TENANT_ID, DisplayName: 'Contoso', CountryLetterCode: 'GB' });
const NUMBER = { Number: '442079460100', Type: 'Toll', SecondaryLanguages: [] };
const BRIDGE = rows({ Identity: 'b1', DefaultServiceNumber: NUMBER, ServiceNumbers: [NUMBER, NUMBER] });

describe('the look at Teams PowerShell', () => {
  it('tells version, tenant and bridge, and names no number', async () => {
    const fact = await look(
      worker(READY, { 'Get-CsTenant': TENANT, 'Get-CsOnlineDialInConferencingBridge': BRIDGE }),
    );
    expect(fact).toEqual({
      state: 'running',
      module: '7.7.0',
      ourTenant: true,
      bridges: { ok: true, value: [{ hasDefault: true, numbers: 2 }] },
    });
  });

  it('notices another tenant, and a tenant without a bridge', async () => {
    const other = rows({ TenantId: '00000000-0000-4000-8000-000000000901' });
    const fact = await look(
      worker(READY, { 'Get-CsTenant': other, 'Get-CsOnlineDialInConferencingBridge': rows() }),
    );
    expect(fact).toMatchObject({ ourTenant: false, bridges: { ok: true, value: [] } });
  });

  it('tells a missing role from a PowerShell that does not run', async () => {
    const fact = await look(
      worker(READY, {
        'Get-CsTenant': refused('refused'),
        'Get-CsOnlineDialInConferencingBridge': refused('refused'),
      }),
    );
    expect(fact).toMatchObject({
      state: 'running',
      ourTenant: undefined,
      bridges: { ok: false, failure: { cause: 'forbidden' } },
    });
  });

  it.each([
    ['notFound', 'noModule'],
    ['signedOut', 'signInFailed'],
    ['failed', 'failed'],
    ['throttled', 'throttled'],
  ])('takes a start that ends with %s for %s', async (code, why) => {
    expect(await look(worker(notReady(code)))).toEqual({ state: 'failed', why });
  });

  it('says so where there is no PowerShell at all', async () => {
    const program = { command: join(folder, 'no-pwsh'), args: [], environment: {} };
    expect(await look(program)).toEqual({ state: 'failed', why: 'down' });
  });

  it('says so where PowerShell does not answer in time', async () => {
    const powerShell = createPool({
      program: worker(READY),
      slots: 1,
      log: NO_LOG,
      timeLimitMs: 200,
    });
    const fact = await probeTeams({ powerShell, tenantId: TENANT_ID, module: () => undefined });
    expect(fact).toEqual({ state: 'failed', why: 'late' });
    await powerShell.close();
  });
});

describe('Teams PowerShell switched off', () => {
  it('starts nothing, and every reading says that it was not granted', async () => {
    const teams = openTeamsSide({
      powershell: { command: 'no-such-program', args: [], environment: {}, slots: 0 },
      numberInventory: { inventory: () => Promise.resolve(ok({ listings: [], complete: true })) },
      log: NO_LOG,
    });
    const notGranted = {
      ok: false,
      failure: { code: 'unreadable', system: 'teamsAdministration', cause: 'notGranted' },
    };
    expect(teams.running).toBeUndefined();
    expect(await teams.conferencingDirectory.bridges()).toEqual(notGranted);
    expect(await teams.organizerSettings.defaultsOf('somebody')).toEqual(notGranted);
    await teams.close();
  });
});

describe('the inventory from elsewhere', () => {
  const inventoryThat = (failure: Unreadable) =>
    inventoryWhereGranted({ inventory: () => Promise.resolve({ ok: false, failure }) }).inventory();
  const unreadable = (cause: Unreadable['cause']): Unreadable => ({
    code: 'unreadable',
    system: 'teamsAdministration',
    cause,
  });

  it('is not granted where it is refused, and as it is otherwise', async () => {
    expect(await inventoryThat(unreadable('forbidden'))).toMatchObject({ failure: { cause: 'notGranted' } });
    expect(await inventoryThat(unreadable('down'))).toMatchObject({ failure: { cause: 'down' } });
  });
});
