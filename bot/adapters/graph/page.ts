import { z } from 'zod';

/** One page of a Graph collection: its members, and the address of the next page where there is one. */
export function pageOf<T>(member: z.ZodType<T>) {
  return z
    .object({ value: z.array(member), '@odata.nextLink': z.string().nullish() })
    .transform((page) => ({ members: page.value, next: page['@odata.nextLink'] ?? undefined }));
}
