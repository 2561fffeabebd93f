import { z } from 'zod';
import type { Instant } from '../../domain/instant.js';
import { isCountryCode, type CountryCode } from '../../domain/numbers/phone-number.js';
import { known, type Reading } from '../../domain/reading.js';
import type { Clock } from '../../ports/clock.js';
import type { TenantProfile } from '../../ports/tenant-profile.js';
import type { GraphClient } from './graph-client.js';
import { unreadable } from './graph-failure.js';

/** Reads the tenant's country, and keeps it for a day: a tenant does not move. What failed is tried again in a minute. */
export function createTenantProfile(graph: GraphClient, clock: Clock): TenantProfile {
  let kept: { readonly reading: Reading<CountryCode | undefined>; readonly until: Instant } | undefined;
  return {
    async country() {
      const now = clock();
      if (kept !== undefined && now < kept.until) return kept.reading;
      const read = await graph.list({
        operation: 'the tenant',
        path: '/organization?$select=countryLetterCode',
        shape: Organization,
      });
      if (!read.ok) {
        const failed = unreadable('directory', read.failure);
        const before = kept?.reading;
        const reading = before?.known === true ? { ...before, failed } : ({ known: false, failed } as const);
        kept = { reading, until: now + AGAIN_MS };
        return reading;
      }
      const code = read.value[0]?.countryLetterCode?.toUpperCase() ?? '';
      const country: CountryCode | undefined = isCountryCode(code) ? code : undefined;
      kept = { reading: known(country, now, 'directory'), until: now + KEPT_MS };
      return kept.reading;
    },
  };
}

const Organization = z.object({ countryLetterCode: z.string().nullish() });

const KEPT_MS = 24 * 60 * 60_000;
const AGAIN_MS = 60_000;
