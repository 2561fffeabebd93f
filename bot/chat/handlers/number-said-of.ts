import { isNarrowed } from '../../domain/numbers/number-filter.js';
import { isCountryCode } from '../../domain/numbers/phone-number.js';
import type { NumberSaid } from '../../domain/changes/wanted.js';
import type { Entities } from '../../language/understood.js';
import { numberFilterOf } from './number-filter-of.js';

/** The numbers that a change is about, as said; `several` stands for any that are not one. */
export type SaidNumber =
  | { readonly kind: 'one'; readonly said: NumberSaid }
  | { readonly kind: 'several' }
  | { readonly kind: 'none' };

/** One number, as said: written out, by its end, or by place and provider. */
export function numberSaidOf(entities: Entities): SaidNumber {
  const numbers = [entities.number ?? []].flat();
  const [number] = numbers;
  if (numbers.length > 1) return { kind: 'several' };
  if (number !== undefined) return { kind: 'one', said: number };
  const { toCity, toCountry } = entities;
  const described = numberFilterOf({
    ...entities,
    ...(toCity !== undefined && { city: toCity }),
    ...(toCountry !== undefined && { country: toCountry }),
  });
  const cities = described.cities ?? [];
  const countries = (described.countries ?? []).filter((code) => isCountryCode(code));
  if (cities.length > 1 || (cities.length === 0 && countries.length > 1)) return { kind: 'several' };
  return isNarrowed(described) ? { kind: 'one', said: described } : { kind: 'none' };
}
