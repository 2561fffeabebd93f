import { z } from 'zod';
import type { Person } from '../../domain/tenant/organizer.js';
import { isCountryCode } from '../../domain/numbers/phone-number.js';

/** What is asked of the directory about a person. */
export const USER_PROPERTIES = 'id,userPrincipalName,displayName,usageLocation,userType';

export const User = z.object({
  id: z.string(),
  userPrincipalName: z.string().nullish(),
  displayName: z.string().nullish(),
  usageLocation: z.string().nullish(),
  userType: z.string().nullish(),
});
export type User = z.infer<typeof User>;

export function personOf({ id, userPrincipalName, displayName, usageLocation, userType }: User): Person {
  const country = usageLocation?.toUpperCase() ?? '';
  return {
    id,
    userPrincipalName: userPrincipalName ?? id,
    displayName: displayName ?? userPrincipalName ?? id,
    usageLocation: isCountryCode(country) ? country : undefined,
    guest: userType === 'Guest',
  };
}
