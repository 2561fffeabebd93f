import { randomUUID } from 'node:crypto';
import { SANDBOX_APP } from '../entra/app-registration.js';
import type { StoredActivity } from '../connector/conversation.js';
import { signInCardIn, type SignInCard } from '../connector/sign-in-card.js';
import type { Client } from './client.js';
import { deliver } from './deliver.js';
import { incomingActivity, type Turn } from './incoming-activity.js';

/**
 * What a person's Teams does with the sign-in cards that came since then, before anybody sees them: it fetches a token of
 * the app from Entra and posts it to the bot (`signin/tokenExchange`). Only where the bot does not take it is the card
 * shown. Until nothing is left to try, so that whoever waits for the bot has its last word.
 */
export async function signInSilently(client: Client, turn: Turn, since: number): Promise<void> {
  const tried = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const waiting = cardsSince(client, turn, since).filter(({ stored }) => !tried.has(stored.activity.id));
    if (waiting.length === 0) return;
    for (const { stored, card } of waiting) {
      tried.add(stored.activity.id);
      const taken = await offerToken(client, turn, card);
      if (!taken) client.conversations.change(turn.conversation.id, stored.activity.id, 'shown');
    }
  }
}

/** More than a bot that asks again and again would ever need. */
const MOST_ROUNDS = 5;

interface Waiting {
  readonly stored: StoredActivity;
  readonly card: SignInCard;
}

function cardsSince({ conversations }: Client, { conversation }: Turn, since: number): readonly Waiting[] {
  const now = conversations.find(conversation.id) ?? conversation;
  return now.activities.flatMap((stored) => {
    const card = stored.hidden && stored.sequence > since ? signInCardIn(stored.activity) : undefined;
    return card === undefined ? [] : [{ stored, card }];
  });
}

/** True where the bot took the token. */
async function offerToken({ context }: Client, turn: Turn, card: SignInCard): Promise<boolean> {
  const { tokenExchangeResource: wanted, connectionName } = card;
  if (wanted === undefined) return false;
  const invoke = (name: string, value: Readonly<Record<string, unknown>>) =>
    deliver(context, incomingActivity(turn, { type: 'invoke', id: `f:${randomUUID()}`, name, value }));
  const resource = `api://${new URL(context.openUrl()).host}/botid-${SANDBOX_APP.appId}`;
  if (wanted.uri !== resource && wanted.uri !== `${resource}/access_as_user`) {
    await invoke('signin/failure', {
      code: 'resourcematchfailed',
      message: 'Resource match failed: the URI is not that of the app in the manifest.',
    });
    return false;
  }
  const token = await context.issuer.ssoToken(turn.person);
  const { status } = await invoke('signin/tokenExchange', { id: wanted.id, connectionName, token });
  return status === 200;
}
