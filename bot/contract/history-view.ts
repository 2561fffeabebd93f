import * as z from 'zod/mini';
import { HISTORY_FACTS } from '../domain/tenant/history.js';

/** One change that was seen, in the reader's words. */
export const HistoryEntryView = z.strictObject({
  fact: z.enum(HISTORY_FACTS),
  /** The person's name, or "The tenant". */
  who: z.string(),
  /** Absent where it is about the tenant. */
  personId: z.optional(z.string()),
  /** "Default number: +44 20 7946 0100 → +49 30 23125100", one sentence for each thing that became another. */
  what: z.array(z.string()),
  /** When the old value was seen last and the new one first: it happened between the two. */
  seenBefore: z.optional(z.iso.datetime()),
  seenAt: z.iso.datetime(),
  /** With Bridgekeeper, or in an admin center, by a script, by Microsoft. */
  made: z.enum(['here', 'elsewhere']),
  madeInWords: z.string(),
  /** Our change that made it. */
  changeId: z.optional(z.string()),
});
export type HistoryEntryView = z.infer<typeof HistoryEntryView>;

/**
 * `GET /api/v1/history?person=&limit=`: what has changed, newest first; of one person (name, sign-in name or id), or of
 * everything. At most 200. For administrators and readers.
 */
export const HistoryView = z.strictObject({
  /** Whom it is about, where it was asked for one. */
  about: z.optional(z.string()),
  entries: z.array(HistoryEntryView),
  /** True when there are older ones. */
  more: z.boolean(),
  /** What the server's clock says: ages are counted from there. */
  at: z.iso.datetime(),
});
export type HistoryView = z.infer<typeof HistoryView>;
