import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  BRIDGE_SETTINGS as NAMES,
  changingBridgeSettings,
} from '../../../bot/domain/changes/bridge-settings-change.js';
import { outlineOf } from '../../../bot/domain/changes/plan.js';
import { secondPersonFor } from '../../../bot/domain/changes/second-person.js';
import { changingSettings } from '../../../bot/domain/changes/settings-change.js';
import type { Step } from '../../../bot/domain/changes/step.js';
import type { BridgeSettings } from '../../../bot/domain/tenant/bridge-settings.js';
import { DEFAULT_SETTINGS } from '../../../bot/domain/tenant/tenant-settings.js';
import { BRIDGE_SETTINGS } from '../build.js';

const PLAN = '3E26EE1F-8A5F-4D52-AEE2-B81CE45C8F40';

function bridgeEffects(wanted: Partial<BridgeSettings>, now: Partial<BridgeSettings> = {}) {
  const plan = changingBridgeSettings({ ...BRIDGE_SETTINGS, ...now }, wanted);
  return plan.ok ? plan.value.effects.map(({ code }) => code) : [];
}

describe('bridge-wide settings', () => {
  it('change only what is named and differs', () => {
    expect(changingBridgeSettings(BRIDGE_SETTINGS, { pinLength: 6, recordNames: true })).toMatchObject({
      value: { step: { before: { pinLength: 5 }, after: { pinLength: 6 } } },
    });
    const plan = changingBridgeSettings(BRIDGE_SETTINGS, { pinLength: 6, recordNames: true });
    expect(plan.ok && Object.keys(plan.value.step?.after ?? {})).toEqual(['pinLength']);
  });

  it('have no step where all of it is so', () => {
    fc.assert(
      fc.property(fc.subarray([...NAMES]), (names) => {
        const same = Object.fromEntries(names.map((name) => [name, BRIDGE_SETTINGS[name]]));
        const plan = changingBridgeSettings(BRIDGE_SETTINGS, same);
        expect(plan.ok && plan.value.step).toBeUndefined();
      }),
    );
  });

  it.each([3, 13, 4.5, -4])('refuse a PIN of %s digits', (pinLength) => {
    expect(changingBridgeSettings(BRIDGE_SETTINGS, { pinLength })).toMatchObject({
      failure: { code: 'invalidPinLength' },
    });
  });

  it.each([4, 12])('take a PIN of %s digits', (pinLength) => {
    expect(bridgeEffects({ pinLength })).toEqual(['sharedByTheTenant', 'presentPinsStay']);
  });

  it.each([
    ['everybody, announced by name', 'everybody', {}, ['organizerSeesNumbers', 'numbersAreSpoken']],
    ['everybody, announced by tone', 'everybody', { announceBy: 'tone' }, ['organizerSeesNumbers']],
    ['everybody, not announced', 'everybody', { announceComingAndGoing: false }, ['organizerSeesNumbers']],
    ['nobody', 'nobody', {}, ['outsidersSeeNumbers']],
  ] as const)('say what masking for %s leaves open', (_name, maskNumbersFor, now, expected) => {
    expect(bridgeEffects({ maskNumbersFor }, now)).toEqual(['sharedByTheTenant', ...expected]);
  });

  it('say that a name at the entry gives the number away where there is none', () => {
    expect(bridgeEffects({ announceBy: 'name' }, { announceBy: 'tone' })).toContain('numbersAreSpoken');
    expect(bridgeEffects({ announceBy: 'tone' })).not.toContain('numbersAreSpoken');
  });

  it('say that PINs have to be passed on once Microsoft mails nobody', () => {
    expect(bridgeEffects({ mailOrganizers: false })).toContain('pinsArePassedOn');
    expect(bridgeEffects({ mailOrganizers: true }, { mailOrganizers: false })).not.toContain(
      'pinsArePassedOn',
    );
  });
});

describe('the product’s own settings', () => {
  it('change only what is named and differs, lists without regard to their order', () => {
    const now = {
      ...DEFAULT_SETTINGS,
      operatorConnectPlanIds: ['b', 'a'].map((end) => PLAN.slice(0, -1) + end),
    };
    const same = { operatorConnectPlanIds: [...now.operatorConnectPlanIds].reverse(), largestChange: 10_000 };
    expect(changingSettings(now, same)).toMatchObject({ value: { step: undefined } });
    expect(changingSettings(now, { ...same, largestChange: 500 })).toMatchObject({
      value: { step: { before: { largestChange: 10_000 }, after: { largestChange: 500 } } },
    });
  });

  it.each([
    [{ largestChange: 0 }, 'invalidLargestChange'],
    [{ largestChange: 1.5 }, 'invalidLargestChange'],
    [{ operatorConnectPlanIds: ['MCOMEETADV'] }, 'invalidPlanId'],
  ])('refuse %j', (wanted, code) => {
    expect(changingSettings(DEFAULT_SETTINGS, wanted)).toMatchObject({ failure: { code } });
  });

  it('keep plan ids in one form, and have licenses read again', () => {
    expect(
      changingSettings(DEFAULT_SETTINGS, { operatorConnectPlanIds: [PLAN, PLAN.toLowerCase()] }),
    ).toMatchObject({
      value: {
        step: { after: { operatorConnectPlanIds: [PLAN.toLowerCase()] } },
        effects: [{ code: 'onlyBridgekeepers' }, { code: 'licensesAreReadAgain' }],
      },
    });
  });

  it('narrow nobody to no country at all', () => {
    const wanted = {
      countryAdministrators: [
        { userId: 'b', countries: ['FR', 'DE', 'FR'] },
        { userId: 'a', countries: [] },
      ],
    } as const;
    expect(changingSettings(DEFAULT_SETTINGS, wanted)).toMatchObject({
      value: {
        step: { after: { countryAdministrators: [{ userId: 'b', countries: ['DE', 'FR'] }] } },
        effects: [{ code: 'onlyBridgekeepers' }, { code: 'countriesNarrow', count: 1 }],
      },
    });
  });

  it.each([
    ['switching writing off alone', { writing: false }, undefined],
    ['switching writing on', { writing: true }, 'settings'],
    ['one person being enough', { secondPerson: 'never' }, 'settings'],
    ['a stop with something else in it', { writing: false, largestChange: 99_999 }, 'settings'],
  ] as const)('need a second person for risky changes: %s', (_name, after, expected) => {
    const steps: readonly Step[] = [{ kind: 'changeSettings', before: {}, after }];
    const outline = outlineOf(
      {
        command: 'changeSettings',
        about: { kind: 'changeSettings' },
        stages: [{ name: 'bridge', steps }],
        effects: [],
        lasting: [],
      },
      undefined,
    );
    expect(secondPersonFor(outline, steps, { secondPerson: 'risky' })).toBe(expected);
    expect(secondPersonFor(outline, steps, { secondPerson: 'never' })).toBeUndefined();
  });
});
