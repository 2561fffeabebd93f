import * as z from 'zod/mini';
import { LICENSES } from '../domain/licenses/license.js';
import { NumberView } from './number-view.js';
import { TraceStepView } from './trace-view.js';

/** `GET /api/v1/me/numbers`: the caller's own numbers, explained. Sentences are in the language of Accept-Language. */
export const MyNumbers = z.strictObject({
  /** The answer in one sentence. */
  summary: z.string(),
  license: z.strictObject({ license: z.enum(LICENSES), name: z.string(), sentence: z.string() }),
  usageLocation: z.optional(z.string().check(z.length(2))),
  printedFrom: z.enum(['policy', 'defaults', 'usageLocation', 'bridgeDefault', 'nothing', 'unknown']),
  /** On the invite, in its order. */
  printed: z.array(NumberView),
  /** Everything callers may use, in bridge order; the printed ones are among them. */
  callable: z.array(NumberView),
  /** What is set but cannot take effect, what is not documented, and what could not be read, as sentences. */
  notes: z.array(z.string()),
  trace: z.array(TraceStepView),
  /** When the oldest fact was read, ISO 8601; absent when nothing could be read. */
  readAt: z.optional(z.iso.datetime()),
});
export type MyNumbers = z.infer<typeof MyNumbers>;
