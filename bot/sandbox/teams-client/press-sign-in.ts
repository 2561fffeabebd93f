import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { answer, refusal } from '../connector/answer.js';
import type { Answer } from '../connector/answer.js';
import { visibleTo } from '../connector/conversation.js';
import { signInCardIn } from '../connector/sign-in-card.js';
import type { Client } from './client.js';
import { deliver } from './deliver.js';
import { incomingActivity, type Turn } from './incoming-activity.js';
import { repliesSince } from './shown-activity.js';
import { signInSilently } from './silent-sign-in.js';

export const SignInInput = z.strictObject({
  as: z.string(),
  /** What the person answers to Microsoft's question. */
  answer: z.enum(['accept', 'cancel']).default('accept'),
});

/**
 * A person presses the button of the last sign-in card that is shown: the page opens, they answer, and Teams tells the
 * bot that they are back (`signin/verifyState`), unless they refused.
 */
export async function pressSignIn(
  client: Client,
  turn: Turn,
  input: z.output<typeof SignInInput>,
): Promise<Answer> {
  const { conversation, person } = turn;
  const shown = conversation.activities.findLast(
    (stored) => visibleTo(stored, person.id) && signInCardIn(stored.activity) !== undefined,
  );
  const link = signInCardIn(shown?.activity)?.buttons[0]?.value;
  if (link === undefined) return refusal(404, 'ActivityNotFound', 'No sign-in card is shown here');
  const state = await answerPages(link, { person: person.userPrincipalName, given: input.answer });
  if (state === undefined) return answer(200, { status: 200, replies: [] });
  const back = { type: 'invoke', id: `f:${randomUUID()}`, name: 'signin/verifyState', value: { state } };
  const { status, body } = await deliver(client.context, incomingActivity(turn, back));
  await signInSilently(client, turn, conversation.sequence);
  const after = client.conversations.find(conversation.id) ?? conversation;
  return answer(200, { status, body, replies: repliesSince(after, conversation.sequence, person.id) });
}

/** From the bot's page to Entra's and back, as a browser goes in which the person is signed in. Undefined if they refuse. */
async function answerPages(
  link: string,
  { person, given }: { readonly person: string; readonly given: string },
): Promise<string | undefined> {
  const sent = await fetch(link, { redirect: 'manual' });
  const page = new URL(sent.headers.get('location') ?? link, link);
  if (!page.searchParams.has('login_hint')) page.searchParams.set('login_hint', person);
  const answered = await fetch(page, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ answer: given }).toString(),
  });
  const back = new URLSearchParams((answered.headers.get('location') ?? '').split('#')[1]);
  return back.has('code') ? '' : undefined;
}
