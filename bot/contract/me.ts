import * as z from 'zod/mini';

/** `GET /api/v1/me`: who is asking and which pages are theirs. The server decides again at every call. */
export const Me = z.strictObject({
  displayName: z.optional(z.string()),
  mayListBridgeNumbers: z.boolean(),
  mayChangeDefaults: z.boolean(),
  mayCheckSetup: z.boolean(),
  mayShowHistory: z.boolean(),
});
export type Me = z.infer<typeof Me>;
