import { describe, expect, it } from '@jest/globals';
import { changeDefaults, effectsOfDefaults } from '../../../bot/domain/changes/defaults-change.js';
import { BERLIN, e164, FREE, GLOBAL, LONDON, OCC, resolve, SEATTLE, STANDARD, TEAMS } from '../build.js';

const current = { toll: SEATTLE, tollFree: undefined };

describe('setting a default number', () => {
  it('replaces the toll default by a toll number and the toll-free one by a toll-free number', () => {
    const resolved = resolve({ plans: [TEAMS, STANDARD] });
    expect(changeDefaults({ number: BERLIN, current, resolved })).toMatchObject({ value: { toll: BERLIN } });
    expect(changeDefaults({ number: FREE, current, resolved })).toMatchObject({
      value: { toll: SEATTLE, tollFree: FREE },
    });
  });

  it.each([
    ['a number that is not on the bridge', e164('+442079460999'), [TEAMS, STANDARD], 'notOnBridge'],
    ['a Microsoft number for an operator license', LONDON, [TEAMS, OCC], 'notAllowedByLicense'],
    ['any number for somebody without a license', LONDON, [TEAMS], 'noDialIn'],
    ['the number that is set already', SEATTLE, [TEAMS, STANDARD], 'alreadySo'],
  ])('refuses %s', (_name, number, plans, code) => {
    expect(changeDefaults({ number, current, resolved: resolve({ plans }) })).toMatchObject({
      failure: { code },
    });
  });

  it('refuses a toll-free number where the policy forbids toll-free', () => {
    const resolved = resolve({ policy: { ...GLOBAL, name: 'N', allowTollFree: false } });
    expect(changeDefaults({ number: FREE, current, resolved })).toMatchObject({
      failure: { code: 'tollFreeForbidden' },
    });
  });

  it('warns that a policy with numbers hides the new default', () => {
    expect(effectsOfDefaults(2)).toContainEqual({ code: 'policyHidesDefaults', count: 2 });
    expect(effectsOfDefaults(0).map(({ code }) => code)).not.toContain('policyHidesDefaults');
  });
});
