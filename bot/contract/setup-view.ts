import * as z from 'zod/mini';

/** One thing that was checked, in the reader's words. Only what is not good has something to do. */
export const SetupFindingView = z.strictObject({
  check: z.string(),
  outcome: z.enum(['good', 'attention', 'bad', 'off', 'unknown']),
  /** The outcome in words: "Does not work". */
  mark: z.string(),
  title: z.string(),
  found: z.string(),
  todo: z.optional(z.string()),
  who: z.optional(z.string()),
  without: z.optional(z.string()),
});
export type SetupFindingView = z.infer<typeof SetupFindingView>;

/** `GET /api/v1/setup`: each permission, role, module, certificate, clock and store. Takes up to fifteen seconds. */
export const SetupView = z.strictObject({
  verdict: z.string(),
  checkedAt: z.iso.datetime(),
  findings: z.array(SetupFindingView),
  /** The whole of it as plain text, for a ticket. */
  asText: z.string(),
});
export type SetupView = z.infer<typeof SetupView>;
