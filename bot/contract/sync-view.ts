import * as z from 'zod/mini';
import { MIRROR_PARTS } from '../domain/tenant/mirror-sync.js';

/** One part of the copy of the tenant: how far its reading has come, in numbers and in the reader's words. */
export const SyncPartView = z.strictObject({
  part: z.enum(MIRROR_PARTS),
  name: z.string(),
  state: z.enum(['never', 'running', 'done', 'failed']),
  kind: z.enum(['full', 'changes']),
  done: z.int(),
  total: z.optional(z.int()),
  /** Only while it is being read and this can be told. */
  perSecond: z.optional(z.number()),
  secondsLeft: z.optional(z.number()),
  startedAt: z.optional(z.iso.datetime()),
  /** The moment that the part is true for; absent when it was never read to its end. */
  asOf: z.optional(z.iso.datetime()),
  /** "12,300 of 100,000 people read." */
  status: z.string(),
  /** "430 a second", "about 3 minutes left" */
  rate: z.optional(z.string()),
  left: z.optional(z.string()),
  /** Why the last reading broke off, and what to do. */
  problem: z.optional(z.string()),
});
export type SyncPartView = z.infer<typeof SyncPartView>;

/** `GET /api/v1/sync`: how the copy of the tenant stands. For administrators and readers. */
export const SyncView = z.strictObject({
  parts: z.array(SyncPartView),
  /** People known, those of them with dial-in, and how many of those have had their default numbers read. */
  people: z.int(),
  organizers: z.int(),
  defaultsRead: z.int(),
  /** The same in a sentence. */
  known: z.string(),
  /** When the next reading is due by itself; absent where none is. */
  nextAt: z.optional(z.iso.datetime()),
  /** What the server's clock says: ages are counted from there. */
  at: z.iso.datetime(),
  /** Whether the caller may start a reading. The server decides again when they do. */
  mayStart: z.boolean(),
});
export type SyncView = z.infer<typeof SyncView>;

/** `POST /api/v1/sync`: reads who has changed, or everybody, and answers like the GET. While one waits, a second adds nothing. */
export const SyncRequest = z.strictObject({ kind: z.enum(['changes', 'full']) });
export type SyncRequest = z.infer<typeof SyncRequest>;
