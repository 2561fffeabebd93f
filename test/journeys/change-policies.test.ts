import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { confirmed, keptTenant, makeChange, soon } from '../support/make-change.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { TeamsUser } from '../support/teams-user.js';

let bridgekeeper: RunningBridgekeeper;
beforeAll(async () => {
  bridgekeeper = await startBridgekeeper();
}, 60_000);
afterAll(() => bridgekeeper.stop());

const INVITE = 'TeamsAudioConferencingPolicy';
const change = (words: string, as = 'admin-teams') => makeChange(bridgekeeper, as, words);
const ask = async (words: string, as = 'admin-teams') =>
  (await (await TeamsUser.open(bridgekeeper.url, as)).say(words)).text;
const policy = (name: string) =>
  keptTenant(bridgekeeper).audioConferencingPolicies.find(({ identity }) => identity === name);
const ownPolicy = (mail: string) =>
  keptTenant(bridgekeeper).users.find(({ userPrincipalName }) => userPrincipalName === mail)?.policies[
    INVITE
  ];
const groupGrant = (name: string) => {
  const { groups, groupPolicyAssignments } = keptTenant(bridgekeeper);
  const group = groups.find(({ displayName }) => displayName === name);
  return groupPolicyAssignments.find(
    ({ groupId, policyType }) => groupId === group?.id && policyType === INVITE,
  );
};

describe('an invite policy made by talking', () => {
  it('is created with its numbers in the order said, and removed again by an undo', async () => {
    const { proposal, ended, admin } = await change(
      'create an invite policy "Nordic invites" with the numbers +49 69 90009100 and +44 20 7946 0180',
    );
    expect(proposal).toContain('Create the invite policy Nordic invites?');
    expect(proposal).toContain('Nobody has this policy now');
    expect(ended).toContain('Done');
    await soon(() => {
      expect(policy('Nordic invites')).toEqual({
        identity: 'Nordic invites',
        allowTollFreeDialin: true,
        meetingInvitePhoneNumbers: ['+496990009100', '+442079460180'],
      });
    });
    expect((await confirmed(admin, await admin.say('undo'))).ended).toContain('Done');
    await soon(() => {
      expect(policy('Nordic invites')).toBeUndefined();
    });
  }, 60_000);

  it.each([
    ['create an invite policy "Europe invites" with +44 20 7946 0180', 'called “Europe invites” already'],
    ['create an invite policy "New one" with +44 20 7946 0999', 'not on the bridge'],
    ['create an invite policy "New one" with the London number', '+44 20 7946 0100 or +44 20 7946 0180'],
    ['create an invite policy "New; one" with +44 20 7946 0180', 'cannot be a name'],
    ['add +44 20 7946 0100 to the policy "Asia invites"', 'There are: Global'],
    ['add +44 20 7946 0100 to the policy "invites"', 'Several policies fit'],
    ['add +33 1 99 00 10 00 to the policy "Europe invites"', 'Everything is so already'],
  ])('is refused before Microsoft is asked: %s', async (words, reason) => {
    const answer = await ask(words);
    expect(answer).toContain(reason);
    expect(answer).not.toContain('Leave as is');
  });
});

describe('an invite policy changed by talking', () => {
  it('gets numbers and loses them, and says whose license does not allow one', async () => {
    const added = await change('add +44 20 7946 0100 to the policy "Europe invites"');
    expect(added.proposal).toContain('1 organizer has this policy now');
    expect(added.ended).toContain('Done');
    await soon(() => {
      expect(policy('Europe invites')?.meetingInvitePhoneNumbers.at(-1)).toBe('+442079460100');
    });
    const removed = await change('remove +44 20 7946 0100 from the policy "Europe invites"');
    expect(removed.ended).toContain('Done');
    await soon(() => {
      expect(policy('Europe invites')?.meetingInvitePhoneNumbers).not.toContain('+442079460100');
    });
  }, 60_000);

  it('can be Global, which the admin center cannot edit', async () => {
    const { proposal, ended, admin } = await change('add +44 20 7946 0100 to the policy "Global"');
    expect(proposal).toMatch(/Invites of \d+ organizers print their own default numbers now/);
    expect(proposal).toMatch(/The licenses of \d+ organizers do not allow one of the numbers/);
    expect(proposal).toMatch(/would print no number at all/);
    expect(ended).toContain('Done');
    await soon(() => {
      expect(policy('Global')?.meetingInvitePhoneNumbers).toEqual(['+442079460100']);
    });
    expect((await confirmed(admin, await admin.say('undo'))).ended).toContain('Done');
    await soon(() => {
      expect(policy('Global')?.meetingInvitePhoneNumbers).toEqual([]);
    });
  }, 60_000);

  it('says that joining by toll-free fails where it is forbidden', async () => {
    const answer = await ask('do not allow toll-free in the policy "Midlands invites"');
    expect(answer).toContain('Joining by toll-free numbers fails from then on');
  });

  it('is a conflict where somebody else has changed it meanwhile', async () => {
    const admin = await TeamsUser.open(bridgekeeper.url, 'admin-teams');
    const late = await admin.say('add +44 20 7946 0100 to the policy "Key account invites"');
    await change('add +1 206 555 0100 to the policy "Key account invites"', 'admin-communications');
    expect((await confirmed(admin, late)).ended).toContain('changed by somebody else');
    await soon(() => {
      expect(policy('Key account invites')?.meetingInvitePhoneNumbers).not.toContain('+442079460100');
    });
  }, 60_000);
});

describe('a grant of an invite policy', () => {
  it('reaches a person, and is taken back by an undo', async () => {
    const { proposal, ended, admin } = await change('grant the policy "Europe invites" to Olivia Hart');
    expect(proposal).toContain('Grant the policy Europe invites to Olivia Hart?');
    expect(ended).toContain('Done');
    await soon(() => {
      expect(ownPolicy('olivia.hart@contoso.com')).toBe('Europe invites');
    });
    expect(await ask('show Olivia Hart')).toContain('Europe invites (granted directly)');
    expect((await confirmed(admin, await admin.say('undo'))).ended).toContain('Done');
    await soon(() => {
      expect(ownPolicy('olivia.hart@contoso.com')).toBeUndefined();
    });
  }, 60_000);

  it('of Global takes the person’s own back, so that their group counts again', async () => {
    const { proposal, ended } = await change('grant the policy "Global" to Sophie Bernard');
    expect(proposal).toContain('Take back what Sophie Bernard was granted?');
    expect(proposal).toContain('None of their own');
    expect(ended).toContain('Done');
    await soon(() => {
      expect(ownPolicy('sophie.bernard@contoso.com')).toBeUndefined();
    });
  }, 60_000);

  it('to a group is Microsoft’s own, with a rank, and says who keeps their own', async () => {
    const before = groupGrant('Sales EMEA');
    const { proposal, ended, admin } = await change(
      'grant the policy "Europe invites" to the Sales EMEA group with rank 1',
    );
    expect(proposal).toContain('to the group Sales EMEA?');
    expect(proposal).toContain('Sales invites, rank 2');
    expect(proposal).toContain('can take 24 hours');
    expect(ended).toContain('Done');
    await soon(() => {
      expect(groupGrant('Sales EMEA')).toMatchObject({ policyName: 'Europe invites', rank: 1 });
    });
    expect((await confirmed(admin, await admin.say('undo'))).ended).toContain('Done');
    await soon(() => {
      expect(groupGrant('Sales EMEA')).toMatchObject({ policyName: before?.policyName });
    });
  }, 60_000);

  it('to everybody in a country goes to each of them', async () => {
    const { proposal, ended } = await change('grant the policy "Midlands invites" to everyone in France');
    expect(proposal).toMatch(/to \d organizers\?/);
    expect(ended).toContain('Done');
    await soon(() => {
      expect(ownPolicy('louis.moreau@contoso.com')).toBe('Midlands invites');
    });
    await soon(() => {
      expect(ownPolicy('camille.dubois@contoso.com')).toBeUndefined();
    });
    await soon(() => {
      expect(keptTenant(bridgekeeper).tenantDefaultPolicies[INVITE]).toBeUndefined();
    });
  }, 60_000);

  it('to the whole tenant is one step, counted, and only where it was said by name', async () => {
    const { proposal, ended, admin } = await change(
      'grant the policy "Midlands invites" to the whole tenant',
    );
    expect(proposal).toContain('to everybody without one of their own or by a group?');
    expect(proposal).toMatch(/reaches everybody who has no such policy.*: \d+ organizers now/);
    expect(proposal).toMatch(/which goes before it/);
    expect(ended).toContain('Done');
    await soon(() => {
      expect(keptTenant(bridgekeeper).tenantDefaultPolicies[INVITE]).toBe('Midlands invites');
    });
    await soon(() => {
      expect(ownPolicy('harriet.cole@contoso.com')).toBeUndefined();
    });
    expect((await confirmed(admin, await admin.say('undo'))).ended).toContain('Done');
    await soon(() => {
      expect(keptTenant(bridgekeeper).tenantDefaultPolicies[INVITE]).toBeUndefined();
    });
  }, 60_000);

  it.each([
    ['grant the policy "Europe invites" to Zaphod Beeblebrox', 'Nobody here is called'],
    ['grant the policy "Europe invites" to the Astronauts group', 'No group here is called'],
    ['grant the policy "Europe invites"', 'What should change in it?'],
  ])('is refused or asks: %s', async (words, expected) => {
    const answer = await ask(words);
    expect(answer).toContain(expected);
    expect(answer).not.toContain('Leave as is');
  });

  it.each(['admin-telephony', 'reader', 'organizer-standard', 'participant'])(
    'is none of the business of %s',
    async (as) => {
      const answer = await ask('grant the policy "Europe invites" to Olivia Hart', as);
      expect(answer).toContain('Teams Communications Administrator');
      expect(answer).not.toContain('Leave as is');
    },
  );
});
