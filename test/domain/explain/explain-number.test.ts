import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { InvitePolicy } from '../../../bot/domain/tenant/bridge.js';
import { explainNumber, type Explanation, type Target } from '../../../bot/domain/explain/explain-number.js';
import { targetOf } from '../../../bot/domain/explain/explain-target.js';
import { known } from '../../../bot/domain/reading.js';
import { resolveNumbers } from '../../../bot/domain/numbers/resolve-numbers.js';
import type { ExplainedStep } from '../../../bot/domain/explain/trace.js';
import { ANY_SITUATION } from '../any-situation.js';
import {
  BERLIN,
  BRIDGE,
  e164,
  FREE,
  GLOBAL,
  GONE,
  LONDON,
  MYSTERY,
  numbersOf,
  OCC,
  SEATTLE,
  situationOf,
  STANDARD,
  TEAMS,
  UNREAD,
  USA_CANADA,
  type Situation,
} from '../build.js';

const ALL = [SEATTLE, LONDON, BERLIN, FREE, MYSTERY];
const listing = (...numbers: InvitePolicy['numbers']): InvitePolicy => {
  return { name: 'P', numbers, allowTollFree: true };
};

function explain(situation: Situation, target: Target): Explanation {
  const input = situationOf(situation);
  return explainNumber(input, target, resolveNumbers(input));
}

function marked({ steps }: Explanation): readonly string[] {
  return steps.filter(({ verdict }) => verdict === 'decides' || verdict === 'unknown').map(keyOf);
}

function keyOf({ subject, found }: ExplainedStep): string {
  return `${subject} ${found.code}`;
}

describe('the explanation of one number', () => {
  it.each<[string, Situation, string, string, string]>([
    [
      'a policy lists it',
      { policy: listing(BERLIN, LONDON) },
      LONDON,
      'printed',
      'policyNumbers policyPrints',
    ],
    ['it is the default', { defaults: { toll: LONDON } }, LONDON, 'printed', 'defaults defaultPrints'],
    ['no toll number is set', {}, SEATTLE, 'printed', 'bridgeDefault bridgeDefaultPrints'],
    [
      'Microsoft will set it by the usage location',
      { defaults: 'notListed' },
      LONDON,
      'printed',
      'usageLocation locationPrints',
    ],
    [
      'the policy lists others',
      { policy: listing(BERLIN) },
      LONDON,
      'callable',
      'policyNumbers policyPrintsOthers',
    ],
    [
      'the defaults name another',
      { defaults: { toll: BERLIN } },
      LONDON,
      'callable',
      'defaults defaultsOthers',
    ],
    ['the bridge default is another', {}, LONDON, 'callable', 'bridgeDefault bridgeDefaultOther'],
    ['the license leaves its source out', { plans: [TEAMS, OCC] }, LONDON, 'leftOut', 'sourceFilter source'],
    [
      'toll-free is forbidden',
      { policy: { ...GLOBAL, name: 'N', allowTollFree: false } },
      FREE,
      'leftOut',
      'tollFree tollFreeLeftOut',
    ],
    ['the bridge does not have it', {}, GONE, 'notOnBridge', 'bridge notOnBridge'],
    ['there is no bridge', { bridges: [] }, LONDON, 'notOnBridge', 'bridge noBridge'],
    ['there is no license', { plans: [] }, LONDON, 'leftOut', 'license license'],
    [
      'Microsoft does not document it',
      { plans: [TEAMS, USA_CANADA] },
      BERLIN,
      'unknown',
      'sourceFilter source',
    ],
    ['the license could not be read', { organizer: { plans: UNREAD } }, LONDON, 'unknown', 'license unread'],
    [
      'the policies could not be read',
      { organizer: { policies: UNREAD } },
      LONDON,
      'callableUnsure',
      'policy unread',
    ],
    [
      'the defaults could not be read',
      { organizer: { defaults: UNREAD } },
      LONDON,
      'callableUnsure',
      'defaults unread',
    ],
  ])('marks the step that decided: %s', (_name, situation, number, conclusion, step) => {
    const explained = explain(situation, { kind: 'number', number: e164(number) });
    expect(explained.conclusion).toBe(conclusion);
    expect(marked(explained)).toEqual([step]);
  });

  it('says that a default is set but hidden by the policy (trap 7: policy numbers override per-user numbers)', () => {
    const situation = { policy: listing(BERLIN), defaults: { toll: LONDON } };
    const { steps } = explain(situation, { kind: 'number', number: LONDON });
    expect(steps.map(keyOf)).toContain('defaults defaultHidden');
  });

  it.each([
    ['policy', { policy: listing(GONE) }],
    ['default', { defaults: { toll: GONE } }],
    ['bridgeDefault', { bridges: [{ ...BRIDGE, defaultNumber: GONE }] }],
    ['nothing', {}],
  ])('names what still points to a number that left the bridge: %s', (setBy, situation) => {
    const { steps } = explain(situation, { kind: 'number', number: GONE });
    expect(steps.find(({ found }) => found.code === 'notOnBridge')?.found).toMatchObject({ setBy });
    expect(steps.at(-1)?.found.code).toBe('oldMeetings');
  });

  it('is found by its last digits, also where only a setting still names it', () => {
    const situation = { policy: listing(GONE, LONDON) };
    expect(explain(situation, { kind: 'ending', digits: '0999' })).toMatchObject({
      conclusion: 'notOnBridge',
      numbers: [GONE],
    });
    expect(explain(situation, { kind: 'ending', digits: '4242' }).conclusion).toBe('notOnBridge');
  });
});

describe('the explanation of a kind of numbers', () => {
  it('is that of its best number', () => {
    const filter = { countries: ['GB'] as const };
    const explained = explain({ defaults: { toll: LONDON } }, { kind: 'numbers', filter });
    expect(explained).toMatchObject({ conclusion: 'printed', numbers: [LONDON, FREE] });
    expect(marked(explained)).toEqual(['defaults defaultPrints']);
  });

  it('says each reason once where none is there', () => {
    const policy = { name: 'P', numbers: [], allowTollFree: false };
    const filter = { countries: ['GB'] as const };
    const explained = explain({ plans: [TEAMS, OCC], policy }, { kind: 'numbers', filter });
    expect(explained.conclusion).toBe('leftOut');
    expect(marked(explained)).toEqual(['sourceFilter source', 'tollFree tollFreeLeftOut']);
  });

  it('says that the bridge has none', () => {
    const explained = explain({}, { kind: 'numbers', filter: { countries: ['JP'] } });
    expect(marked(explained)).toEqual(['bridge kindNotOnBridge']);
  });
});

describe('what was asked about', () => {
  it.each([
    ['020 7946 0100', { kind: 'number', number: LONDON }],
    ['*0100', { kind: 'ending', digits: '0100' }],
    ['nonsense', { kind: 'everything' }],
    [undefined, { kind: 'everything' }],
  ])('%s is read in the organizer’s country', (number, target) => {
    expect(targetOf({ number, filter: {} }, 'GB')).toEqual(target);
  });

  it('is a kind where only a kind is named', () => {
    expect(targetOf({ filter: { tollFree: true } }, 'GB')).toEqual({
      kind: 'numbers',
      filter: { tollFree: true },
    });
  });
});

describe('the whole trace', () => {
  it('marks the license’s filter where it leaves out everything, not what invites would print', () => {
    const shared = [{ ...BRIDGE, numbers: BRIDGE.numbers.slice(0, 2) }];
    const explained = explain({ plans: [TEAMS, OCC], bridges: shared }, { kind: 'everything' });
    expect(marked(explained)).toEqual(['sourceFilter sourcesFiltered']);
  });

  it('marks a license that is being set up as what decides: it was read', () => {
    const pending = explain({ plans: [TEAMS, { ...STANDARD, state: 'pending' }] }, { kind: 'everything' });
    expect(pending.steps).toMatchObject([{ subject: 'license', verdict: 'decides' }]);
  });
});

describe('for every organizer, bridge and policy', () => {
  const readable = fc.constantFrom({}, { policies: UNREAD }, { defaults: UNREAD }, { plans: UNREAD });
  const situations = fc.record({
    ...ANY_SITUATION,
    grantedPolicy: fc.constantFrom('P', 'Missing', 'Global'),
    bridges: fc.constantFrom(
      [BRIDGE],
      [],
      [{ ...BRIDGE, defaultNumber: undefined }],
      [
        BRIDGE,
        {
          ...BRIDGE,
          id: 'b2',
          isDefault: false,
          numbers: BRIDGE.numbers.slice(1, 4).map((each) => ({ ...each, bridgeId: 'b2' })),
        },
      ],
    ),
    organizer: readable,
    conferencing: fc.constantFrom({}, { invitePolicies: UNREAD }, { bridges: UNREAD }),
  });

  it('the conclusion is what the computed lists say, and one step at most decided', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom(...ALL, GONE), (situation, number) => {
        const input = situationOf(situation);
        const lists = resolveNumbers(input);
        const explained = explainNumber(input, { kind: 'number', number }, lists);
        const { conclusion } = explained;
        const printed = numbersOf(lists.printed).includes(number);
        const callable = numbersOf(lists.callable).includes(number);
        expect(conclusion === 'printed').toBe(printed);
        expect(conclusion === 'callable' || conclusion === 'callableUnsure').toBe(callable && !printed);
        expect(marked(explained)).toHaveLength(1);
      }),
      { numRuns: 3000 },
    );
  });

  it('a kind is as well off as its best number', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom('GB', 'US', 'DE', 'FR'), (situation, country) => {
        const input = situationOf({ ...situation, conferencing: {}, bridges: [BRIDGE] });
        const lists = resolveNumbers(input);
        const target = { kind: 'numbers', filter: { countries: [country] } } as const;
        const { conclusion, numbers } = explainNumber(input, target, lists);
        const some = (list: readonly { readonly number: string }[]): boolean =>
          list.some((each) => numbers.some((number) => number === each.number));
        expect(conclusion === 'printed').toBe(some(lists.printed));
        const usable = conclusion === 'callable' || conclusion === 'callableUnsure';
        expect(usable).toBe(some(lists.callable) && !some(lists.printed));
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves the lists as they are where the inventory is unknown', () => {
    const inventory = known([], 1);
    const input = situationOf({ inventory, plans: [TEAMS, OCC] });
    const target = { kind: 'number', number: LONDON } as const;
    expect(explainNumber(input, target, resolveNumbers(input)).conclusion).toBe('unknown');
  });
});
