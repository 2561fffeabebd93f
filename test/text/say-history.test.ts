import { describe, expect, it } from '@jest/globals';
import { historyChangeOf } from '../../bot/domain/tenant/history-change.js';
import { HISTORY_FACTS, type HistoryFact, type HistoryLine } from '../../bot/domain/tenant/history.js';
import { textIn } from '../../bot/text/catalogue.js';
import { sayHistoryChange, sayMade, sayWho } from '../../bot/text/say-history.js';
import { saySeen } from '../../bot/text/say-seen.js';
import {
  BERLIN,
  BRIDGE,
  FREE,
  listing,
  LONDON,
  OCC_PLAN,
  SEATTLE,
  STANDARD,
  TEAMS,
} from '../domain/build.js';

const text = textIn('en-GB');

function line(fact: HistoryFact, before: unknown, after: unknown, more: Partial<HistoryLine> = {}) {
  return {
    subject: { kind: 'organizer', userId: 'olivia' },
    fact,
    // As the store gives it back: what is undefined is not there.
    before: stored(before),
    after: stored(after),
    seenBefore: 1,
    seenAt: 2,
    changeId: undefined,
    ...more,
  } as const;
}

function stored(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}

function said(fact: HistoryFact, before: unknown, after: unknown): readonly string[] {
  return sayHistoryChange(text, historyChangeOf(line(fact, before, after), [OCC_PLAN]));
}

const MASKED = { name: 'maskNumbersFor', value: 'outsiders' };
const UNMASKED = { name: 'maskNumbersFor', value: 'nobody' };
const GLOBAL = { name: 'Global', how: 'global' };
const POLICIES = { invite: GLOBAL, routing: GLOBAL, restriction: GLOBAL, meeting: GLOBAL };
const PLANS = [TEAMS, STANDARD];
const TEAMS_ONLY = [TEAMS];

describe('a line of history', () => {
  it.each([
    ['joined', undefined, undefined, ['Came to the directory']],
    ['left', undefined, undefined, ['Left the directory']],
    ['meetingPolicies', [], [{ name: 'Open door' }], ['Meeting policies. Came: Open door.']],
    ['bridgeSettings', [MASKED], [UNMASKED], ['Bridge settings. Changed: masking of numbers.']],
    ['usageLocation', 'GB', 'DE', ['Usage location: United Kingdom → Germany']],
    ['usageLocation', undefined, 'DE', ['Usage location: none → Germany']],
    [
      'defaults',
      { bridgeId: 'b1', toll: LONDON },
      { bridgeId: 'b1', toll: BERLIN },
      ['Default number: +44 20 7946 0100 → +49 30 23125100'],
    ],
    [
      'defaults',
      { toll: LONDON },
      { toll: LONDON, tollFree: FREE },
      ['Default toll-free number: none → +44 808 157 0101'],
    ],
    ['defaults', { toll: LONDON }, 'notListed', ['Not listed as a dial-in user any more']],
    [
      'defaults',
      'notListed',
      { toll: LONDON },
      ['Listed as a dial-in user now', 'Default number: none → +44 20 7946 0100'],
    ],
    [
      'defaults',
      { bridgeId: 'a', toll: LONDON },
      { bridgeId: 'b', toll: LONDON },
      ['Bridge of the default numbers changed'],
    ],
    [
      'policies',
      POLICIES,
      { ...POLICIES, invite: { name: 'Paris', how: 'direct' }, routing: { name: 'Tag:UK', how: 'group' } },
      ['Invite policy: Global → Paris (direct)', 'Dial-out routing policy: Global → UK (through a group)'],
    ],
    [
      'policies',
      { ...POLICIES, meeting: { name: 'X', how: 'tenant' } },
      POLICIES,
      ['Meeting policy: X (for everybody) → Global'],
    ],
    [
      'policies',
      { ...POLICIES, invite: { name: 'Paris', how: 'group' } },
      { ...POLICIES, invite: { name: 'Paris', how: 'direct' } },
      ['Invite policy: Paris (through a group) → Paris (direct)'],
    ],
    ['inventory', [{ number: LONDON }], [], ['Acquired numbers. Went: +44 20 7946 0100.']],
    [
      'invitePolicies',
      [{ name: 'Tag:Paris', numbers: [] }],
      [{ name: 'Tag:Paris', numbers: [LONDON] }, { name: 'Rome' }],
      ['Invite policies. Came: Rome. Changed: Paris.'],
    ],
    ['usages', [], ['UK', 'FR'], ['PSTN usages. Came: UK and FR.']],
  ] as const)('of %s from %j to %j', (fact, before, after, expected) => {
    expect(said(fact, before, after)).toEqual(expected);
  });

  it('tells the license on both sides from the plans, by today’s rules', () => {
    expect(said('license', PLANS, TEAMS_ONLY)[0]).toBe('License: Audio Conferencing (Standard) → no dial-in');
    expect(said('license', [], PLANS)).toEqual([
      'License: no dial-in → Audio Conferencing (Standard)',
      'Product that came: Microsoft 365 E5',
    ]);
    const occ = PLANS.map((plan) => (plan.planName === 'TEAMS1' ? plan : { ...plan, planId: OCC_PLAN }));
    expect(said('license', PLANS, occ)[0]).toBe(
      'License: Audio Conferencing (Standard) → Operator Connect Conferencing',
    );
    expect(said('license', occ, TEAMS_ONLY)[0]).toBe('License: Operator Connect Conferencing → no dial-in');
    const pending = PLANS.map((plan) => ({ ...plan, state: 'pending' }));
    expect(said('license', pending, PLANS)[0]).toContain('being set up → Audio Conferencing (Standard)');
    const renamed = PLANS.map((plan) => ({ ...plan, skuPartNumber: 'SPE_E5_CALLINGMINUTES' }));
    expect(said('license', PLANS, renamed)).toEqual([
      'License: still Audio Conferencing (Standard)',
      'Product that came: Microsoft 365 E5 with Calling Minutes',
      'Product that went: Microsoft 365 E5',
    ]);
  });

  it('counts the numbers that came to the bridge and went from it, and names them', () => {
    const own = { id: 'b1', name: 'Conference Bridge', isDefault: true, defaultNumber: SEATTLE };
    expect(said('bridges', [listing(SEATTLE)], [listing(LONDON), listing(BERLIN)])).toEqual([
      '2 numbers came to the bridge, 1 went',
      'Came: +44 20 7946 0100 and +49 30 23125100',
      'Went: +1 206 555 0100',
    ]);
    expect(said('bridges', [listing(LONDON)], [])[0]).toBe('1 number went from the bridge');
    expect(said('bridges', [own], [{ ...own, defaultNumber: LONDON }])).toEqual([
      `Default number of ${BRIDGE.name}: +1 206 555 0100 → +44 20 7946 0100`,
    ]);
    expect(said('bridges', [listing(LONDON)], [{ ...listing(LONDON), city: 'Leeds' }])).toEqual([
      'Settings of 1 number of the bridge changed',
    ]);
    expect(said('bridges', [own], [{ ...own, name: 'Other' }])).toEqual(['Settings of the bridge changed']);
  });

  it('does not name hundreds', () => {
    const many = Array.from({ length: 300 }, (_, index) => ({ name: `Policy ${String(index)}` }));
    expect(said('invitePolicies', [], many)[0]).toMatch(/Policy 4 and 295 more\.$/);
  });

  it.each(HISTORY_FACTS)('of %s is said whatever an older version may have kept', (fact) => {
    for (const odd of [undefined, null, 7, 'x', [], [7], {}, { invite: { name: 7 } }, [{ planId: 1 }]]) {
      const sentences = said(fact, odd, odd === undefined ? 'notListed' : odd);
      expect(sentences.length).toBeGreaterThan(0);
      expect(sentences.every((sentence) => sentence.length > 5)).toBe(true);
    }
  });

  it('names the person while they are known, and the tenant where it is about no one', () => {
    const person = {
      id: 'olivia',
      userPrincipalName: 'o@x',
      displayName: 'Olivia Hart',
      usageLocation: undefined,
      guest: false,
    };
    const told = { line: line('left', undefined, undefined), person, by: undefined };
    expect(sayWho(text, told)).toBe('Olivia Hart');
    expect(sayWho(text, { ...told, person: undefined })).toBe('Somebody who is not known any more');
    const shared = line('usages', [], [], { subject: { kind: 'shared' } });
    expect(sayWho(text, { line: shared, person: undefined, by: undefined })).toBe('The tenant');
    expect(sayMade(text, told)).toMatch(/^Made elsewhere/);
    const ours = { line: line('defaults', {}, {}, { changeId: 'c1' }), person, by: person };
    expect(sayMade(text, ours)).toBe('Made with Bridgekeeper by Olivia Hart');
    expect(sayMade(text, { ...ours, by: undefined })).toBe('Made with Bridgekeeper');
  });

  it('says between which two moments it happened', () => {
    const at = Date.parse('2026-10-06T14:05:00Z');
    const seen = { seenAt: at, seenBefore: at - 1_800_000 };
    expect(saySeen(text, seen, { now: at + 180_000 })).toBe(
      'Seen 3 minutes ago. Between 6 Oct 2026, 13:35 UTC and 6 Oct 2026, 14:05 UTC.',
    );
    expect(saySeen(text, { ...seen, seenBefore: undefined }, { now: at })).toBe('Seen now.');
  });
});
