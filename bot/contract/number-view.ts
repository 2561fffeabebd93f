import * as z from 'zod/mini';

/** A dial-in number as the tab shows it. `number` is E.164; `operator` is set only for an operator's number that names it. */
export const NumberView = z.strictObject({
  number: z.string(),
  international: z.string(),
  national: z.string(),
  tollFree: z.boolean(),
  source: z.enum(['microsoft', 'operator', 'directRouting', 'unknown']),
  operator: z.optional(z.string()),
  country: z.optional(z.string().check(z.length(2))),
  /** True for a toll-free number whose code serves several countries. */
  sharedCode: z.boolean(),
  city: z.optional(z.string()),
  shared: z.boolean(),
  /** Culture ids, the primary one first. */
  languages: z.array(z.string()),
});
export type NumberView = z.infer<typeof NumberView>;
