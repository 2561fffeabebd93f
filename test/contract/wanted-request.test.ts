import { describe, expect, it } from '@jest/globals';
import { ProposalRequest } from '../../bot/contract/wanted-request.js';
import type { WantedKind, WantedOf } from '../../bot/domain/changes/wanted.js';

const TO = { kind: 'people', said: ['amara.nwosu@contoso.com'] } as const;
const NUMBER = '+442079460100';

/** One of each kind; a kind without one does not compile. */
const ONE_OF_EACH: { readonly [K in WantedKind]: WantedOf<K> } = {
  setDefaults: {
    kind: 'setDefaults',
    to: { kind: 'everyone', countries: ['GB'], onNumber: NUMBER, license: 'standard' },
    number: { cities: ['Leeds'], tollFree: false },
  },
  setDefaultsEach: { kind: 'setDefaultsEach', rows: [{ line: 2, person: 'a@b.c', number: NUMBER }] },
  replaceNumber: { kind: 'replaceNumber', from: NUMBER, to: { countries: ['DE'] }, among: TO },
  retireNumber: { kind: 'retireNumber', number: NUMBER, replacement: NUMBER },
  registerNumber: { kind: 'registerNumber', number: NUMBER },
  unregisterNumber: { kind: 'unregisterNumber', number: NUMBER },
  unregisterInUse: { kind: 'unregisterInUse', number: NUMBER },
  setBridgeDefault: { kind: 'setBridgeDefault', number: NUMBER },
  setLanguages: { kind: 'setLanguages', number: NUMBER, languages: ['fr-FR', 'en-GB'] },
  changeBridgeSettings: {
    kind: 'changeBridgeSettings',
    settings: { pinLength: 6, maskNumbersFor: 'everybody' },
  },
  changeSettings: { kind: 'changeSettings', settings: { secondPerson: 'risky', largestChange: 500 } },
  createInvitePolicy: { kind: 'createInvitePolicy', policy: 'Sales', numbers: [NUMBER], allowTollFree: true },
  editInvitePolicy: {
    kind: 'editInvitePolicy',
    policy: 'Sales',
    add: [NUMBER],
    remove: [{ cities: ['Leeds'] }],
  },
  grantPolicy: {
    kind: 'grantPolicy',
    policyKind: 'invite',
    policy: 'Sales',
    to: { kind: 'tenant' },
    rank: 1,
  },
  restrictDialOut: { kind: 'restrictDialOut', allow: 'domestic', to: { kind: 'group', said: 'Sales' } },
  addUsage: { kind: 'addUsage', usage: 'Abroad' },
  createRoute: {
    kind: 'createRoute',
    route: 'UK',
    pattern: '^\\+44\\d+$',
    number: NUMBER,
    usages: ['Abroad'],
    priority: 2,
  },
  editRoute: { kind: 'editRoute', route: 'UK', usages: ['Abroad'] },
  removeRoute: { kind: 'removeRoute', route: 'UK' },
  createRoutingPolicy: { kind: 'createRoutingPolicy', policy: 'Abroad', usages: ['Abroad'] },
  editRoutingPolicy: { kind: 'editRoutingPolicy', policy: 'Abroad', usages: [] },
  routeCallsOut: { kind: 'routeCallsOut', through: NUMBER, countries: ['FR'], to: { kind: 'tenant' } },
  resetPin: { kind: 'resetPin', to: TO },
  sendConferenceInfo: { kind: 'sendConferenceInfo', to: TO },
  updateInvites: { kind: 'updateInvites', to: TO },
  restore: { kind: 'restore', at: Date.parse('2026-10-06T06:00:00.000Z'), among: undefined },
  undo: { kind: 'undo', changeId: 'c1' },
};

/** As it is sent: moments are written out. */
function sent(wanted: object): unknown {
  const at = 'at' in wanted ? { at: new Date(Number(wanted.at)).toISOString() } : {};
  return JSON.parse(JSON.stringify({ wanted: { ...wanted, ...at } }));
}

describe('what the API takes as a wish', () => {
  it.each(Object.entries(ONE_OF_EACH))('is %s as the rules know it', (_kind, wanted) => {
    const read = ProposalRequest.parse(sent(wanted));
    expect(read.wanted).toEqual(wanted);
    expect(read.modifiers).toEqual({});
  });

  it.each(Object.entries(ONE_OF_EACH))('is nothing beside what is known of %s', (_kind, wanted) => {
    expect(ProposalRequest.safeParse(sent({ ...wanted, force: true })).success).toBe(false);
  });

  it('has moments written with their zone', () => {
    const wish = {
      wanted: { kind: 'undo' },
      modifiers: { notBefore: '2026-10-06T08:00:00+02:00', dryRun: true },
    };
    expect(ProposalRequest.parse(wish).modifiers).toEqual({
      notBefore: Date.parse('2026-10-06T06:00:00Z'),
      dryRun: true,
    });
    const local = { ...wish, modifiers: { notBefore: '2026-10-06T08:00:00' } };
    expect(ProposalRequest.safeParse(local).success).toBe(false);
  });

  it('takes a grant back where no policy is named', () => {
    const read = ProposalRequest.parse({ wanted: { kind: 'grantPolicy', policyKind: 'routing', to: TO } });
    expect(read.wanted).toEqual({ kind: 'grantPolicy', policyKind: 'routing', policy: undefined, to: TO });
  });
});
