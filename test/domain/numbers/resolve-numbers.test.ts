import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { InvitePolicy } from '../../../bot/domain/tenant/bridge.js';
import type { E164 } from '../../../bot/domain/numbers/phone-number.js';
import { known } from '../../../bot/domain/reading.js';
import { ANY_SITUATION } from '../any-situation.js';
import {
  BERLIN,
  BRIDGE,
  DOWN,
  FREE,
  GLOBAL,
  GONE,
  INVENTORY,
  LONDON,
  MYSTERY,
  numbersOf,
  OCC,
  PAY_PER_MINUTE,
  resolve,
  SEATTLE,
  STANDARD,
  TEAMS,
  UNREAD,
  USA_CANADA,
  type Situation,
} from '../build.js';

const ALL = [SEATTLE, LONDON, BERLIN, FREE, MYSTERY];
const policyOf = (...numbers: readonly E164[]): InvitePolicy => ({ name: 'P', numbers, allowTollFree: true });

describe('the numbers callers may use', () => {
  it.each([
    ['Standard', [TEAMS, STANDARD], ALL],
    ['Operator Connect Conferencing', [TEAMS, OCC], [BERLIN, FREE]],
    ['USA/CAN', [TEAMS, USA_CANADA], [SEATTLE, LONDON]],
    ['pay-per-minute', [TEAMS, PAY_PER_MINUTE], [SEATTLE, LONDON]],
    ['none', [TEAMS], []],
    ['pending', [TEAMS, { ...STANDARD, state: 'pending' as const }], []],
  ])('follow the license %s, in bridge order', (_name, plans, expected) => {
    expect(numbersOf(resolve({ plans }).callable)).toEqual(expected);
  });

  it('leave toll-free out when the policy forbids it', () => {
    const policy = { ...GLOBAL, name: 'NoTollFree', allowTollFree: false };
    expect(numbersOf(resolve({ policy }).callable)).toEqual([SEATTLE, LONDON, BERLIN, MYSTERY]);
  });

  it("are those of the organizer's own bridge where there are two", () => {
    const second = {
      ...BRIDGE,
      id: 'b2',
      isDefault: false,
      numbers: [{ ...BRIDGE.numbers[1]!, bridgeId: 'b2' }],
    };
    const resolved = resolve({ bridges: [BRIDGE, second], defaults: { bridgeId: 'b2', toll: LONDON } });
    expect(numbersOf(resolved.callable)).toEqual([LONDON]);
  });
});

describe('the numbers printed on the invite', () => {
  it.each<[string, Situation, readonly E164[], string]>([
    ['the policy list in its order', { policy: policyOf(FREE, LONDON) }, [FREE, LONDON], 'policy'],
    [
      'the policy list even where defaults are set',
      { policy: policyOf(LONDON), defaults: { toll: BERLIN } },
      [LONDON],
      'policy',
    ],
    [
      'the defaults, toll first, when the policy is empty',
      { defaults: { tollFree: FREE, toll: LONDON } },
      [LONDON, FREE],
      'defaults',
    ],
    ['the bridge default when there is no default', {}, [SEATTLE], 'bridgeDefault'],
    [
      'the bridge default and the own toll-free',
      { defaults: { tollFree: FREE } },
      [SEATTLE, FREE],
      'bridgeDefault',
    ],
    [
      'the number of the usage location for somebody who is not listed',
      { defaults: 'notListed' },
      [LONDON],
      'usageLocation',
    ],
    [
      'the bridge default for somebody who is not listed and may use no local number',
      { defaults: 'notListed', plans: [TEAMS, USA_CANADA], inventory: known([], 1) },
      [SEATTLE],
      'bridgeDefault',
    ],
    ['nothing without a license', { plans: [TEAMS], defaults: { toll: LONDON } }, [], 'nothing'],
    ['nothing without a bridge', { bridges: [] }, [], 'nothing'],
  ])('are %s', (_name, situation, printed, from) => {
    const resolved = resolve(situation);
    expect(numbersOf(resolved.printed)).toEqual(printed);
    expect(resolved.printedFrom).toBe(from);
  });

  it('hide toll-free ones when the policy forbids toll-free', () => {
    const policy = { name: 'P', numbers: [FREE, LONDON], allowTollFree: false };
    const resolved = resolve({ policy });
    expect(numbersOf(resolved.printed)).toEqual([LONDON]);
    expect(resolved.mismatches).toContainEqual({ code: 'policyNumberTollFreeForbidden', number: FREE });
  });

  it.each<[string, Situation, string]>([
    ['a policy number that left the bridge', { policy: policyOf(LONDON, GONE) }, 'policyNumberNotOnBridge'],
    ['a default that left the bridge', { defaults: { toll: GONE } }, 'defaultNotOnBridge'],
    [
      'a Microsoft default of an operator license',
      { plans: [TEAMS, OCC], defaults: { toll: LONDON } },
      'defaultNotAllowedByLicense',
    ],
    [
      'a Microsoft policy number of an operator license',
      { plans: [TEAMS, OCC], policy: policyOf(LONDON) },
      'policyNumberNotAllowedByLicense',
    ],
    [
      'a Microsoft bridge default of an operator license',
      { plans: [TEAMS, OCC] },
      'bridgeDefaultNotAllowedByLicense',
    ],
    ['a granted policy that is gone', { grantedPolicy: 'Gone' }, 'policyMissing'],
    ['a person who is not listed', { defaults: 'notListed' }, 'notListedAsDialInUser'],
    ['two licenses', { plans: [TEAMS, STANDARD, OCC] }, 'licensesCombinedUndocumented'],
    ['operator numbers of a USA/CAN license', { plans: [TEAMS, USA_CANADA] }, 'operatorNumbersUndocumented'],
    ['an operator license without a routing policy', { plans: [TEAMS, OCC] }, 'noRoutingPolicy'],
    ['audio conferencing without Teams', { plans: [STANDARD] }, 'audioConferencingWithoutTeams'],
  ])('report %s instead of repairing it', (_name, situation, code) => {
    expect(resolve(situation).mismatches.map((each) => each.code)).toContain(code);
  });

  it('say nothing of routing where a policy matches', () => {
    const { mismatches } = resolve({
      plans: [TEAMS, OCC],
      routing: 'Tag:operator',
      defaults: { toll: BERLIN },
    });
    expect(mismatches.map((each) => each.code)).not.toContain('noRoutingPolicy');
  });

  it('find a policy whether or not its name carries the prefix Tag:', () => {
    const policy = { ...policyOf(BERLIN), name: 'Tag:Sales' };
    expect(numbersOf(resolve({ policy, grantedPolicy: 'sales' }).printed)).toEqual([BERLIN]);
  });
});

describe('what cannot be read', () => {
  it('is unknown, never none', () => {
    const resolved = resolve({ organizer: { plans: UNREAD } });
    expect(resolved).toMatchObject({
      license: { license: 'unknown', reason: 'unreadable' },
      printedFrom: 'unknown',
    });
    expect(resolved.gaps).toEqual([DOWN]);
  });

  it('leaves the rest of the answer standing', () => {
    const resolved = resolve({ organizer: { policies: UNREAD } });
    expect(numbersOf(resolved.callable)).toEqual(ALL);
    expect(resolved.printedFrom).toBe('unknown');
  });

  it('keeps sources unknown when the inventory broke off', () => {
    const partial = {
      known: true,
      value: INVENTORY.slice(0, 1),
      readAt: 1,
      failed: { ...DOWN, cause: 'partial' },
    } as const;
    const resolved = resolve({ plans: [TEAMS, OCC], inventory: partial });
    expect(resolved.callable).toEqual([]);
    expect(resolved.mismatches).toContainEqual({ code: 'sourceUnknown', numbers: 3 });
    expect(resolved.gaps).toContainEqual({ ...DOWN, cause: 'partial' });
  });
});

describe('for every organizer', () => {
  const situations = fc.record({
    ...ANY_SITUATION,
    routing: fc.constantFrom('Global', 'Operator'),
    bridges: fc.constantFrom([BRIDGE], []),
  });

  it('the printed numbers are among the callable ones', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { printed, callable } = resolve(situation);
        expect(callable).toEqual(expect.arrayContaining([...printed]));
      }),
      { numRuns: 1000 },
    );
  });

  it('an operator license never shows a Microsoft number', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { printed, callable } = resolve({ ...situation, plans: [TEAMS, OCC] });
        expect([...printed, ...callable].every((number) => number.source === 'operator')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('the trace has at most one deciding step, and it is where the printed numbers came from', () => {
    const deciding = {
      policy: 'policyNumbers',
      defaults: 'defaults',
      bridgeDefault: 'bridgeDefault',
    } as const;
    fc.assert(
      fc.property(situations, (situation) => {
        const { trace, printedFrom, callable } = resolve(situation);
        const decided = trace.filter((step) => step.verdict === 'decides').map((step) => step.subject);
        expect(decided.length).toBeLessThanOrEqual(1);
        if (callable.length === 0) {
          // Nothing that invites would print matters where callers may use nothing at all.
          expect(['license', 'bridge', 'sourceFilter', 'tollFree']).toContain(decided[0] ?? 'license');
        } else if (printedFrom in deciding)
          expect(decided).toEqual([deciding[printedFrom as keyof typeof deciding]]);
      }),
      { numRuns: 1000 },
    );
  });

  it('every number that is set but not printed is reported', () => {
    fc.assert(
      fc.property(situations, ({ policy, ...situation }) => {
        const { printed, mismatches, license, bridge } = resolve({ ...situation, policy });
        if (license.license === 'none' || bridge === undefined) return;
        const accounted = new Set([
          ...numbersOf(printed),
          ...mismatches.flatMap((each) => ('number' in each ? [each.number] : [])),
        ]);
        expect(policy.numbers.filter((number) => !accounted.has(number))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
