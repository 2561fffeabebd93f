import { z } from 'zod';
import { LICENSES } from '../../domain/licenses/license.js';
import { isCountryCode, type CountryCode } from '../../domain/numbers/phone-number.js';
import { REPORT_KINDS } from '../../domain/reports/report-kind.js';

const Country = z.string().refine((text): text is CountryCode => isCountryCode(text));
const Countries = z.array(Country).max(50).readonly();

/** Which report a button shows or a file holds, as it comes back through the client. */
export const WantedReportData = z.object({
  kind: z.enum(REPORT_KINDS),
  number: z.string().min(1).max(40).exactOptional(),
  filter: z
    .object({
      countries: Countries.exactOptional(),
      cities: z.array(z.string().max(100)).max(20).readonly().exactOptional(),
      tollFree: z.boolean().exactOptional(),
      source: z.string().max(100).exactOptional(),
    })
    .exactOptional(),
  licenses: z.array(z.enum(LICENSES)).max(LICENSES.length).readonly().exactOptional(),
  countries: Countries.exactOptional(),
  days: z.number().positive().max(366).exactOptional(),
});
