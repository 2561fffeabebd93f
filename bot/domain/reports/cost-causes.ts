import { zoneOf } from '../dial-out/destination.js';
import { restrictionNamed, type MeetingReach } from '../dial-out/dial-out-restriction.js';
import { hasCommunicationsCredits, type License } from '../licenses/license.js';
import type { NumberLists } from '../numbers/resolved-numbers.js';
import type { CountryCode } from '../numbers/phone-number.js';
import type { Organizer, Person } from '../tenant/organizer.js';
import type { Collector } from './collector.js';

/**
 * What about an organizer can be charged to Communications Credits (docs/domain.md, 2.8): every minute of pay-per-minute;
 * calls in on Microsoft's toll-free numbers; calls out beyond what the license covers. What was called is not known here.
 */
export const COST_CAUSES = ['payPerMinute', 'tollFree', 'callsOut'] as const;
export type CostCause = (typeof COST_CAUSES)[number];

export interface CostRow {
  readonly person: Person;
  readonly license: License;
  readonly causes: readonly CostCause[];
  /** Whether the person has the credits license that metered calls out need; undefined where that cannot be told. */
  readonly credits: boolean | undefined;
}

/** How many people can cause which cost in one usage location. */
export interface CostsOfCountry extends Readonly<Record<CostCause, number>> {
  readonly country: CountryCode | undefined;
  readonly people: number;
}

export interface CostReport {
  readonly kind: 'costs';
  /** Those with the most causes first. */
  readonly rows: readonly CostRow[];
  readonly countries: readonly CostsOfCountry[];
}

export function costs(): Collector<CostReport> {
  const rows: CostRow[] = [];
  const countries = new Map<CountryCode | undefined, Record<CostCause, number> & { people: number }>();
  return {
    add({ organizer, lists }) {
      const causes = causesOf(organizer, lists);
      if (causes.length === 0) return;
      const { person, plans } = organizer;
      const credits = plans.known ? hasCommunicationsCredits(plans.value) : undefined;
      rows.push({ person, license: lists.license.license, causes, credits });
      const there = countries.get(person.usageLocation) ?? {
        people: 0,
        payPerMinute: 0,
        tollFree: 0,
        callsOut: 0,
      };
      there.people += 1;
      for (const cause of causes) there[cause] += 1;
      countries.set(person.usageLocation, there);
    },
    report: () => ({
      kind: 'costs',
      rows: rows.toSorted((one, other) => other.causes.length - one.causes.length),
      countries: [...countries]
        .map(([country, counts]) => ({ country, ...counts }))
        .toSorted((one, other) => other.people - one.people),
    }),
  };
}

function causesOf(
  { policies, person }: Pick<Organizer, 'policies' | 'person'>,
  { license, callable }: Pick<NumberLists, 'license' | 'callable'>,
): readonly CostCause[] {
  const restriction = policies.known ? restrictionNamed(policies.value.restriction.name) : undefined;
  return COST_CAUSES.filter((cause) => {
    switch (cause) {
      case 'payPerMinute':
        return license.license === 'payPerMinute';
      case 'tollFree':
        return callable.some(({ source, tollFree }) => tollFree && source === 'microsoft');
      case 'callsOut':
        return goesBeyond(license.license, restriction?.meetings ?? 'anywhere', person.usageLocation);
    }
  });
}

/** Whether Microsoft may carry calls out that the license's own minutes do not cover. An unknown restriction restricts nothing. */
function goesBeyond(license: License, reach: MeetingReach, country: CountryCode | undefined): boolean {
  if (reach === 'nowhere') return false;
  switch (license) {
    case 'payPerMinute':
      return true;
    case 'standard':
      return reach === 'anywhere' || (reach === 'ownCountry' && zoneOf(country) !== 'A');
    case 'usaCanada':
      return reach !== 'ownCountry' || (country !== 'US' && country !== 'CA');
    case 'operatorConnect':
    case 'directRouting':
    case 'none':
    case 'unknown':
      return false;
  }
}
