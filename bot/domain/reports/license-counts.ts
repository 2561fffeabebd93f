import type { License } from '../licenses/license.js';
import { LICENSES } from '../licenses/license.js';
import type { CountryCode } from '../numbers/phone-number.js';
import type { Collector } from './collector.js';

/** How many people have a license with dial-in, have none, or cannot be told; in one country. */
export interface LicenseCountRow {
  readonly license: License;
  readonly people: number;
  readonly country: CountryCode | undefined;
}

export interface LicenseCountReport {
  readonly kind: 'licenses';
  /** By license in the house's order, then the most people first. */
  readonly rows: readonly LicenseCountRow[];
  readonly totals: ReadonlyMap<License, number>;
}

export function licenseCounts(): Collector<LicenseCountReport> {
  const counts = new Map<License, Map<CountryCode | undefined, number>>();
  return {
    add({ organizer: { person }, lists }) {
      const { license } = lists.license;
      const there = counts.get(license) ?? new Map<CountryCode | undefined, number>();
      counts.set(license, there.set(person.usageLocation, (there.get(person.usageLocation) ?? 0) + 1));
    },
    report() {
      const rows = LICENSES.flatMap((license) =>
        [...(counts.get(license) ?? [])]
          .map(([country, people]): LicenseCountRow => ({ license, people, country }))
          .toSorted((one, other) => other.people - one.people),
      );
      const totals = new Map<License, number>();
      for (const { license, people } of rows) totals.set(license, (totals.get(license) ?? 0) + people);
      return { kind: 'licenses', rows, totals };
    },
  };
}
