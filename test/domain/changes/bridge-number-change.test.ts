import { describe, expect, it } from '@jest/globals';
import {
  defaulting,
  registering,
  unregistering,
  unregisteringInUse,
} from '../../../bot/domain/changes/bridge-number-change.js';
import type { NumberUses } from '../../../bot/domain/changes/change-refusal.js';
import { inverseOf } from '../../../bot/domain/changes/inverse.js';
import { serviceNumbersOf, type InventoryListing } from '../../../bot/domain/numbers/service-number.js';
import { BERLIN, BRIDGE, FREE, GONE, INVENTORY, LONDON, MYSTERY, SEATTLE } from '../build.js';

const NUMBERS = serviceNumbersOf(BRIDGE.numbers, INVENTORY);
const UNUSED: NumberUses = { defaults: 0, policies: 0, routes: 0, bridgeDefaults: 0, complete: true };

function listed(number: string) {
  const found = NUMBERS.find((each) => each.number === number);
  if (found === undefined) throw new Error(`${number} is not on the bridge`);
  return found;
}

const ACQUIRED: InventoryListing = {
  number: GONE,
  kind: 'callingPlan',
  partner: undefined,
  usedFor: 'nothing',
};
const wish = { number: GONE, bridges: [BRIDGE], acquired: ACQUIRED, forBridges: true };

describe('a number to be registered', () => {
  it('goes on the default bridge', () => {
    const second = { ...BRIDGE, id: 'b0', isDefault: false, numbers: [] };
    expect(registering({ ...wish, bridges: [second, BRIDGE] })).toMatchObject({
      value: { step: { number: GONE, bridgeId: 'b1', before: 'offBridge', after: 'onBridge' } },
    });
  });

  it.each([
    ['a number that is on a bridge', { number: LONDON }, 'alreadyOnBridge'],
    [
      'one that a bridge has elsewhere',
      { acquired: { ...ACQUIRED, usedFor: 'conference' } },
      'alreadyOnBridge',
    ],
    ['one that nobody acquired', { acquired: undefined }, 'numberNotAcquired'],
    ['one that a person has', { acquired: { ...ACQUIRED, usedFor: 'user' } }, 'numberOfAPerson'],
    ['one of a call queue', { acquired: { ...ACQUIRED, usedFor: 'voiceApplication' } }, 'numberOfAPerson'],
    ['one for people alone', { forBridges: false }, 'notAServiceNumber'],
    ['any number without a bridge', { bridges: [] }, 'noBridge'],
  ] as const)('is refused when it is %s', (_name, differently, code) => {
    expect(registering({ ...wish, ...differently })).toMatchObject({ failure: { code } });
  });

  it('is tried where the list of numbers for bridges could not be read', () => {
    expect(registering({ ...wish, forBridges: undefined })).toMatchObject({ ok: true });
  });

  it.each([
    ['operatorConnect', true],
    ['callingPlan', false],
  ] as const)('of %s says what else it takes: %s', (kind, isOperators) => {
    const plan = registering({ ...wish, acquired: { ...ACQUIRED, kind } });
    const codes = plan.ok ? plan.value.effects.map(({ code }) => code) : [];
    expect(codes).toContain('nobodyGetsItYet');
    expect(codes.includes('operatorNumberCannotBeDefault')).toBe(isOperators);
    expect(codes.includes('operatorCarriesByRoute')).toBe(isOperators);
  });
});

describe('a number to be unregistered', () => {
  it('comes off when nothing uses it', () => {
    expect(unregistering({ listed: listed(BERLIN), uses: UNUSED })).toMatchObject({
      value: { step: { before: 'onBridge', after: 'offBridge' }, lasting: ['callersAreCutOff'] },
    });
  });

  it.each([
    ['shared', SEATTLE, {}, 'sharedNumber'],
    ['the default of the bridge', LONDON, { bridgeDefaults: 1, defaults: 9 }, 'isBridgeDefault'],
    ["somebody's default", LONDON, { defaults: 1 }, 'numberInUse'],
    ['on an invite policy', LONDON, { policies: 1 }, 'numberInUse'],
    ['the caller ID of a route', LONDON, { routes: 1 }, 'numberInUse'],
    ['perhaps in use', LONDON, { complete: false }, 'usesUnknown'],
  ] as const)('is refused while it is %s', (_name, number, uses, code) => {
    expect(unregistering({ listed: listed(number), uses: { ...UNUSED, ...uses } })).toMatchObject({
      failure: { code },
    });
  });
});

describe('the named emergency', () => {
  it('counts everything that breaks', () => {
    const uses = { defaults: 3, policies: 2, routes: 1, bridgeDefaults: 0, complete: false };
    expect(unregisteringInUse({ listed: listed(LONDON), uses })).toMatchObject({
      value: {
        effects: [
          { code: 'oldInvitesBreak' },
          { code: 'defaultsNameNothing', count: 3 },
          { code: 'policiesPrintNothing', count: 2 },
          { code: 'callsOutLoseTheirNumber', count: 1 },
          { code: 'moreMayUseIt' },
        ],
      },
    });
  });

  it('takes the default of a bridge too, and names it only then', () => {
    const asDefault = unregisteringInUse({ listed: listed(LONDON), uses: { ...UNUSED, bridgeDefaults: 1 } });
    expect(asDefault).toMatchObject({ value: { step: { evenDefault: true } } });
    expect(asDefault.ok && asDefault.value.effects.map(({ code }) => code)).toContain('bridgeHasNoDefault');
    const other = unregisteringInUse({ listed: listed(LONDON), uses: UNUSED });
    expect(other.ok && 'evenDefault' in other.value.step).toBe(false);
  });

  it('never takes a shared number', () => {
    expect(unregisteringInUse({ listed: listed(SEATTLE), uses: UNUSED })).toMatchObject({
      failure: { code: 'sharedNumber' },
    });
  });
});

describe('the default number of a bridge', () => {
  it('becomes a toll number of Microsoft’s, or one whose provider is not known', () => {
    for (const number of [LONDON, MYSTERY]) {
      expect(defaulting({ listed: listed(number), bridge: BRIDGE })).toMatchObject({
        value: { step: { before: SEATTLE, after: number }, lasting: [] },
      });
    }
  });

  it.each([
    ['the one that is it', SEATTLE, 'alreadyBridgeDefault'],
    ['a toll-free number', FREE, 'tollFreeAsBridgeDefault'],
    ["an operator's number", BERLIN, 'operatorAsBridgeDefault'],
  ])('is never %s', (_name, number, code) => {
    expect(defaulting({ listed: listed(number), bridge: BRIDGE })).toMatchObject({ failure: { code } });
  });

  it('cannot be taken back to none, which is said and not tried', () => {
    const plan = defaulting({ listed: listed(LONDON), bridge: { ...BRIDGE, defaultNumber: undefined } });
    expect(plan).toMatchObject({ value: { lasting: ['bridgeDefaultCannotBeCleared'] } });
    expect(plan.ok && inverseOf(plan.value.step)).toBeUndefined();
  });
});
