import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { playgroundConfig, PlaygroundTenant } from '../../bot/cli/playground-config.js';
import { startPlaygroundRelay } from '../../bot/cli/playground-relay.js';
import type { PlaygroundRelay } from '../../bot/cli/playground-relay.js';
import { runPlayground } from '../../bot/cli/run-playground.js';
import { listIn, startSandboxWithBot } from '../sandbox/sandbox-with-bot.js';
import type { Json, SandboxWithBot } from '../sandbox/sandbox-with-bot.js';

let place: SandboxWithBot;
let relay: PlaygroundRelay;
beforeAll(async () => {
  place = await startSandboxWithBot();
  relay = await startPlaygroundRelay(place.address);
});
afterAll(async () => {
  relay.close();
  await place.stop();
});

const serviceUrl = 'http://localhost:56150/_connector';
const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(relay.endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('the relay before the Playground', () => {
  it('signs an activity as the channel, for the address it came from, and brings back the answer of the bot', async () => {
    place.behave(() => ({ status: 200, body: { statusCode: 200, type: 'x' } }));
    const answered = await post({ type: 'invoke', serviceUrl });
    expect([answered.status, await answered.json()]).toEqual([200, { statusCode: 200, type: 'x' }]);
    const { activity, authorization } = place.told.at(-1) ?? { activity: {}, authorization: '' };
    expect(activity).toEqual({ type: 'invoke', serviceUrl });
    const { microsoft, clock } = place.sandbox;
    const keys = createRemoteJWKSet(
      new URL(`${new URL(microsoft.graphUrl).origin}/channel/v1/.well-known/keys`),
    );
    const { payload } = await jwtVerify(authorization.replace('Bearer ', ''), keys, {
      audience: microsoft.botId,
      currentDate: new Date(clock()),
    });
    expect(payload['serviceurl']).toBe(serviceUrl);
    expect(microsoft.channel.serviceUrlHosts).toContain(new URL(serviceUrl).host);
  });

  it('signs nothing for a web page', async () => {
    const before = place.told.length;
    expect((await post({ serviceUrl }, { origin: 'http://localhost:56150' })).status).toBe(403);
    expect((await post({ serviceUrl }, { 'content-type': 'text/plain' })).status).toBe(403);
    expect((await post('no activity')).status).toBe(400);
    expect(place.told.length).toBe(before);
  });
});

it('sets the Playground up with the people of the sandbox: the one who plays and exactly five others', async () => {
  const state = PlaygroundTenant.parse((await place.call('GET', 'state')).body);
  const config = JSON.parse(playgroundConfig(state, 'admin-teams') ?? '') as Json;
  const admin = state.personas.find(({ handle }) => handle === 'admin-teams');
  expect(config).toMatchObject({ tenantId: state.tenant.id, currentUser: { aadObjectId: admin?.id } });
  const others = listIn(config['users']).map(({ id }) => id);
  expect(others).toHaveLength(5);
  expect(others).not.toContain(config['currentUser']?.id);
  expect(playgroundConfig(state, 'nobody')).toBeUndefined();
});

it('explains how to get the Playground where it is not installed, which is no failure', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'no-playground-'));
  const printed: string[] = [];
  const status = await runPlayground(
    {
      env: { PATH: folder },
      folder,
      signal: new AbortController().signal,
      print: (text) => printed.push(text),
    },
    'organizer-standard',
  );
  await rm(folder, { recursive: true });
  expect(status).toBe(0);
  expect(printed.join()).toMatch(/npm install --no-save @microsoft\/m365agentsplayground/);
});
