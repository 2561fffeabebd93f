import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asking } from '../support/ask.js';
import { startInstalled } from '../support/installed-product.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { sandbox, TeamsUser } from '../support/teams-user.js';

const BUILT_IN = new URL('../../bot/sandbox/tenant/built-in.json', import.meta.url);

/** The built-in tenant where one organizer's meeting policy lets callers in, and the bridge masks no numbers. */
function openTenant(): object {
  const tenant = JSON.parse(readFileSync(BUILT_IN, 'utf8')) as {
    users: { handle?: string; policies?: object }[];
    meetingPolicies: object[];
    dialInTenantSettings: object;
  };
  return {
    ...tenant,
    users: tenant.users.map((user) =>
      user.handle === 'organizer-occ'
        ? { ...user, policies: { ...user.policies, TeamsMeetingPolicy: 'Open door' } }
        : user,
    ),
    meetingPolicies: [
      ...tenant.meetingPolicies,
      {
        identity: 'Open door',
        AllowAnonymousUsersToStartMeeting: true,
        AllowPSTNUsersToBypassLobby: false,
      },
    ],
    dialInTenantSettings: {
      ...tenant.dialInTenantSettings,
      MaskPstnNumbersType: 'NoMasking',
      EntryExitAnnouncementsType: 'ToneOnly',
      PinLength: 8,
    },
  };
}

let product: RunningBridgekeeper;
const folder = mkdtempSync(join(tmpdir(), 'standing-questions-'));
beforeAll(async () => {
  const tenantFile = join(folder, 'tenant.json');
  writeFileSync(tenantFile, JSON.stringify(openTenant()));
  product = await startBridgekeeper({ tenantFile });
}, 60_000);
afterAll(async () => {
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ask = asking(() => product);

describe('people who ask how dial-in works are answered at once, with the source', () => {
  it.each([
    [
      'S07',
      'organizer-standard',
      'Where do I get / change my PIN?',
      'dialin.teams.microsoft.com/usp',
      'dialin.cpc.gov',
      '8 digits',
    ],
    [
      'S08',
      'organizer-standard',
      'I reset my PIN on the web page and got no mail',
      'That is expected',
      'shown there once',
    ],
    [
      'S10',
      'admin-teams',
      'Reset the conference ID of a user',
      'cannot be reset',
      'each meeting has its own',
      'new meeting',
    ],
    ['S11', 'organizer-standard', 'I want one static conference ID', 'not possible', 'for each meeting'],
    [
      'S12',
      'admin-teams',
      'When exactly is "Call me" available: organizer, federated, guest, anonymous?',
      'Guests, federated people',
      'does not document',
    ],
    [
      'S13',
      'organizer-standard',
      'No "Call me" after I was admitted from the lobby',
      'does not document',
      'dial in instead',
    ],
    [
      'S15',
      'guest',
      'I join in a browser as guest, how do I get called?',
      'not documented',
      'Invite someone or dial a number',
    ],
    [
      'S18',
      'organizer-unlicensed',
      'What do *1, *2, *6, *21, *22 do',
      '*6: mute or unmute yourself',
      '*2 alone',
    ],
    ['S20', 'organizer-standard', 'Are non-US numbers ever returned?', 'Yes', 'tollNumbers'],
    ['S21', 'organizer-standard', 'audioConferencing is null', 'no working Audio Conferencing license'],
    ['S24', 'admin-teams', 'Can the add-on go on Business Standard?', 'Yes', 'issue 5681 (09/2020)'],
    [
      'S25',
      'admin-teams',
      'What is the licence even called?',
      'Microsoft 365 Audio Conferencing',
      'MCOMEETADV',
      '0c266dff-15dd-4b49-8397-2bb16070ed52',
    ],
    [
      'S26',
      'admin-teams',
      'Is it included in E3 now? Free or $3?',
      'E5 has Standard inside',
      'Dial-out to USA/CAN',
      'Operator Connect Conferencing',
    ],
    [
      'S29',
      'admin-teams',
      'In which countries can we get the $0 Operator Connect Conferencing licence?',
      'does not publish',
      'ask your operator',
    ],
    [
      'S30',
      'admin-teams',
      'Pay-per-minute: which licences do I assign to whom?',
      'MCOMEETACPEA',
      'MCOPSTNC',
      'Participants: nothing',
    ],
    [
      'S32',
      'admin-teams',
      'Licence had no effect: users had an old third-party provider set',
      'third-party',
      'Get-CsOnlineDialInConferencingUser',
    ],
    [
      'S34',
      'admin-teams',
      'Is it Country or Usage Location that decides?',
      'The usage location decides',
      'Your usage location is',
    ],
    [
      'S35',
      'admin-teams',
      'Unassign is greyed out for a dedicated toll number',
      'Unregister-CsOnlineDialInConferencingServiceNumber',
      'paste',
    ],
    [
      'S36',
      'admin-teams',
      'The unregister command from the docs does not work',
      'RemoveDefaultServiceNumber',
    ],
    [
      'S37',
      'admin-teams',
      'There is no "Conference bridges" menu, I paid and am stuck',
      '24 hours',
      'check the setup',
    ],
    [
      'S39',
      'admin-teams',
      'Dedicated or shared: difference, and which should I have?',
      'languages',
      'Take a dedicated number where',
    ],
    [
      'S40',
      'admin-teams',
      'Five Canadian cities are listed. Elsewhere? Can I port?',
      'ported',
      'Operator Connect',
    ],
    [
      'S45',
      'admin-teams',
      'The replace-everywhere command is being retired, now what?',
      'gone since July 2024',
      'Set-CsOnlineDialInConferencingUser',
    ],
    [
      'S49',
      'admin-teams',
      'Mails say credits are nearly used up. What is eating them?',
      'PSTN and SMS usage',
      'name the organizer',
    ],
    [
      'S50',
      'admin-teams',
      'I cannot buy Communications Credits',
      'must have an Audio Conferencing license first',
    ],
    [
      'S52',
      'admin-teams',
      'Do toll-free minutes come from the 60-minute pool? Pool by assigned or bought?',
      'do not come from the pool',
      'not documented',
    ],
    [
      'S54',
      'admin-teams',
      'How are attendees charged for Call me? Does $4 cover toll calls?',
      'called person: nothing to Microsoft',
      'pay-per-minute',
    ],
    [
      'S55',
      'admin-teams',
      'The PSTN report shows the organizer, who really called?',
      'always name the organizer',
      'asterisks',
    ],
    [
      'S56',
      'admin-teams',
      'Dial-out goes through our SBC without conferencing licence. Intended?',
      'Yes, that can happen',
      'Direct Routing',
    ],
    [
      'S59',
      'admin-teams',
      'Teams Room cannot dial out when the organizer has no licence',
      'rights of the meeting’s organizer',
    ],
    ['S65', 'organizer-standard', '“+61” confuses people', '+61 is Australia'],
  ])(
    '%s, %s: %s',
    async (_story, as, question, ...says) => {
      const answer = await ask(as, question);
      for (const part of [...says, 'Source: ']) expect(answer).toContain(part);
    },
    30_000,
  );
});

describe('an organizer who asks whether callers can start without them (S16)', () => {
  it('is told the rule and that their own policy forbids it', async () => {
    const answer = await ask('organizer-standard', 'Can callers start the meeting without me?');
    expect(answer).toContain('Your meeting policy is Global');
    expect(answer).toContain('Callers may not start your meetings without you.');
    expect(answer).toContain('Start on, bypass off: Microsoft does not document it');
    expect(answer).toContain('people without an account');
    expect(answer).toContain('Read from Microsoft');
  }, 30_000);

  it('is told where their own policy allows it', async () => {
    const answer = await ask('organizer-occ', 'can people who dial in start my meeting when I am late');
    expect(answer).toContain('Your meeting policy is Open door (granted to you).');
    expect(answer).toContain('Callers may start your meetings without you.');
    expect(answer).toContain('Callers wait in your lobby.');
  }, 30_000);
});

describe('people who ask what is shown of callers (S17, S66)', () => {
  it('are told how the bridge is set', async () => {
    const names = await ask('organizer-unlicensed', 'Dialled-in colleague should show by name, not number');
    expect(names).toContain('Callers show by number, not by name');
    expect(names).toContain('Numbers of callers are not masked: everybody in the meeting sees them.');
    const hidden = await ask('organizer-standard', 'Do not show my private number to everybody (GDPR)');
    expect(hidden).toContain('an administrator can hide them from everybody');
    expect(hidden).toContain('Numbers of callers are not masked');
    expect(hidden).toContain('Callers are announced by a tone.');
  }, 30_000);

  it('are told why where that cannot be looked up for them', async () => {
    const answer = await ask('guest', 'who can see my phone number when I dial in?');
    expect(answer).toContain('What holds for you could not be looked up. Guests organize no meetings');
    expect(answer).toContain('Masked for everybody');
  }, 30_000);

  it('see an older value with its age when Teams administration does not answer', async () => {
    await ask('organizer-standard', 'masking');
    await sandbox(product.url, 'POST', '/sandbox/clock', { advanceSeconds: 3_600 });
    await sandbox(product.url, 'PUT', '/sandbox/faults', { teamsPowerShell: { mode: 'serverError' } });
    const answer = await ask('organizer-standard', 'is masking on?');
    await sandbox(product.url, 'DELETE', '/sandbox/faults');
    expect(answer).toContain('Numbers of callers are not masked');
    expect(answer).toMatch(/Read from Microsoft (1 hour|6\d minutes) ago/);
  }, 60_000);
});

describe('a standing answer', () => {
  it('offers what can be looked up next', async () => {
    const organizer = await TeamsUser.open(product.url, 'organizer-standard');
    const answer = await organizer.say('who pays when somebody dials in');
    const pressed = await organizer.press(answer, 'license');
    expect(pressed.text).toContain('Audio Conferencing (Standard)');
  }, 30_000);

  it('is shown to the asker alone in a chat of several', async () => {
    const chat = await TeamsUser.open(product.url, 'organizer-standard', {
      type: 'groupChat',
      members: ['organizer-occ'],
    });
    const said = await chat.say('where do I find my PIN?');
    expect(said.replies.every(({ targeted }) => targeted === true)).toBe(true);
    expect(said.text).toContain('dialin.teams.microsoft.com/usp');
  }, 30_000);

  it('comes from an installation without Teams PowerShell as well, and says what that does not tell', async () => {
    const small = await startInstalled({ slots: 0, writing: false });
    try {
      const user = await TeamsUser.open(small.url, 'organizer-standard');
      const masking = (await user.say('who can see my phone number when I dial in?')).text;
      expect(masking).toContain('was not given Teams PowerShell');
      expect(masking).not.toContain('Numbers of callers are');
      const price = (await user.say('who pays when somebody dials in')).text;
      expect(price).toContain('You have Audio Conferencing (Standard)');
    } finally {
      await small.stop();
    }
  }, 90_000);
});
