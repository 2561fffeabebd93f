import * as z from 'zod/mini';

/** One step of an explanation, already in the reader's words. */
export const TraceStepView = z.strictObject({
  subject: z.string(),
  looked: z.string(),
  found: z.string(),
  verdict: z.enum(['goesOn', 'decides', 'notNeeded', 'unknown']),
  adminCenter: z.string(),
  cmdlet: z.string(),
  /** Names of the roles that can change it; empty when nobody can. */
  changedBy: z.array(z.string()),
});
export type TraceStepView = z.infer<typeof TraceStepView>;
