import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { explainNumber, type Target } from '../../bot/domain/explain/explain-number.js';
import type { LicenseOrigin } from '../../bot/domain/licenses/license-origin.js';
import { PRODUCT_VERSION } from '../../bot/domain/explain/product-version.js';
import { resolveNumbers } from '../../bot/domain/numbers/resolve-numbers.js';
import { supportPack } from '../../bot/text/support-pack.js';
import { BERLIN, e164, LONDON, situationOf, type Situation } from '../domain/build.js';

const GONE = e164('+442079460999');
const TENANT = '75cd0b42-a9be-5faf-a486-c212ce9916b2';
const ID = 'e27cf412-6524-5fa1-be9c-64e030671d6a';
const AT = Date.parse('2026-10-06T12:00:00Z');

function packOf(situation: Situation, target: Target, names: { name: string; mail: string; group: string }) {
  const input = situationOf({
    ...situation,
    organizer: {
      person: {
        id: ID,
        userPrincipalName: names.mail,
        displayName: names.name,
        usageLocation: 'GB',
        guest: false,
      },
    },
  });
  const numbers = resolveNumbers(input);
  const origin: LicenseOrigin = {
    skuPartNumber: 'SPE_E5',
    how: 'group',
    group: names.group,
    state: 'failed',
    trouble: 'noSeats',
    off: [],
    changedAt: AT,
    givenAt: new Map(),
  };
  return supportPack({
    tenantId: TENANT,
    traceId: 'trace-1',
    at: AT,
    organizer: input.organizer,
    numbers,
    target,
    explanation: explainNumber(input, target, numbers),
    origins: [origin],
    changes: [],
    readiness: [],
    readAt: AT,
  });
}

const NOBODY = { name: 'Zq Zq', mail: 'zq@zq.example', group: 'Zq group' };

describe('the text for a ticket', () => {
  it('has what a supporter needs: ids, UTC times, the question, every step, version and correlation', () => {
    const pack = packOf({ defaults: { toll: LONDON } }, { kind: 'number', number: LONDON }, NOBODY);
    for (const part of [
      TENANT,
      ID,
      '2026-10-06T12:00:00.000Z',
      'Question: +442079460100',
      'Found: printed',
      'Given: SPE_E5 group; failed; changed 2026-10-06T12:00:00.000Z; plans off 0; error noSeats',
      'defaults: defaultPrints number=+442079460100 (decides) [Get-CsOnlineDialInConferencingUser]',
      `Bridgekeeper ${PRODUCT_VERSION}; correlation trace-1`,
    ])
      expect(pack).toContain(part);
  });

  it('masks numbers that are not on the bridge, wherever they come from', () => {
    const policy = { name: 'P', numbers: [GONE, BERLIN], allowTollFree: true };
    const pack = packOf({ policy, defaults: { toll: GONE } }, { kind: 'number', number: GONE }, NOBODY);
    expect(pack).toContain('+44******0999');
    expect(pack).not.toContain(GONE);
    expect(packOf({ policy }, { kind: 'everything' }, NOBODY)).not.toContain(GONE);
  });

  it('holds nobody’s name or address, and no group’s name', () => {
    const unlike = fc
      .string({ minLength: 6, maxLength: 20, unit: fc.constantFrom('q', 'x', 'z', 'j', 'k', 'w', 'v') })
      .map((text) => `Zq${text}`);
    const people = fc.record({
      name: unlike,
      mail: unlike.map((each) => `${each}@x.example`),
      group: unlike,
    });
    const situations = fc.constantFrom<Situation>(
      {},
      { plans: [] },
      { defaults: 'notListed' },
      { defaults: { toll: GONE } },
      { grantedPolicy: 'Missing' },
      { bridges: [] },
    );
    const targets = fc.constantFrom<Target>(
      { kind: 'everything' },
      { kind: 'number', number: GONE },
      { kind: 'ending', digits: '0999' },
      { kind: 'numbers', filter: { countries: ['FR'], tollFree: true } },
    );
    fc.assert(
      fc.property(people, situations, targets, (names, situation, target) => {
        const pack = packOf(situation, target, names);
        for (const secret of Object.values(names)) expect(pack).not.toContain(secret);
        expect(pack).not.toMatch(/@|pin\b|conference ?id/i);
        expect(pack.split('\n').length).toBeLessThanOrEqual(48);
      }),
    );
  });

  it('names the version of the package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(PRODUCT_VERSION).toBe(version);
  });
});
