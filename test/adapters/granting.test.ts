import { afterEach, describe, expect, it } from '@jest/globals';
import { createPolicyGrants } from '../../bot/adapters/graph/policy-grants.js';
import { createPolicyAdministration } from '../../bot/adapters/teams-powershell/policy-administration.js';
import type { GrantPolicyStep } from '../../bot/domain/changes/step.js';
import { ok } from '../../bot/domain/result.js';
import { workOnGrants } from '../../bot/use-cases/changes/work-on-policies.js';
import { startGraphServer, type Answer, type GraphServer } from './graph/graph-server.js';

let server: GraphServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const FOUND: Answer = { body: { value: [{ name: 'Tag:EMEA', policyId: 'VnMA' }] } };
const DONE: Answer = { status: 204 };
const GRANT: GrantPolicyStep = {
  kind: 'grantPolicy',
  policyKind: 'invite',
  organizerId: 'ann',
  before: undefined,
  after: 'EMEA',
};

/** The work over a Graph that gives these answers, and what it asked of Teams PowerShell. */
async function open(...answers: Answer[]) {
  server = await startGraphServer(answers);
  const calls: unknown[] = [];
  let now = 0;
  const powerShell = {
    call: (cmdlet: string, parameters: unknown) => {
      calls.push([cmdlet, parameters]);
      return Promise.resolve(ok([]));
    },
    close: () => Promise.resolve(),
  };
  const work = workOnGrants({
    clock: () => now,
    settings: { policiesOf: () => Promise.reject(new Error('Nothing is read to make a grant')) },
    grants: createPolicyGrants(server.client({ patience: { asked: { budgetMs: 300 } } })),
    policies: createPolicyAdministration(powerShell),
  });
  const asked = (): number => server?.requests.length ?? 0;
  return { work, calls, asked, later: (milliseconds: number) => void (now += milliseconds) };
}

const BY_POWERSHELL = ['Grant-CsTeamsAudioConferencingPolicy', { Identity: 'ann', PolicyName: 'EMEA' }];

describe('a grant to a person', () => {
  it('goes by Graph, which is faster', async () => {
    const { work, calls } = await open(FOUND, DONE);
    expect(await work.make(GRANT, 't')).toEqual(ok(undefined));
    expect(calls).toEqual([]);
  });

  it('is taken back by Graph', async () => {
    const { work, calls } = await open(DONE);
    expect(await work.make({ ...GRANT, after: undefined }, 't')).toEqual(ok(undefined));
    expect(calls).toEqual([]);
  });

  it.each<[string, Answer]>([
    ['does not know the kind', { status: 400 }],
    ['does not know the policy', { body: { value: [] } }],
    ['is not granted to the installation', { status: 403 }],
  ])('goes by Teams PowerShell where Graph %s', async (_, answer) => {
    const { work, calls } = await open(answer);
    expect(await work.make(GRANT, 't')).toEqual(ok(undefined));
    expect(calls).toEqual([BY_POWERSHELL]);
  });

  it('does not go the other way where Graph is down: nobody knows whether it was made', async () => {
    const { work, calls } = await open(FOUND, { status: 500 }, { status: 500 }, { status: 500 });
    expect(await work.make(GRANT, 't')).toMatchObject({ ok: false, failure: { code: 'unreadable' } });
    expect(calls).toEqual([]);
  });

  it('asks Graph once and not for each of many people, and again after ten minutes', async () => {
    const { work, calls, asked, later } = await open({ status: 403 }, FOUND, DONE);
    await work.make(GRANT, 't');
    await work.make(GRANT, 't');
    expect([calls.length, asked()]).toEqual([2, 1]);
    later(10 * 60_000);
    await work.make(GRANT, 't');
    expect([calls.length, asked()]).toEqual([2, 3]);
  });
});
