import type { CountryCode } from '../domain/numbers/phone-number.js';
import type { Reading } from '../domain/reading.js';

/** What the directory says of the tenant itself. */
export interface TenantProfile {
  /** Where the tenant's service is set up; undefined where the directory names no country. */
  country(): Promise<Reading<CountryCode | undefined>>;
}
