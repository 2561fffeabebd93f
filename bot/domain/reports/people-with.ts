import type { License } from '../licenses/license.js';
import type { CountryCode, E164 } from '../numbers/phone-number.js';
import type { Person } from '../tenant/organizer.js';
import type { Collector } from './collector.js';
import { defaultNumbersOf, type DefaultNumbers } from './default-numbers.js';

/** Whom a list is about; an absent field narrows nothing. */
export interface WantedPeople {
  /** Those who have one of these as a default number, or whose invites print one. */
  readonly numbers?: readonly E164[];
  readonly licenses?: readonly License[];
  /** By usage location. */
  readonly countries?: readonly CountryCode[];
}

export interface PersonRow extends DefaultNumbers {
  readonly person: Person;
  readonly license: License;
  /** How they have it, where numbers were asked for: set for them, or printed for another reason. */
  readonly as: 'default' | 'printed' | undefined;
}

export interface PeopleReport {
  readonly kind: 'people';
  readonly wanted: WantedPeople;
  readonly rows: readonly PersonRow[];
}

export function peopleWith(wanted: WantedPeople): Collector<PeopleReport> {
  const numbers = wanted.numbers === undefined ? undefined : new Set<E164 | undefined>(wanted.numbers);
  const rows: PersonRow[] = [];
  return {
    add({ organizer, lists }) {
      const { person } = organizer;
      const { license } = lists.license;
      const { licenses, countries } = wanted;
      if (licenses !== undefined && !licenses.includes(license)) return;
      if (countries !== undefined && !countries.some((country) => country === person.usageLocation)) return;
      const own = defaultNumbersOf(organizer);
      const as = numbers === undefined ? undefined : hasThem(own);
      if (numbers === undefined || as !== undefined) rows.push({ person, license, as, ...own });

      function hasThem({ toll, tollFree }: DefaultNumbers): PersonRow['as'] {
        const isDefault = (number: E164 | undefined): boolean =>
          number !== undefined && numbers?.has(number) === true;
        if (isDefault(toll) || isDefault(tollFree)) return 'default';
        return lists.printed.some(({ number }) => numbers?.has(number) === true) ? 'printed' : undefined;
      }
    },
    report: () => ({ kind: 'people', wanted, rows }),
  };
}
