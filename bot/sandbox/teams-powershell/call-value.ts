import { z } from 'zod';

/** What a parameter of a call may be on its way: the JSON forms of the worker protocol. */
export const CallValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string()),
  z.record(z.string(), z.array(z.string())),
]);
