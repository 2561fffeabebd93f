import * as z from 'zod/mini';

/** One step in the reader's words; a fact without `after` is something that is done. */
export const StepView = z.strictObject({
  about: z.string(),
  signIn: z.optional(z.string()),
  facts: z.array(
    z.strictObject({ what: z.string(), before: z.optional(z.string()), after: z.optional(z.string()) }),
  ),
});

/** A change shown before it is made: its first steps with before and after, what people forget, what cannot be taken back. */
export const ProposalView = z.strictObject({
  id: z.string(),
  fingerprint: z.string(),
  expiresAt: z.iso.datetime(),
  /** The question, such as "Set the default number of Dana Lopez to +44 …?". */
  title: z.string(),
  /** What the confirming button says; absent where it is only to be looked at. */
  confirm: z.optional(z.string()),
  steps: z.number(),
  organizers: z.number(),
  sample: z.array(StepView),
  effects: z.array(z.string()),
  lasting: z.array(z.string()),
  takesSeconds: z.number(),
  /** Why a second administrator has to approve it. */
  secondPerson: z.optional(z.string()),
  notBefore: z.optional(z.iso.datetime()),
  undoes: z.optional(z.string()),
});
export type ProposalView = z.infer<typeof ProposalView>;

/** `POST /api/v1/proposals/{id}/confirm` */
export const ConfirmRequest = z.strictObject({
  fingerprint: z.string().check(z.minLength(1), z.maxLength(200)),
});
export type ConfirmRequest = z.infer<typeof ConfirmRequest>;

/** `GET /api/v1/changes/{id}`: how a change stands; `sentence` says it in the reader's language. */
export const ChangeView = z.strictObject({
  id: z.string(),
  state: z.enum([
    'awaitingApproval',
    'scheduled',
    'queued',
    'running',
    'paused',
    'done',
    'partlyFailed',
    'conflicted',
    'failed',
    'cancelled',
    'stopped',
  ]),
  sentence: z.string(),
  /** What it is, such as "Set the default number of Dana Lopez to +44 …". */
  title: z.optional(z.string()),
  undoable: z.boolean(),
  steps: z.number(),
  ended: z.number(),
  /** How fast it goes and how long it will still take, while it runs. */
  pace: z.optional(z.string()),
  /** Nothing happens before. */
  notBefore: z.optional(z.iso.datetime()),
  /** When everybody should see it, once it is over. */
  visibleBy: z.optional(z.iso.datetime()),
  /** The first steps that went wrong, a sentence each. */
  troubles: z.optional(z.array(z.string())),
});
export type ChangeView = z.infer<typeof ChangeView>;
