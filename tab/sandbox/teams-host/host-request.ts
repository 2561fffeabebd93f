import * as z from 'zod';

/** What teams-js sends to the window around it (its own form since 2.0; read in its source). */
export const HostRequest = z.object({
  id: z.union([z.number(), z.string()]),
  uuidAsString: z.string().optional(),
  func: z.string(),
  args: z.array(z.unknown()).nullish(),
});
export type HostRequest = z.output<typeof HostRequest>;

/** What this host can do; teams-js asks for nothing else. */
export const RUNTIME = { apiVersion: 4, isLegacyTeams: false, supports: { pages: { config: {} } } };
