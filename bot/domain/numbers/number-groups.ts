import type { CountryCode } from './phone-number.js';
import type { ServiceNumber } from './service-number.js';

/** Numbers of one country. `country` is undefined for numbers that belong to no country, such as +800. */
export interface NumberGroup<N extends ServiceNumber> {
  readonly country: CountryCode | undefined;
  /** True when the group holds toll-free numbers of a code that several countries share. */
  readonly sharedCode: boolean;
  readonly numbers: readonly N[];
}

/** Groups by country, `own` first, the others in the order in which the list names them; shared codes stand apart. */
export function groupByCountry<N extends ServiceNumber>(
  numbers: readonly N[],
  own: CountryCode | undefined,
): readonly NumberGroup<N>[] {
  const groups = new Map<string, NumberGroup<N> & { readonly numbers: N[] }>();
  for (const number of numbers) {
    const { country, sharedCode } = number.place;
    const key = `${country ?? ''}/${sharedCode ? 'shared' : 'own'}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { country, sharedCode, numbers: [number] });
    else group.numbers.push(number);
  }
  const rank = (group: NumberGroup<N>): number => (group.country === own && own !== undefined ? 0 : 1);
  return [...groups.values()].sort((one, other) => rank(one) - rank(other));
}
