import type { NumberFilter } from '../../domain/numbers/number-filter.js';
import { isCountryCode } from '../../domain/numbers/phone-number.js';
import type { Entities } from '../../language/understood.js';

/** What part of the numbers the words ask for. What was said to be left out ("London, not Leeds") is left out. */
export function numberFilterOf(entities: Entities): NumberFilter {
  const left = new Set((entities.not ?? []).map((value) => value.toLowerCase()));
  const wanted = (values: string | readonly string[] | undefined): readonly string[] =>
    [values ?? []].flat().filter((value) => !left.has(value.toLowerCase()));
  const countries = wanted(entities.country).filter((code) => isCountryCode(code));
  const cities = wanted(entities.city);
  const [provider, ...others] = wanted(entities.provider);
  const source = entities.source ?? (others.length === 0 ? provider : undefined);
  return {
    ...(countries.length > 0 && { countries }),
    ...(cities.length > 0 && { cities }),
    ...(entities.tollFree !== undefined && { tollFree: entities.tollFree }),
    ...(source !== undefined && { source }),
  };
}
