import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  hasCommunicationsCredits,
  licenseFrom,
  plansThatMatter,
  untoldPlans,
  type HeldPlan,
} from '../../../bot/domain/licenses/license.js';
import { SERVICE_PLANS } from '../../../bot/domain/licenses/service-plans.js';
import { OCC, OCC_PLAN, PAY_PER_MINUTE, plan, STANDARD, TEAMS, USA_CANADA } from '../build.js';

interface PublishedSku {
  readonly skuPartNumber: string;
  readonly capability: string;
  readonly containsTeams?: boolean;
  readonly servicePlans: readonly { readonly name: string; readonly id: string }[];
}

const published = JSON.parse(
  readFileSync(new URL('../../../bot/sandbox/contracts/licenses.json', import.meta.url), 'utf8'),
) as {
  readonly servicePlans: readonly {
    readonly name: string;
    readonly id: string | null;
    readonly capability: string;
  }[];
  readonly skus: readonly PublishedSku[];
  readonly skusThatLookRelevantButLackAudioConferencing: readonly PublishedSku[];
};

/** Microsoft's published words → ours. A tenant-wide enabler gives no person anything. */
const OURS: Readonly<Record<string, string>> = {
  standard: 'standard',
  selectDialOut: 'usaCanada',
  payPerMinute: 'payPerMinute',
  directRoutingConferencing: 'directRouting',
  tenantEnabler: 'none',
  none: 'none',
};

describe('the license of a person', () => {
  it.each(published.skus.map((sku) => [sku.skuPartNumber, sku] as const))(
    'follows from the plans of the published product %s',
    (_name, sku) => {
      const held = plansOf(sku);
      expect(licenseFrom([...held, TEAMS], []).license).toBe(OURS[sku.capability]);
    },
  );

  it.each(
    published.skus
      .filter((sku) => sku.containsTeams === true)
      .map((sku) => [sku.skuPartNumber, sku] as const),
  )('needs nothing beside the published product %s, which contains Teams', (_name, sku) => {
    expect(licenseFrom(plansOf(sku), []).license).toBe(OURS[sku.capability]);
  });

  it.each(
    published.skusThatLookRelevantButLackAudioConferencing.map((sku) => [sku.skuPartNumber, sku] as const),
  )('is none for the look-alike %s', (_name, sku) => {
    expect(licenseFrom([...plansOf(sku), TEAMS], [])).toMatchObject({ license: 'none', reason: 'noPlan' });
  });

  it('knows every published plan id', () => {
    for (const { id, capability } of published.servicePlans) {
      if (id === null) continue;
      expect(SERVICE_PLANS[id]).toBeDefined();
      const beside = ['teams', 'communicationsCredits', 'nothing'];
      expect([OURS[capability], ...beside]).toContain(SERVICE_PLANS[id]?.grants);
    }
  });

  it.each([
    [{}, true],
    [{ state: 'disabled' }, false],
    [{ state: 'pending' }, false],
  ] as const)(
    'Communications Credits %j are no conferencing license, and are kept: to hand %s',
    (more, toHand) => {
      const credits = plan('505e180f-f7e0-4b65-91d4-00d670bbd18c', { planName: 'MCOPSTNC', ...more });
      expect(licenseFrom([TEAMS, credits], [])).toMatchObject({ license: 'none', reason: 'noPlan' });
      expect(plansThatMatter([TEAMS, STANDARD, credits], [])).toContain(credits);
      expect(hasCommunicationsCredits([STANDARD, credits])).toBe(toHand);
    },
  );

  it('does not tell of Communications Credits where a product’s plans cannot be told', () => {
    expect(hasCommunicationsCredits([STANDARD])).toBe(false);
    expect(hasCommunicationsCredits([STANDARD, untoldPlans('sku')])).toBeUndefined();
  });

  it('is Operator Connect Conferencing only through the plan ids that the tenant has set', () => {
    expect(licenseFrom([TEAMS, OCC], [OCC_PLAN.toUpperCase()]).license).toBe('operatorConnect');
  });

  it('is unknown, not none, when a telephony plan is on no list', () => {
    const finding = licenseFrom([TEAMS, plan(OCC_PLAN, { planName: 'MCO_OPERATOR_CONF' })], []);
    expect(finding).toMatchObject({ license: 'unknown', reason: 'planUnknown' });
  });

  it.each([
    ['pending', 'unknown', 'planPending'],
    ['disabled', 'none', 'planDisabled'],
    ['failed', 'none', 'planFailed'],
  ] as const)('counts a %s plan as %s', (state, license, reason) => {
    expect(licenseFrom([TEAMS, { ...STANDARD, state }], [])).toMatchObject({ license, reason });
  });

  it('counts nothing in a suite without Teams, because nobody can use it', () => {
    expect(licenseFrom([STANDARD], [])).toMatchObject({ license: 'none', reason: 'noTeams' });
    expect(licenseFrom([STANDARD, { ...TEAMS, state: 'disabled' }], []).license).toBe('none');
  });

  it('is the widest one, with the note, when a person holds several', () => {
    expect(licenseFrom([OCC, TEAMS, STANDARD], [OCC_PLAN])).toMatchObject({
      license: 'standard',
      reason: 'grantedTwice',
      also: ['operatorConnect'],
    });
    expect(licenseFrom([USA_CANADA, TEAMS, PAY_PER_MINUTE], []).license).toBe('payPerMinute');
  });

  it('is none with a reason of its own when a person holds nothing at all', () => {
    expect(licenseFrom([], [])).toMatchObject({ license: 'none', reason: 'noLicenses', product: undefined });
  });
});

describe('the plans that matter', () => {
  const skus = [...published.skus, ...published.skusThatLookRelevantButLackAudioConferencing];
  const others = Array.from({ length: 60 }, (_, n) => ({ id: `other-${n}`, name: `OTHER_${n}` }));

  it.each(skus.map((sku) => [sku.skuPartNumber, sku] as const))(
    'tell the same of the published product %s as all of its plans',
    (_name, sku) => {
      const held = plansOf({ ...sku, servicePlans: [...others, ...sku.servicePlans] });
      const kept = plansThatMatter(held, []);
      expect(licenseFrom(kept, [])).toEqual(licenseFrom(held, []));
      expect(licenseFrom([...kept, TEAMS], [])).toEqual(licenseFrom([...held, TEAMS], []));
      expect(kept.length).toBeLessThan(6);
    },
  );

  const planIn = (skuPartNumber: string) =>
    fc.record({
      planId: fc.constantFrom(...Object.keys(SERVICE_PLANS), OCC_PLAN, 'other-1', 'other-2', 'other-3'),
      planName: fc.constantFrom('MCO_NEW', 'CONFERENCING_NEXT', 'EXCHANGE', 'SWAY', ''),
      state: fc.constantFrom('working', 'pending', 'disabled', 'failed'),
      skuPartNumber: fc.constant(skuPartNumber),
    });
  const product = (name: string) =>
    fc.oneof(fc.array(planIn(name), { minLength: 1, maxLength: 8 }), fc.constant([untoldPlans(name)]));
  const held = fc
    .uniqueArray(fc.constantFrom('SPE_E5', 'MCOMEETADV', 'VISIO', 'TEAMS_NEW'))
    .chain((names) => fc.tuple(...names.map(product)).map((plans) => plans.flat()));

  it('tell the same of anything that anybody may hold as all of it', () => {
    fc.assert(
      fc.property(held, fc.subarray([OCC_PLAN.toUpperCase(), 'other-1']), (plans, operatorPlans) => {
        const kept = plansThatMatter(plans, operatorPlans);
        expect(licenseFrom(kept, operatorPlans)).toEqual(licenseFrom(plans, operatorPlans));
        expect(plansThatMatter(kept, operatorPlans)).toEqual(kept);
      }),
    );
  });

  it('of a product are the same in whatever order Microsoft lists them', () => {
    const sku = others.map(({ id, name }) => plan(id, { planName: name }));
    expect(plansThatMatter([...sku].reverse(), [])).toEqual(plansThatMatter(sku, []));
  });

  it('cannot be told where the product is not known, and then neither can the license', () => {
    const untold = untoldPlans('a-product');
    expect(licenseFrom([untold], [])).toMatchObject({ license: 'unknown', reason: 'unreadable' });
    expect(licenseFrom([TEAMS, { ...STANDARD, state: 'failed' }, untold], []).license).toBe('unknown');
    expect(licenseFrom([untold, TEAMS, STANDARD], []).license).toBe('standard');
  });
});

function plansOf(sku: PublishedSku): readonly HeldPlan[] {
  return sku.servicePlans.map((each) => ({
    planId: each.id,
    planName: each.name,
    state: 'working',
    skuPartNumber: sku.skuPartNumber,
  }));
}
