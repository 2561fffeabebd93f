import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { sandbox, TeamsUser, type Pressed, type Said } from '../support/teams-user.js';

let bridgekeeper: RunningBridgekeeper;
beforeAll(async () => {
  bridgekeeper = await startBridgekeeper();
}, 60_000);
afterAll(() => bridgekeeper.stop());

const open = (as: string): Promise<TeamsUser> => TeamsUser.open(bridgekeeper.url, as);

/** Waits for the card to say how the change ended, as a person would. */
async function ended(user: TeamsUser, pressed: Pressed): Promise<string> {
  if (pressed.text.includes('Done')) return pressed.text;
  for (let tries = 0; tries < 20; tries += 1) {
    const shown = JSON.stringify(await user.activities(0, 500));
    if (shown.includes('Done, and read back')) return shown;
  }
  return 'still working';
}

async function propose(
  admin: TeamsUser,
  text = "set Amara Nwosu's number to +44 113 496 0180",
): Promise<Said> {
  const proposal = await admin.say(text);
  expect(proposal.text).toContain('Leave as is');
  return proposal;
}

describe('an administrator who sets a number by talking', () => {
  it('sees before and after, confirms, and can take it back', async () => {
    const admin = await open('admin-teams');
    const proposal = await propose(admin);
    expect(proposal.text).toContain('Amara Nwosu');
    expect(proposal.text).toContain('+44 113 496 0180');
    expect(proposal.text).toContain('24 hours');
    const asAmara = async (): Promise<string> =>
      (await (await open('amara.nwosu@contoso.com')).say('my numbers')).text;
    const before = await asAmara();

    expect(await ended(admin, await admin.press(proposal, 'confirm'))).toContain('Done');
    const after = await asAmara();
    expect(after).toContain('0113 496 0180');
    expect(after).not.toBe(before);

    const undo = await admin.say('undo');
    expect(await ended(admin, await admin.press(undo, 'confirm'))).toContain('Done');
    expect((await asAmara()).slice(0, 120)).toBe(before.slice(0, 120));
  }, 60_000);

  it.each([
    ['give Louis Moreau the Marseille number', '+33 4 65 71 10 80'],
    ['Grace Kim should get New York by default not Seattle', '+1 212 555 0180'],
    ["set Hannah Schmidt's number to the Frankfurt one", '+49 69 90009100'],
  ])('finds the number by its place: %s', async (text, number) => {
    const proposal = await propose(await open('admin-teams'), text);
    expect(proposal.text).toContain(number);
  });

  it.each([
    ['give Louis Moreau the Paris number', '+33 1 99 00 10 00 or +33 1 99 00 10 80'],
    ['give Louis Moreau the Lisbon number', 'No number of the bridge fits'],
  ])('asks again when the place has none or several: %s', async (text, expected) => {
    const answer = await (await open('admin-teams')).say(text);
    expect(answer.text).toContain(expected);
    expect(answer.text).not.toContain('Leave as is');
  });

  it('changes nothing when left as is', async () => {
    const admin = await open('admin-communications');
    const proposal = await propose(admin);
    expect((await admin.press(proposal, 'decline')).status).toBe(200);
    expect((await admin.press(proposal, 'confirm')).text).toContain('not applied twice');
  });

  it.each([
    ["set Amara Nwosu's number to +44 20 7946 0999", 'not on the bridge'],
    ["set Jonas Weber's number to +44 20 7946 0100", 'does not include'],
    ["set Daniel Okafor's number to +44 20 7946 0100", 'no dial-in'],
    ["set Raj's number to +44 20 7946 0100", 'Several people'],
    ["set Zaphod Beeblebrox's number to +44 20 7946 0100", 'Nobody here is called'],
  ])('is refused with a reason before Microsoft is asked: %s', async (text, reason) => {
    const answer = await (await open('admin-teams')).say(text);
    expect(answer.text).toContain(reason);
    expect(answer.text).not.toContain('Leave as is');
  });

  it.each([
    'organizer-standard',
    'admin-telephony',
    'reader',
    'admin-scoped',
    'admin-eligible',
    'participant',
  ])('as %s is refused with the roles that would be allowed', async (handle) => {
    const answer = await (await open(handle)).say("set Amara Nwosu's number to +44 20 7946 0180");
    expect(answer.text).toContain('Teams Communications Administrator');
    expect(answer.text).not.toContain('Leave as is');
  });
});

describe('a confirmation', () => {
  it('works once', async () => {
    const admin = await open('admin-global');
    const proposal = await propose(admin, "set Louis Moreau's number to +33 1 99 00 10 80");
    const [one, two] = await Promise.all([
      admin.press(proposal, 'confirm'),
      admin.press(proposal, 'confirm'),
    ]);
    const used = [one, two].filter((each) => each.text.includes('not applied twice'));
    expect(used).toHaveLength(1);
  });

  it('is refused to anybody but the one who asked', async () => {
    const admin = await open('admin-teams');
    const proposal = await propose(admin);
    const stolen = await admin
      .as('admin-communications')
      .press(proposal, 'confirm')
      .catch(() => undefined);
    if (stolen !== undefined) expect(stolen.text).toContain('Only the person who asked');
    const other = await open('admin-communications');
    const data = actionData(proposal);
    expect((await other.invoke('confirm', data)).text).toContain('Only the person who asked');
  });

  it('is refused when its card was forged', async () => {
    const admin = await open('admin-teams');
    const proposal = await propose(admin);
    const forged = await admin.invoke('confirm', { ...actionData(proposal), fingerprint: 'x'.repeat(43) });
    expect(forged.text).toContain('does not match');
    const unknown = await admin.invoke('confirm', {
      ...actionData(proposal),
      proposalId: crypto.randomUUID(),
    });
    expect(unknown.text).toContain('not kept any more');
  });

  it('is refused once it has expired', async () => {
    const admin = await open('admin-teams');
    const proposal = await propose(admin);
    await sandbox(bridgekeeper.url, 'POST', '/sandbox/clock', { advanceSeconds: 16 * 60 });
    expect((await admin.press(proposal, 'confirm')).text).toContain('expired');
  });

  it('never overwrites what somebody else has changed meanwhile', async () => {
    const [one, other] = [await open('admin-teams'), await open('admin-communications')];
    const first = await propose(one, "set Olivia Reyes's number to +1 212 555 0180");
    const second = await propose(other, "set Olivia Reyes's number to +1 416 555 0142");
    await ended(one, await one.press(first, 'confirm'));
    const late = await other.press(second, 'confirm');
    const shown = `${late.text}${JSON.stringify(await other.activities(0, 3000))}`;
    expect(shown).toContain('changed by somebody else');
  }, 30_000);
});

function actionData(said: Said): Record<string, unknown> {
  const found = /\{"proposalId":"[^"]+","fingerprint":"[^"]+"[^}]*\}/.exec(JSON.stringify(said.replies));
  return JSON.parse(found?.[0] ?? '{}') as Record<string, unknown>;
}
