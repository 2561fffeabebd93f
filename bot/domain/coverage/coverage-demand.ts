import { alternativeTo, type Alternative } from './coverage.js';
import { entitlementOf } from '../licenses/entitlement.js';
import { licenseFrom, UNREADABLE_LICENSE, type HeldPlan, type License } from '../licenses/license.js';
import type { Organizer } from '../tenant/organizer.js';
import type { CountryCode } from '../numbers/phone-number.js';
import type { ServiceNumber } from '../numbers/service-number.js';

/** How many organizers have which license, by usage location. Guests and people without a license do not count. */
export interface OrganizerCount {
  readonly byCountry: ReadonlyMap<CountryCode, ReadonlyMap<License, number>>;
  /** Organizers without a usage location. */
  readonly nowhere: number;
  /** People whose license cannot be told, so that they may be organizers. */
  readonly untold: number;
}

/** Where organizers are, against what the bridges have there. */
export interface CountryDemand {
  readonly country: CountryCode;
  readonly organizers: number;
  /** Organizers without a toll number of the country that their license allows. */
  readonly unserved: number;
  /** Toll numbers of the country by who provides them, whoever may use them. */
  readonly microsoft: number;
  readonly operator: number;
  readonly others: number;
  readonly tollFree: number;
  /** The nearest toll number of the bridges; undefined where the country has one of its own. */
  readonly nearest: Alternative | undefined;
}

export interface CoverageDemand {
  /** Usage locations where somebody has no local number, the most people first. */
  readonly gaps: readonly CountryDemand[];
  /** Usage locations where everybody has one. */
  readonly covered: readonly CountryDemand[];
  /** Countries with toll numbers and no organizer. */
  readonly unasked: readonly CountryDemand[];
  readonly organizers: number;
  readonly nowhere: number;
  readonly untold: number;
}

/** Counts organizers page by page. What follows from one list of plans is worked out once: the mirror shares such lists. */
export function countOrganizers(operatorConnectPlanIds: readonly string[]): {
  readonly add: (page: readonly Organizer[]) => void;
  readonly counted: () => OrganizerCount;
} {
  const licenses = new WeakMap<readonly HeldPlan[], License>();
  const byCountry = new Map<CountryCode, Map<License, number>>();
  let nowhere = 0;
  let untold = 0;
  const licenseOf = ({ plans }: Organizer): License => {
    if (!plans.known) return UNREADABLE_LICENSE.license;
    const known = licenses.get(plans.value);
    if (known !== undefined) return known;
    const { license } = licenseFrom(plans.value, operatorConnectPlanIds);
    licenses.set(plans.value, license);
    return license;
  };
  const count = (organizer: Organizer): void => {
    const { usageLocation, guest } = organizer.person;
    const license = guest ? 'none' : licenseOf(organizer);
    if (license === 'none') return;
    if (license === 'unknown') untold += 1;
    else if (usageLocation === undefined) nowhere += 1;
    else {
      const there = byCountry.get(usageLocation) ?? new Map<License, number>();
      byCountry.set(usageLocation, there.set(license, (there.get(license) ?? 0) + 1));
    }
  };
  return { add: (page) => page.forEach(count), counted: () => ({ byCountry, nowhere, untold }) };
}

/** Gaps and coverage by usage location. A toll number counts for the organizers whose license surely allows its source. */
export function coverageDemand(count: OrganizerCount, numbers: readonly ServiceNumber[]): CoverageDemand {
  const toll = numbers.filter((number) => !number.tollFree);
  const withNumbers = [...new Set(toll.flatMap(({ place }) => place.country ?? []))];
  const all = [...new Set([...count.byCountry.keys(), ...withNumbers])]
    .map((country) => demandIn(country, count, numbers))
    .sort((one, other) => other.unserved - one.unserved || other.organizers - one.organizers);
  const asked = all.filter(({ organizers }) => organizers > 0);
  return {
    gaps: asked.filter(({ unserved }) => unserved > 0),
    covered: asked.filter(({ unserved }) => unserved === 0),
    unasked: all.filter(({ organizers }) => organizers === 0),
    organizers: asked.reduce((total, { organizers }) => total + organizers, count.nowhere),
    nowhere: count.nowhere,
    untold: count.untold,
  };
}

function demandIn(
  country: CountryCode,
  count: OrganizerCount,
  numbers: readonly ServiceNumber[],
): CountryDemand {
  const here = numbers.filter(({ place }) => place.country === country);
  const toll = here.filter((number) => !number.tollFree);
  const licenses = [...(count.byCountry.get(country) ?? new Map<License, number>())];
  const isServed = (license: License): boolean =>
    toll.some(({ source }) => entitlementOf(license).dialIn[source] === 'yes');
  const microsoft = toll.filter(({ source }) => source === 'microsoft').length;
  const operator = toll.filter(({ source }) => source === 'operator').length;
  return {
    country,
    organizers: licenses.reduce((total, [, people]) => total + people, 0),
    unserved: licenses.reduce((total, [license, people]) => total + (isServed(license) ? 0 : people), 0),
    microsoft,
    operator,
    others: toll.length - microsoft - operator,
    tollFree: here.length - toll.length,
    nearest: toll.length > 0 ? undefined : alternativeTo(country, numbers),
  };
}
