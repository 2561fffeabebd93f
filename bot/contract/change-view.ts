import * as z from 'zod/mini';

const DefaultNumbersView = z.strictObject({ toll: z.optional(z.string()), tollFree: z.optional(z.string()) });

/** `POST /api/v1/proposals` asks for a change of one person's default numbers. */
export const ProposalRequest = z.strictObject({
  person: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  number: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
});
export type ProposalRequest = z.infer<typeof ProposalRequest>;

/** A change shown before it is made: before and after side by side (international format) and what people forget. */
export const ProposalView = z.strictObject({
  id: z.string(),
  fingerprint: z.string(),
  expiresAt: z.iso.datetime(),
  person: z.strictObject({ id: z.string(), displayName: z.string(), userPrincipalName: z.string() }),
  before: DefaultNumbersView,
  after: DefaultNumbersView,
  effects: z.array(z.string()),
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
  state: z.enum(['queued', 'running', 'done', 'partlyFailed', 'conflicted', 'failed']),
  sentence: z.string(),
  undoable: z.boolean(),
});
export type ChangeView = z.infer<typeof ChangeView>;
