import { z } from 'zod';
import { isRecord, listOf } from './json.js';

export const OAUTH_CARD = 'application/vnd.microsoft.card.oauth';

/** The Bot Framework's OAuthCard as Teams takes it: the link of its button has to be there even where it is never shown. */
const SignInCard = z.looseObject({
  text: z.string(),
  connectionName: z.string().min(1),
  buttons: z
    .array(z.looseObject({ type: z.literal('signin'), title: z.string(), value: z.url() }))
    .min(1)
    .max(1),
  tokenExchangeResource: z.looseObject({ id: z.string().min(1), uri: z.string().min(1) }).optional(),
});
export type SignInCard = z.output<typeof SignInCard>;

/** The card of an activity by which somebody is to be signed in. */
export function signInCardIn(activity: unknown): SignInCard | undefined {
  const attachments = isRecord(activity) ? listOf(activity['attachments']) : [];
  const card = attachments.find((each) => isRecord(each) && each['contentType'] === OAUTH_CARD);
  return isRecord(card) ? SignInCard.safeParse(card['content']).data : undefined;
}

/** What Teams would not show or try of the card. */
export function signInCardFaults(content: unknown): readonly string[] {
  const parsed = SignInCard.safeParse(content);
  return parsed.success ? [] : [`the sign-in card is not right: ${z.prettifyError(parsed.error)}`];
}
