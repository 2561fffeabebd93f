import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countNumberUse, isUnused, numberUse } from '../../../bot/domain/reports/number-use.js';
import { unusedNumbers } from '../../../bot/domain/reports/unused-numbers.js';
import { resolveNumbers } from '../../../bot/domain/numbers/resolve-numbers.js';
import { joinConferencing, type Conferencing } from '../../../bot/domain/tenant/bridge.js';
import { known } from '../../../bot/domain/reading.js';
import { anyTenant } from '../any-tenant.js';
import {
  BERLIN,
  BRIDGE,
  e164,
  FREE,
  INVENTORY,
  LONDON,
  MYSTERY,
  OCC_PLAN,
  SEATTLE,
  situationOf,
  type Situation,
} from '../build.js';
import { reportOn, type Somebody } from './people.js';

const NEWPORT = e164('+441633960100');
const DOWN = { code: 'unreadable', system: 'teamsAdministration', cause: 'down' } as const;

function unusedWith(shared: Situation, people: readonly Somebody[] = [], tollFree?: boolean) {
  const { conferencing } = situationOf(shared);
  const report = reportOn(unusedNumbers(conferencing, tollFree), people);
  const numbers = report.rows.map((row) => (row.where === 'bridge' ? row.number.number : row.listing.number));
  return { ...report, numbers };
}
const NO_ROUTES: Partial<Conferencing> = { voiceRoutes: known([], 1) };

describe('a number that nothing uses', () => {
  it('is in no defaults, no policy, no route, no invite and no default of a bridge', () => {
    const { numbers, shared } = unusedWith({ conferencing: NO_ROUTES });
    expect(numbers).toEqual([LONDON, BERLIN, FREE, MYSTERY]);
    expect(shared).toBe(0);
  });

  it.each<[string, Situation, readonly Somebody[]]>([
    [
      'is somebody’s default number',
      { conferencing: NO_ROUTES },
      [{ name: 'A', defaults: { toll: BERLIN } }],
    ],
    [
      'is somebody’s default toll-free number',
      { conferencing: NO_ROUTES },
      [{ name: 'A', defaults: { tollFree: BERLIN } }],
    ],
    [
      'is listed by a policy, whoever has it',
      { conferencing: NO_ROUTES, policy: { name: 'P', numbers: [BERLIN], allowTollFree: true } },
      [],
    ],
    ['is the caller ID of a route', {}, []],
    [
      'is the default of the bridge',
      { conferencing: NO_ROUTES, bridges: [{ ...BRIDGE, defaultNumber: BERLIN }] },
      [],
    ],
  ])('not when it %s', (_, shared, people) => {
    expect(unusedWith(shared, people).numbers).not.toContain(BERLIN);
  });

  it('is not given back where it is one of Microsoft’s shared ones, which is counted only', () => {
    const { numbers, shared } = unusedWith({
      conferencing: NO_ROUTES,
      bridges: [{ ...BRIDGE, defaultNumber: LONDON }],
    });
    expect(numbers).not.toContain(SEATTLE);
    expect(shared).toBe(1);
  });

  it.each([
    ['nothing', true],
    [undefined, true],
    ['user', false],
    ['voiceApplication', false],
    ['otherApplication', false],
    ['conference', false],
  ] as const)('and acquired without a bridge counts when it is used for %s: %s', (usedFor, counts) => {
    const acquired = { number: NEWPORT, kind: 'callingPlan' as const, partner: undefined };
    const listing = usedFor === undefined ? acquired : { ...acquired, usedFor };
    const { numbers } = unusedWith({ inventory: known([...INVENTORY, listing], 1) });
    expect(numbers.includes(NEWPORT)).toBe(counts);
  });

  it('is told only of the kind that was asked for', () => {
    const inventory = known(
      [...INVENTORY, { number: NEWPORT, kind: 'callingPlan' as const, partner: undefined }],
      1,
    );
    expect(unusedWith({ conferencing: NO_ROUTES, inventory }, [], true).numbers).toEqual([FREE]);
    expect(unusedWith({ conferencing: NO_ROUTES, inventory }, [], false).numbers).not.toContain(FREE);
  });

  it('is said to be uncertain where something could not be read', () => {
    const { unread, numbers } = unusedWith({
      conferencing: { ...NO_ROUTES, invitePolicies: { known: false, failed: DOWN } },
    });
    expect(unread).toEqual([DOWN]);
    expect(numbers).toContain(LONDON);
  });

  it('without the bridges nobody can tell which acquired ones are on none', () => {
    const { numbers } = unusedWith({ conferencing: { bridges: { known: false, failed: DOWN } } });
    expect(numbers).toEqual([]);
  });

  it('is never one that an invite prints or a default names, in whatever tenant', () => {
    fc.assert(
      fc.property(anyTenant, ({ conferencing, organizers }) => {
        const unused = unusedNumbers(conferencing, undefined);
        const resolved = organizers.map((organizer) => {
          const lists = resolveNumbers({ organizer, conferencing, operatorConnectPlanIds: [OCC_PLAN] });
          unused.add({ organizer, lists });
          return { organizer, lists };
        });
        for (const row of unused.report().rows) {
          if (row.where === 'acquired') continue;
          const { number } = row.number;
          for (const { organizer, lists } of resolved) {
            expect(lists.printed.map((each) => each.number)).not.toContain(number);
            if (!organizer.defaults.known || organizer.defaults.value === 'notListed') continue;
            expect([organizer.defaults.value.toll, organizer.defaults.value.tollFree]).not.toContain(number);
          }
        }
      }),
    );
  });
});

describe('how many people a number has', () => {
  const { conferencing } = situationOf({});

  it('counts a person once, and tells set from printed', () => {
    const { rows } = reportOn(numberUse(conferencing), [
      { name: 'A', defaults: { toll: LONDON } },
      { name: 'B', defaults: { toll: LONDON, tollFree: LONDON } },
      {
        name: 'C',
        defaults: { toll: LONDON },
        policy: { name: 'P', numbers: [BERLIN], allowTollFree: true },
      },
    ]);
    const of = (number: string) => rows.find((row) => row.number.number === number);
    expect(of(LONDON)).toMatchObject({ defaults: 3, printed: 2 });
    expect(of(BERLIN)).toMatchObject({ defaults: 0, printed: 1, routes: ['R'] });
    expect(rows[0]?.number.number).toBe(LONDON);
  });

  it('names every number of every bridge, used or not', () => {
    const use = countNumberUse(joinConferencing({ ...conferencing, voiceRoutes: known([], 1) }));
    expect(use.rows()).toHaveLength(BRIDGE.numbers.length);
    expect(use.rows().filter(isUnused)).toHaveLength(BRIDGE.numbers.length - 1);
  });
});
