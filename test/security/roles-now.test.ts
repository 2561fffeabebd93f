import { afterEach, describe, expect, it } from '@jest/globals';
import { createRoles } from '../../bot/adapters/graph/roles.js';
import { tiersOf } from '../../bot/domain/tier.js';
import { authorize } from '../../bot/use-cases/authorize.js';
import { startGraphServer, type GraphServer } from '../adapters/graph/graph-server.js';

const TEAMS_ADMINISTRATOR = '69091246-20e8-4a56-aa4d-066075b2a7a8';
const CALLER = { tenantId: 'tenant', userId: '11111111-2222-4333-8444-555555555555', door: 'chat' } as const;

let graph: GraphServer | undefined;
afterEach(() => graph?.close());

async function authorizing(writing = true) {
  const value = [
    {
      roleDefinitionId: TEAMS_ADMINISTRATOR,
      directoryScopeId: '/',
      id: 'a',
      isAssignableToRole: false,
      securityEnabled: true,
    },
  ];
  graph = await startGraphServer([{ body: { value } }]);
  const allow = authorize({
    roles: createRoles(graph.client(), () => 0),
    tiers: () => Promise.resolve(tiersOf({ powerShellSlots: 1, writing })),
  });
  return { allow, asked: () => graph?.requests.length ?? 0 };
}

describe('the roles of whoever asks', () => {
  it('are read once for looking, within a minute', async () => {
    const { allow, asked } = await authorizing();
    expect(await allow(CALLER, 'listBridgeNumbers')).toMatchObject({ ok: true });
    const first = asked();
    expect(first).toBeGreaterThan(0);
    expect(await allow(CALLER, 'checkSetup')).toMatchObject({ ok: true });
    expect(asked()).toBe(first);
  });

  it('are read anew before every change', async () => {
    const { allow, asked } = await authorizing();
    await allow(CALLER, 'listBridgeNumbers');
    for (const command of ['setDefaults', 'undoChange'] as const) {
      const before = asked();
      expect(await allow(CALLER, command)).toMatchObject({ ok: true });
      expect(asked()).toBeGreaterThan(before);
    }
  });

  it('are all that is asked where every installation has what the command needs', async () => {
    let asked = 0;
    const tiers = () => {
      asked += 1;
      return Promise.resolve(tiersOf({ powerShellSlots: 1, writing: true }));
    };
    graph = await startGraphServer([]);
    const allow = authorize({ roles: createRoles(graph.client(), () => 0), tiers });
    expect(await allow(CALLER, 'showMyNumbers')).toMatchObject({ ok: true });
    expect(asked).toBe(0);
    expect(await allow(CALLER, 'showCoverage')).toMatchObject({ ok: true });
    expect(asked).toBe(1);
  });

  it('come before what the installation was given', async () => {
    const { allow } = await authorizing(false);
    expect(await allow(CALLER, 'setDefaults')).toEqual({
      ok: false,
      failure: { code: 'tierMissing', tier: 'writing' },
    });
    await graph?.close();
    graph = await startGraphServer([{ body: { value: [] } }]);
    const nobody = authorize({
      roles: createRoles(graph.client(), () => 0),
      tiers: () => Promise.resolve(tiersOf({ powerShellSlots: 0, writing: false })),
    });
    expect(await nobody(CALLER, 'setDefaults')).toEqual({
      ok: false,
      failure: { code: 'notAllowed', command: 'setDefaults' },
    });
  });
});
