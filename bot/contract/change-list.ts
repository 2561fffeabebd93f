import * as z from 'zod/mini';
import { ChangeView, ProposalView, StepView } from './change-view.js';

/** Where the parts of the API are that follow, steer and record changes. `:id` is a proposal's or a change's. */
export const CHANGE_ROUTES = {
  approvals: '/api/v1/approvals',
  approve: '/api/v1/proposals/:id/approve',
  script: '/api/v1/proposals/:id/script',
  forReal: '/api/v1/proposals/:id/for-real',
  changes: '/api/v1/changes',
  steps: '/api/v1/changes/:id/steps',
  pause: '/api/v1/changes/:id/pause',
  resume: '/api/v1/changes/:id/resume',
  cancel: '/api/v1/changes/:id/cancel',
  record: '/api/v1/record',
  settings: '/api/v1/settings',
} as const;

/** `GET /api/v1/approvals`: what waits for a second person, the oldest first. */
export const Approvals = z.strictObject({
  approvals: z.array(
    z.strictObject({
      proposal: ProposalView,
      askedBy: z.string(),
      /** The caller asked for it, so somebody else has to decide. */
      own: z.boolean(),
    }),
  ),
});
export type Approvals = z.infer<typeof Approvals>;

/** Something that happened to a change: who did it, through which door. */
const MilestoneView = z.strictObject({
  event: z.string(),
  by: z.string(),
  door: z.string(),
  at: z.iso.datetime(),
});

/** `GET /api/v1/changes?before=&limit=`: changes made here, the newest first. */
export const ChangeList = z.strictObject({
  changes: z.array(z.strictObject({ change: ChangeView, happened: z.array(MilestoneView) })),
  /** Ask with `before` this for older ones; absent where there are none. */
  olderBefore: z.optional(z.iso.datetime()),
});
export type ChangeList = z.infer<typeof ChangeList>;

/** `GET /api/v1/changes/{id}/steps?from=&count=`: the steps of a change in their order, 200 at most. */
export const ChangeStepList = z.strictObject({
  total: z.number(),
  steps: z.array(
    z.strictObject({
      index: z.number(),
      step: StepView,
      /** How it ended; absent while it has not. */
      outcome: z.optional(z.string()),
      /** What went wrong, in a sentence. */
      trouble: z.optional(z.string()),
    }),
  ),
});
export type ChangeStepList = z.infer<typeof ChangeStepList>;

/** `GET /api/v1/proposals/{id}/script`: the same change as PowerShell. */
export const ScriptView = z.strictObject({ script: z.string() });
export type ScriptView = z.infer<typeof ScriptView>;

/** `GET /api/v1/settings`; each is changed by a proposal of kind changeBridgeSettings or changeSettings. */
export const SettingsView = z.strictObject({
  /** Absent while they could not be read. What Microsoft did not tell is absent. */
  bridge: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  own: z.strictObject({
    writing: z.boolean(),
    operatorConnectPlanIds: z.array(z.string()),
    largestChange: z.number(),
    secondPerson: z.enum(['never', 'risky']),
    countryAdministrators: z.array(
      z.strictObject({
        userId: z.string(),
        name: z.optional(z.string()),
        countries: z.array(z.string()),
      }),
    ),
  }),
  mayChange: z.boolean(),
});
export type SettingsView = z.infer<typeof SettingsView>;

/** `GET /api/v1/record?format=`; a stream of lines. The head of the chain is in the header of this name. */
export const RECORD_HEAD_HEADER = 'X-Record-Head';
export const RecordFormat = z.enum(['csv', 'jsonl']);
