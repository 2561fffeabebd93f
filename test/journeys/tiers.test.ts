import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asking } from '../support/ask.js';
import { startInstalled } from '../support/installed-product.js';
import { TeamsUser, tokenFor } from '../support/teams-user.js';

type Installed = Awaited<ReturnType<typeof startInstalled>>;

async function callApi(url: string, as: string, path: string) {
  const response = await fetch(`${url}/api/v1${path}`, {
    headers: { authorization: `Bearer ${await tokenFor(url, as)}` },
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('an installation without Teams PowerShell', () => {
  let product: Installed;
  const ask = asking(() => product);
  beforeAll(async () => {
    product = await startInstalled({ slots: 0, writing: true });
  }, 60_000);
  afterAll(() => product.stop());

  it('tells an organizer their license, and plainly that it does not tell numbers and why', async () => {
    const answer = await ask('organizer-standard', 'my numbers');
    expect(answer).toContain('Audio Conferencing (Standard)');
    expect(answer).toContain('this installation does not tell which numbers you have');
    expect(answer).toContain('was not given Teams PowerShell');
    expect(answer).not.toContain('You have no dial-in numbers');
    expect(answer).not.toContain('ask again in a few minutes');
    expect(await ask('organizer-standard', 'what license do I have?')).toContain('Standard');
    expect(await ask('organizer-unlicensed', 'my numbers')).toContain('You have no dial-in numbers');
  }, 30_000);

  it.each(['list the bridge numbers', "set Harriet Cole's number to +44 113 496 0180", 'undo'])(
    'answers an administrator’s “%s” with what is missing',
    async (words) => {
      const answer = await ask('admin-teams', words);
      expect(answer).toContain('Teams PowerShell, to read the bridge');
      expect(answer).toContain('check the setup');
    },
    30_000,
  );

  it('tells only those who may ask at all what is missing', async () => {
    const answer = await ask('organizer-standard', 'list the bridge numbers');
    expect(answer).toContain('you need one of these roles');
    expect(answer).not.toContain('PowerShell');
  }, 30_000);

  it('offers no page and no button for what it cannot do', async () => {
    const { body } = await callApi(product.url, 'admin-teams', '/me');
    expect(body).toMatchObject({
      mayListBridgeNumbers: false,
      mayChangeDefaults: false,
      mayCheckSetup: true,
    });
    const { status, body: problem } = await callApi(product.url, 'admin-teams', '/bridge/numbers');
    expect({ status, code: problem['code'] }).toEqual({ status: 409, code: 'tierMissing' });
  }, 30_000);

  it('calls it a choice in the check of the setup, and the changes that need it something to look at', async () => {
    const { body } = await callApi(product.url, 'admin-teams', '/setup');
    const outcomes = Object.fromEntries(
      (body['findings'] as { check: string; outcome: string }[]).map(({ check, outcome }) => [
        check,
        outcome,
      ]),
    );
    expect(outcomes).toMatchObject({
      teamsPowerShell: 'off',
      teamsRole: 'off',
      bridge: 'off',
      numberInventory: 'attention',
      writing: 'attention',
      directoryPeople: 'good',
    });
  }, 30_000);
});

describe('an installation that reads only', () => {
  let product: Installed;
  const ask = asking(() => product);
  beforeAll(async () => {
    product = await startInstalled({ writing: false, notGranted: ['OnlineMeetings.Read.All'] });
  }, 60_000);
  afterAll(() => product.stop());

  it('shows the bridge and refuses changes, naming what is missing', async () => {
    expect(await ask('admin-teams', 'list the bridge numbers')).toContain('The bridge has');
    const refused = await ask('admin-teams', "set Harriet Cole's number to +44 113 496 0180");
    expect(refused).toContain('switched off');
    expect(refused).not.toContain('Leave as is');
  }, 30_000);

  it('says that meetings were not granted when somebody asks for one', async () => {
    const { meetings } = (await (await fetch(`${product.url}/sandbox/state`)).json()) as {
      meetings: { id: string; organizer: string }[];
    };
    const meeting = meetings[0]!;
    const chat = await TeamsUser.open(product.url, meeting.organizer, {
      type: 'meeting',
      meetingId: meeting.id,
    });
    expect((await chat.say('conference ID')).text).toContain('the right to read meetings');
  }, 30_000);

  it('names the missing permission and who can grant it', async () => {
    const { body } = await callApi(product.url, 'admin-teams', '/setup');
    const meetings = (body['findings'] as Record<string, string>[]).find(({ check }) => check === 'meetings');
    expect(meetings).toMatchObject({ outcome: 'off' });
    expect(meetings?.['who']).toContain('Privileged Role Administrator');
  }, 30_000);
});
