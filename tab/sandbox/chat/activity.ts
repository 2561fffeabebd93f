import * as z from 'zod';

const SuggestedAction = z.object({ title: z.string(), value: z.unknown() });

/** An activity of the Bot Framework as the shell shows it; what it does not know it leaves alone. */
export const Activity = z.object({
  id: z.string(),
  type: z.string().catch('message'),
  sequence: z.number(),
  updatedSequence: z.number().optional(),
  deleted: z.boolean().optional(),
  targeted: z.boolean().optional(),
  from: z
    .object({ id: z.string(), name: z.string().optional(), aadObjectId: z.string().optional() })
    .optional(),
  timestamp: z.string().optional(),
  text: z.string().optional(),
  textFormat: z.string().optional(),
  attachments: z
    .array(z.object({ contentType: z.string(), name: z.string().optional(), content: z.unknown() }))
    .optional(),
  suggestedActions: z.object({ actions: z.array(SuggestedAction) }).optional(),
});
export type Activity = z.output<typeof Activity>;

/** What was known, with what is new or changed put in its place, in the order of the conversation. */
export function merged(known: readonly Activity[], heard: readonly Activity[]): readonly Activity[] {
  const byId = new Map(known.map((activity) => [activity.id, activity]));
  for (const activity of heard) byId.set(activity.id, activity);
  return [...byId.values()].sort((one, other) => one.sequence - other.sequence);
}

export function isFromBot({ from }: Activity): boolean {
  return from?.aadObjectId === undefined;
}

/** The bot's own typing sign counts until it says something. */
export function isTyping(activities: readonly Activity[]): boolean {
  const last = activities.at(-1);
  return last?.type === 'typing' && isFromBot(last);
}
