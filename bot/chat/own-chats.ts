import type { Conversations } from '../ports/conversations.js';
import type { Log } from '../ports/log.js';
import type { Outcome } from './turn/answer.js';
import type { Turn } from './turn/turn.js';

/** How a turn went, as far as it tells who somebody is. */
export interface Went {
  readonly intent: string;
  readonly outcome: Outcome;
}

/** Remembers where somebody can be told something: the chat that they have with the bot alone. */
export type RememberOwnChat = (turn: Turn, went: Went) => Promise<void>;

interface Parts {
  readonly conversations: Pick<Conversations, 'rememberPersonal'>;
  readonly log: Log;
}

/** Written once for each person, place and kind of person while the process runs. A turn never fails because of it. */
export function rememberOwnChats({ conversations, log }: Parts): RememberOwnChat {
  const known = new Map<string, string>();
  return async ({ caller, place, company, at }, went) => {
    if (company !== 'alone') return;
    const administers = isAdministering(went);
    const { tenantId, userId } = caller;
    const chat = `${place.serviceUrl} ${place.conversationId}`;
    const remembered = known.get(userId);
    if (remembered === `${chat} administers` || (remembered === chat && !administers)) return;
    try {
      await conversations.rememberPersonal(tenantId, { userId, place, at, administers });
      if (known.size >= MOST) known.clear();
      known.set(userId, administers ? `${chat} administers` : chat);
    } catch (error) {
      log.error('chat.notRemembered', error);
    }
  };
}

const MOST = 20_000;

function isAdministering({ intent, outcome }: Went): boolean {
  if (outcome === 'proposed' || outcome === 'changed') return true;
  return intent.startsWith('admin_') && outcome === 'answered';
}
