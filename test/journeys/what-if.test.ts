import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { asking } from '../support/ask.js';
import { startInstalled } from '../support/installed-product.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { sandbox, TeamsUser } from '../support/teams-user.js';
import { untilRead } from '../support/until-read.js';

jest.setTimeout(90_000);

let product: RunningBridgekeeper;
beforeAll(async () => {
  product = await startBridgekeeper({ args: ['--at', '2026-01-14T09:00:00Z'] });
  await untilRead(product.url);
});
afterAll(() => product.stop());

const ask = asking(() => product);

describe('an organizer', () => {
  it('learns what Operator Connect Conferencing alone would leave of their invites', async () => {
    const answer = await ask(
      'organizer-standard',
      'suppose I only had OCC - which numbers would still be on my invites',
    );
    expect(answer).toContain('1 number would vanish from your invites');
    expect(answer).toContain('they cannot be placed until a Teams administrator grants a routing policy');
    expect(answer).toContain('up to 24 hours');
  });

  it('without a license learns what E5 would bring, and that it is one way', async () => {
    const answer = await ask('organizer-unlicensed', 'what would change for me with E5');
    expect(answer).toContain('callers could use 26 numbers');
    expect(answer).toContain('include Audio Conferencing (Standard)');
    expect(await ask('organizer-unlicensed', 'do i need E5 for this')).toContain('not the only one');
  });

  it('is told that nothing would change with the license they have', async () => {
    expect(await ask('organizer-occ', 'what if I had Operator Connect Conferencing')).toContain(
      'already, so nothing would change',
    );
  });

  it('learns whether the USA/CAN license is enough to call Germany (S27)', async () => {
    expect(await ask('organizer-select', 'is the free USA/CAN licence enough if we call Germany')).toContain(
      'every minute is charged to Communications Credits',
    );
  });

  it('chooses a license where none was named, and compares them without prices (S26)', async () => {
    const user = await TeamsUser.open(product.url, 'organizer-standard');
    const asked = await user.say('what if my license changed');
    expect(asked.text).toContain('Which license do you mean?');
    const compared = await user.say('compare standard, OCC and USA/CAN');
    expect(compared.text).toContain('Audio Conferencing (Standard) (now)');
    expect(compared.text).toContain('Prices are not stated here');
  });

  it('is told which of two licenses is assigned', async () => {
    expect(await ask('organizer-occ', "is it Standard or the operator one that's assigned to me")).toContain(
      'It is Operator Connect Conferencing.',
    );
    expect(await ask('organizer-standard', 'we got the free USA/CAN add-on, is that what i have')).toContain(
      'No, not Audio Conferencing with dial-out to USA/CAN.',
    );
    expect(await ask('organizer-premium', 'my license')).toContain(
      'Teams Premium has no audio conferencing.',
    );
  });

  it('learns nothing about others, and the general criteria only', async () => {
    expect(await ask('organizer-standard', 'what would Jonas Weber lose with Standard')).toContain(
      'you need one of these roles',
    );
    const many = await ask(
      'organizer-standard',
      'we want to move 300 people from Standard to the operator one, what do they lose',
    );
    expect(many).toContain('This is about you alone.');
    const advice = await ask('organizer-standard', 'should we use operator connect conferencing');
    expect(advice).toContain('one of these five reasons');
    expect(advice).not.toContain('Deutsche Telekom');
  });
});

describe('an administrator', () => {
  it('counts what everybody with Standard would lose', async () => {
    const answer = await ask(
      'admin-teams',
      'we want to move 300 people from Standard to the operator one, what do they lose',
    );
    expect(answer).toMatch(/With Operator Connect Conferencing, \d+ of \d+ people would lose a number/);
    expect(answer).toContain('with Audio Conferencing (Standard) now');
    expect(answer).toContain('Numbers that most invites would lose');
    expect(answer).toContain('its oldest license was read');
  });

  it('counts a country, and the direct members of a group', async () => {
    expect(await ask('reader', 'what would everyone in Germany lose with OCC')).toContain(
      'everybody whose usage location is Germany',
    );
    const group = await ask('admin-teams', 'what if the Sales EMEA group had Operator Connect Conferencing');
    expect(group).toContain('the group Sales EMEA (direct members)');
    expect(group).toMatch(/of 3 people|of the 3 people/);
    expect(await ask('admin-teams', 'what would the Juggling group lose with OCC')).toContain(
      'No group here is called',
    );
  });

  it('looks at one other person', async () => {
    const answer = await ask('admin-teams', 'what if Jonas Weber had Standard');
    expect(answer).toContain('the invites of Jonas Weber');
    expect(answer).not.toContain('your invites');
  });

  it('has the five reasons judged with evidence of the tenant', async () => {
    const answer = await ask('admin-teams', 'should we use operator connect conferencing');
    expect(answer).toContain('Yes: You want to keep your contract with an operator');
    expect(answer).toContain('Deutsche Telekom provides numbers here');
    expect(answer).toContain('where the Operator Connect Conferencing license is sold (not documented)');
    expect(answer).toMatch(
      /\d+ people have Audio Conferencing \(Standard\): they can use operators’ numbers already/,
    );
  });

  it('is told when the directory does not answer for groups', async () => {
    await sandbox(product.url, 'PUT', '/sandbox/faults', { graph: { mode: 'down', match: '/groups' } });
    const answer = await ask('admin-teams', 'what if the Sales EMEA group had OCC');
    await sandbox(product.url, 'DELETE', '/sandbox/faults');
    expect(answer).toContain('cannot be told');
  });
});

describe('an installation without the permission for groups', () => {
  let lesser: Awaited<ReturnType<typeof startInstalled>>;
  beforeAll(async () => {
    lesser = await startInstalled({ notGranted: ['GroupMember.Read.All'] });
  }, 60_000);
  afterAll(() => lesser.stop());

  it('says which one is missing, and what can be asked without it', async () => {
    const user = await TeamsUser.open(lesser.url, 'admin-teams');
    const { text } = await user.say('what if the Sales EMEA group had OCC');
    expect(text).toContain('GroupMember.Read.All');
    expect(text).toContain('a country or everybody can be asked about without it');
  });
});
