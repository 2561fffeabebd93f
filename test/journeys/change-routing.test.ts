import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { confirmed, keptTenant, makeChange, soon } from '../support/make-change.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { TeamsUser } from '../support/teams-user.js';

let bridgekeeper: RunningBridgekeeper;
beforeAll(async () => {
  bridgekeeper = await startBridgekeeper();
}, 60_000);
afterAll(() => bridgekeeper.stop());

const ROUTING = 'OnlineAudioConferencingRoutingPolicy';
const change = (words: string, as = 'admin-teams') => makeChange(bridgekeeper, as, words);
const ask = async (words: string, as = 'admin-teams') =>
  (await (await TeamsUser.open(bridgekeeper.url, as)).say(words)).text;
const tenant = () => keptTenant(bridgekeeper);
const route = (name: string) => tenant().voiceRoutes.find(({ identity }) => identity === name);
const routingPolicy = (name: string) => tenant().routingPolicies.find(({ identity }) => identity === name);
const ownPolicy = (mail: string) =>
  tenant().users.find(({ userPrincipalName }) => userPrincipalName === mail)?.policies[ROUTING];

describe('calls out of meetings, step by step', () => {
  it('get a usage, a route, a policy and those who have it; each is tried and can be undone', async () => {
    const usage = await change('add the PSTN usage "Conferencing FR"', 'admin-telephony');
    expect(usage.proposal).toContain('A PSTN usage alone does nothing');
    expect(usage.ended).toContain('Done');
    await soon(() => {
      expect(tenant().pstnUsages).toEqual(['Conferencing DE', 'Conferencing GB', 'Conferencing FR']);
    });

    const created = await change(
      'create a voice route "France by BT" with pattern ^\\+33\\d+$ through +442079460180 with usage "Conferencing FR"',
      'admin-telephony',
    );
    expect(created.proposal).toContain('The pattern matches, for example, +33');
    expect(created.proposal).toContain('Nobody’s calls go by it before');
    expect(created.ended).toContain('Done');
    await soon(() => {
      expect(route('France by BT')).toMatchObject({
        priority: 2,
        numberPattern: '^\\+33\\d+$',
        onlinePstnUsages: ['Conferencing FR'],
        bridgeSourcePhoneNumber: '+442079460180',
        onlinePstnGatewayList: [],
      });
    });

    const policy = await change('create a routing policy "French calls" with the usage "Conferencing FR"');
    expect(policy.ended).toContain('Done');
    await soon(() => {
      expect(routingPolicy('French calls')?.onlinePstnUsages).toEqual(['Conferencing FR']);
    });

    const granted = await change('grant the routing policy "French calls" to Marie Lefèvre');
    expect(granted.proposal).toContain('calls that match no route cannot be placed');
    expect(granted.ended).toContain('Done');
    await soon(() => {
      expect(ownPolicy('marie.lefevre@contoso.com')).toBe('French calls');
    });
    expect(await ask('who carries a call from Marie Lefèvre to +33 6 12 34 56 78')).toContain('BT');

    const back = await granted.admin.say('undo');
    expect((await confirmed(granted.admin, back)).ended).toContain('Done');
    await soon(() => {
      expect(ownPolicy('marie.lefevre@contoso.com')).toBeUndefined();
    });
  }, 120_000);

  it.each([
    [
      'create a voice route "X" with pattern ^\\+33( through +442079460180 with usage "Conferencing GB"',
      'from its character 7',
    ],
    [
      'create a voice route "X" with pattern ^33\\d+$ through +442079460180 with usage "Conferencing GB"',
      'matches no phone number',
    ],
    [
      'create a voice route "X" with pattern ^\\+33\\d+$ through +442079460100 with usage "Conferencing GB"',
      'no operator’s number',
    ],
    [
      'create a voice route "X" with pattern ^\\+33\\d+$ through +442079460180 with usage "Elsewhere"',
      'no PSTN usage called “Elsewhere”',
    ],
    [
      'create a voice route "Germany by Deutsche Telekom" with pattern ^\\+33\\d+$ through +442079460180 with usage "Conferencing GB"',
      'called “Germany by Deutsche Telekom” already',
    ],
    ['create a voice route "X" with pattern ^\\+33\\d+$ through +442079460180', 'Which PSTN usage?'],
    ['create a routing policy "X" with the usage "Elsewhere"', 'no PSTN usage called “Elsewhere”'],
    ['remove the voice route "Nowhere"', 'no voice route called “Nowhere”'],
  ])('are refused before Microsoft is asked: %s', async (words, reason) => {
    const answer = await ask(words);
    expect(answer).toContain(reason);
    expect(answer).not.toContain('Leave as is');
  });

  it('say which routes a new one takes the calls from', async () => {
    const answer = await ask(
      'create a voice route "Berlin" with pattern ^\\+49\\d+$ through +496990009100 with usage "Conferencing DE" and priority 0',
    );
    expect(answer).toContain('It takes all calls of Germany by Deutsche Telekom');
  });

  it('lose a route with what that means, and get it back at its place', async () => {
    const before = route('United Kingdom by BT');
    const { proposal, ended, admin } = await change('remove the voice route "United Kingdom by BT"');
    expect(proposal).toContain('the PSTN usages of United Kingdom have no route at all');
    expect(ended).toContain('Done');
    await soon(() => {
      expect(route('United Kingdom by BT')).toBeUndefined();
    });
    expect((await confirmed(admin, await admin.say('undo'))).ended).toContain('Done');
    await soon(() => {
      expect(route('United Kingdom by BT')).toEqual(before);
    });
  }, 60_000);
});

describe('calls out of meetings by an operator, said in one sentence', () => {
  it('get everything that it takes, in order, and all of it is undone in the opposite order', async () => {
    const before = tenant();
    const { proposal, ended, admin } = await change(
      'route calls to Austria through +49 69 90009100 for Hannah Schmidt',
    );
    expect(proposal).toContain('of Hannah Schmidt by the operator of +49 69 90009100?');
    expect(proposal).toContain('The pattern matches, for example, +43');
    expect(ended).toContain('Done');
    await soon(() => {
      expect(tenant().pstnUsages).toContain('Conferencing AT by Deutsche Telekom');
    });
    await soon(() => {
      expect(route('AT by Deutsche Telekom')).toMatchObject({
        numberPattern: '^\\+43\\d+$',
        bridgeSourcePhoneNumber: '+496990009100',
      });
    });
    await soon(() => {
      expect(ownPolicy('hannah.schmidt@contoso.com')).toBe('AT by Deutsche Telekom');
    });
    expect(await ask('who carries a call from Hannah Schmidt to +43 664 123456')).toContain(
      'Deutsche Telekom',
    );

    expect((await confirmed(admin, await admin.say('undo'))).ended).toContain('Done');
    await soon(() => {
      const { pstnUsages, voiceRoutes, routingPolicies } = tenant();
      expect({ pstnUsages, voiceRoutes, routingPolicies }).toEqual({
        pstnUsages: before.pstnUsages,
        voiceRoutes: before.voiceRoutes,
        routingPolicies: before.routingPolicies,
      });
    });
  }, 90_000);

  it.each([
    ['route dial out through BT', '+44 20 7946 0180'],
    ['route calls to Germany through Microsoft', 'Through which operator?'],
    ['route calls to Germany through +44 20 7946 0100', 'no operator’s number'],
  ])('ask or refuse: %s', async (words, expected) => {
    const answer = await ask(words);
    expect(answer).toContain(expected);
    expect(answer).not.toContain('Leave as is');
  });

  it('are a matter of roles: telephony makes routes, and grants to nobody', async () => {
    expect(await ask('add the PSTN usage "Mine"', 'admin-telephony')).toContain('Leave as is');
    expect(await ask('grant the routing policy "Germany" to Olivia Hart', 'admin-telephony')).toContain(
      'Teams Communications Administrator',
    );
    expect(await ask('add the PSTN usage "Mine"', 'reader')).toContain('Teams Telephony Administrator');
  });
});
