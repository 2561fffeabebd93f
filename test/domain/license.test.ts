import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { licenseFrom, type HeldPlan } from '../../bot/domain/license.js';
import { SERVICE_PLANS } from '../../bot/domain/service-plans.js';
import { OCC, OCC_PLAN, PAY_PER_MINUTE, plan, STANDARD, TEAMS, USA_CANADA } from './build.js';

interface PublishedSku {
  readonly skuPartNumber: string;
  readonly capability: string;
  readonly containsTeams?: boolean;
  readonly servicePlans: readonly { readonly name: string; readonly id: string }[];
}

const published = JSON.parse(
  readFileSync(new URL('../../bot/sandbox/contracts/licenses.json', import.meta.url), 'utf8'),
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
      expect([OURS[capability], 'teams', 'nothing']).toContain(SERVICE_PLANS[id]?.grants);
    }
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

function plansOf(sku: PublishedSku): readonly HeldPlan[] {
  return sku.servicePlans.map((each) => ({
    planId: each.id,
    planName: each.name,
    state: 'working',
    skuPartNumber: sku.skuPartNumber,
  }));
}
