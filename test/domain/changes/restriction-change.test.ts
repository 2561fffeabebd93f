import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { restrictionAfter } from '../../../bot/domain/changes/restriction-change.js';
import type { DialOutReach } from '../../../bot/domain/changes/wanted.js';
import { restrictionNamed } from '../../../bot/domain/dial-out/dial-out-restriction.js';

/** Microsoft's names, meetings down and own calls across (docs/domain.md, 3.6). */
const TABLE = [
  {
    allow: 'any',
    international: 'DialoutCPCandPSTNInternational',
    domestic: 'DialoutCPCInternationalPSTNDomestic',
    disabled: 'DialoutCPCInternationalPSTNDisabled',
  },
  {
    allow: 'zoneA',
    international: 'DialoutCPCZoneAPSTNInternational',
    domestic: 'DialoutCPCZoneAPSTNDomestic',
    disabled: 'DialoutCPCZoneAPSTNDisabled',
  },
  {
    allow: 'domestic',
    international: 'DialoutCPCDomesticPSTNInternational',
    domestic: 'DialoutCPCandPSTNDomestic',
    disabled: 'DialoutCPCDomesticPSTNDisabled',
  },
  {
    allow: 'none',
    international: 'DialoutCPCDisabledPSTNInternational',
    domestic: 'DialoutCPCDisabledPSTNDomestic',
    disabled: 'DialoutCPCandPSTNDisabled',
  },
] as const;
const OWN_CALLS = ['international', 'domestic', 'disabled'] as const;
const ALL = TABLE.flatMap((row) => OWN_CALLS.map((own) => row[own]));
const EVERY_CHANGE = TABLE.flatMap((from) =>
  TABLE.flatMap((to) => OWN_CALLS.map((own) => [from[own], to.allow, to[own]] as const)),
);

const after = (present: string, allow: DialOutReach, available: readonly string[] = ALL) =>
  restrictionAfter({ present, allow, available });

describe('a restriction of calls out of meetings', () => {
  it('is one of twelve', () => {
    expect(new Set(ALL).size).toBe(12);
  });

  it.each(EVERY_CHANGE)('makes %s with %s into %s', (present, allow, expected) => {
    expect(after(present, allow)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['Global', 'none', 'DialoutCPCDisabledPSTNInternational'],
    ['Tag:DialoutCPCandPSTNDomestic', 'zoneA', 'DialoutCPCZoneAPSTNDomestic'],
    ['dialoutcpcandpstndomestic', 'none', 'DialoutCPCDisabledPSTNDomestic'],
  ] as const)('knows %s, whatever its case and prefix', (present, allow, expected) => {
    expect(after(present, allow)).toEqual({ ok: true, value: expected });
  });

  it('leaves alone what says so already, the built-in one too', () => {
    expect(after('Global', 'any')).toEqual({ ok: true, value: 'Global' });
  });

  it.each([
    ['a policy that is none of Microsoft’s', 'Our own', ALL],
    ['one that the tenant does not have', 'Global', ['DialoutCPCandPSTNInternational']],
  ] as const)('is refused for %s', (_, present, available) => {
    expect(after(present, 'none', available)).toEqual({ ok: false, failure: { code: 'noSuchRestriction' } });
  });

  it('never changes what people may call themselves, in whatever order it is changed', () => {
    const reach = fc.constantFrom<DialOutReach>('any', 'domestic', 'zoneA', 'none');
    fc.assert(
      fc.property(fc.constantFrom('Global', ...ALL), fc.array(reach, { minLength: 1 }), (first, wishes) => {
        let present: string = first;
        for (const allow of wishes) {
          const changed = after(present, allow);
          if (!changed.ok) throw new Error('Each of the twelve can become each of the other meetings halves');
          present = changed.value;
        }
        expect(restrictionNamed(present)?.ownCalls).toBe(restrictionNamed(first)?.ownCalls);
      }),
    );
  });
});
