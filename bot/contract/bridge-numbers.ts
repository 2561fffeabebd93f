import * as z from 'zod/mini';
import { NumberView } from './number-view.js';

/** `GET /api/v1/bridge/numbers`: every number of the tenant's bridges. For administrators and readers. */
export const BridgeNumbers = z.strictObject({
  bridges: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      isDefault: z.boolean(),
      defaultNumber: z.optional(z.string()),
      numbers: z.array(NumberView),
    }),
  ),
  notes: z.array(z.string()),
  readAt: z.optional(z.iso.datetime()),
});
export type BridgeNumbers = z.infer<typeof BridgeNumbers>;
