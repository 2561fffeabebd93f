import type { Proposal } from '../../domain/changes/change.js';
import type { ChangeNotices } from '../../ports/change-notices.js';
import type { Conversations } from '../../ports/conversations.js';
import type { Authorize } from '../authorize.js';
import { mayDecide } from './may-decide.js';

/** Tells those who may approve a proposal that it waits for them. */
export type AskApprovers = (proposal: Proposal) => Promise<void>;

interface Ports {
  readonly conversations: Pick<Conversations, 'peopleWithChats'>;
  readonly notices: Pick<ChangeNotices, 'approvalAsked'>;
}

/** Of those who have a chat with the bot: whose roles allow it now. Everybody else finds it in the list. */
export function askApprovers({ conversations, notices }: Ports, authorize: Authorize): AskApprovers {
  return async (proposal) => {
    const { tenantId } = proposal;
    const known = await conversations.peopleWithChats(tenantId, MOST);
    const may = await Promise.all(
      known.map(async (userId) =>
        (await mayDecide(authorize, { tenantId, userId, door: 'chat' }, proposal)).ok ? [userId] : [],
      ),
    );
    await notices.approvalAsked(proposal, may.flat());
  };
}

/** Each is one look into the directory. */
const MOST = 20;
