import { z } from 'zod';
import { parsePhone, type E164 } from '../../domain/numbers/phone-number.js';
import type { AskedFor } from '../../domain/requests/organizer-request.js';
import { CountryData, NumberFilterData } from './number-filter-data.js';

const LICENSE_WORDS = ['standard', 'occ', 'usacan', 'payg', 'none', 'e3', 'e5'] as const;

/** What a button asks administrators for, as it comes back through the client. */
export const AskedData = z.object({
  number: z
    .string()
    .max(20)
    .refine((text): text is E164 => isE164(text))
    .exactOptional(),
  filter: NumberFilterData.default({}),
  country: CountryData.exactOptional(),
  licenses: z.array(z.enum(LICENSE_WORDS)).max(LICENSE_WORDS.length).readonly().default([]),
});

/** The same on its way out. A license word that is not known is no wish. */
export function askedData({ licenses, ...asked }: AskedFor): z.output<typeof AskedData> {
  return { ...asked, licenses: LICENSE_WORDS.filter((word) => licenses.includes(word)) };
}

function isE164(text: string): boolean {
  const parsed = parsePhone(text);
  return parsed.ok && parsed.value === text;
}
