import type { Activity, TurnContext } from 'botbuilder';
import { z } from 'zod';

const Id = z.string().min(1).max(1_000);
const Words = z.string().max(200);

/** What is read of an activity of Teams. What is missing or odd where it does not matter counts as not there. */
export const IncomingActivity = z.looseObject({
  type: z.string().min(1).max(100),
  channelId: z.string().max(100),
  /** May be empty: authentication refuses that, with the other strangers. */
  serviceUrl: z.string().max(1_000).default(''),
  id: Id.optional().catch(undefined),
  replyToId: Id.optional().catch(undefined),
  text: z.string().optional().catch(undefined),
  locale: Words.optional().catch(undefined),
  localTimezone: Words.optional().catch(undefined),
  name: Words.optional().catch(undefined),
  action: Words.optional().catch(undefined),
  value: z.unknown().optional(),
  from: z.looseObject({
    id: Id,
    name: z.string().max(1_000).optional().catch(undefined),
    aadObjectId: z.guid().optional().catch(undefined),
  }),
  recipient: z.looseObject({ id: Id }),
  conversation: z.looseObject({
    id: Id,
    conversationType: Words.optional().catch(undefined),
    tenantId: Words.optional().catch(undefined),
  }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: Words }).optional().catch(undefined),
      meeting: z.looseObject({ id: Id }).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  attachments: z
    .array(z.looseObject({ contentType: z.string() }))
    .max(50)
    .optional()
    .catch(undefined),
  membersAdded: z
    .array(z.looseObject({ id: Id }))
    .optional()
    .catch(undefined),
  entities: z
    .array(
      z.looseObject({
        type: z.string(),
        text: z.string().optional().catch(undefined),
        mentioned: z.looseObject({ id: Id }).optional().catch(undefined),
        country: z.string().optional().catch(undefined),
        locale: z.string().optional().catch(undefined),
        timezone: z.string().optional().catch(undefined),
      }),
    )
    .max(200)
    .optional()
    .catch(undefined),
});
export type IncomingActivity = z.output<typeof IncomingActivity>;

/** What was parsed here is what the Bot Framework calls an activity; it reads the original, untouched. */
export function isActivity(body: unknown, parsed: IncomingActivity | undefined): body is Activity {
  return parsed !== undefined;
}

/** Hands the parsed activity to the turn, so that nothing is parsed twice. */
export function keepIncoming(context: TurnContext, incoming: IncomingActivity): void {
  context.turnState.set(INCOMING, incoming);
}

export function incomingOf(context: TurnContext): IncomingActivity {
  return (
    context.turnState.get<IncomingActivity | undefined>(INCOMING) ?? IncomingActivity.parse(context.activity)
  );
}

const INCOMING = Symbol('incoming activity');
