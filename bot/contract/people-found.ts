import * as z from 'zod/mini';

/** `GET /api/v1/people?search=…`: whom a change may be about; at most ten. */
export const PeopleFound = z.strictObject({
  people: z.array(z.strictObject({ id: z.string(), displayName: z.string(), userPrincipalName: z.string() })),
});
export type PeopleFound = z.infer<typeof PeopleFound>;
