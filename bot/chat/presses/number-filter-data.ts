import { z } from 'zod';
import { isCountryCode, type CountryCode } from '../../domain/numbers/phone-number.js';

export const CountryData = z.string().refine((text): text is CountryCode => isCountryCode(text));

/** Which numbers a button is about, as it comes back through the client. */
export const NumberFilterData = z.object({
  countries: z.array(CountryData).max(20).readonly().exactOptional(),
  cities: z.array(z.string().max(100)).max(20).readonly().exactOptional(),
  tollFree: z.boolean().exactOptional(),
  source: z.string().max(100).exactOptional(),
});
