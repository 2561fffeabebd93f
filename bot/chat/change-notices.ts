import { isOver, type Proposal } from '../domain/changes/change.js';
import type { ChangeNotices } from '../ports/change-notices.js';
import type { Log } from '../ports/log.js';
import type { Person } from '../domain/tenant/organizer.js';
import { sayWhat } from '../text/say-change.js';
import type { ChatText } from '../text/chat-text.js';
import type { ProposalView } from '../use-cases/changes/keep-proposal.js';
import { approvalCard, nameOf } from './cards/approval-card.js';
import type { ChangeCards } from './change-cards.js';
import type { Connector, Place } from './channel/connector.js';
import { activityOf } from './turn/activity-of.js';
import type { Answer } from './turn/answer.js';

interface Parts {
  readonly viewOf: (proposal: Proposal) => Promise<ProposalView>;
  readonly peopleOf: (tenantId: string, userIds: readonly string[]) => Promise<ReadonlyMap<string, Person>>;
  /** Somebody's own chat with the bot, where they have one. */
  readonly personalOf: (tenantId: string, userId: string) => Promise<Place | undefined>;
  readonly changeCards: Pick<ChangeCards, 'moved' | 'declined'>;
  readonly connector: Pick<Connector, 'send'>;
  /** What comes unasked has no reader's language to go by. */
  readonly text: ChatText;
  readonly log: Log;
}

/** Tells people in their own chats with the bot; who has none finds it in the list, in the tab or on their card. */
export function createChangeNotices(parts: Parts): ChangeNotices {
  const { viewOf, peopleOf, personalOf, changeCards, connector, text, log } = parts;
  const tell = async (tenantId: string, userId: string, content: Answer['content']): Promise<void> => {
    try {
      const place = await personalOf(tenantId, userId);
      if (place !== undefined) await connector.send(place, activityOf(content));
    } catch (error) {
      log.error('chat.notTold', error);
    }
  };
  return {
    async approvalAsked(proposal, approvers) {
      const view = await viewOf(proposal);
      const card = approvalCard(view, { text });
      await Promise.all(approvers.map((userId) => tell(proposal.tenantId, userId, { card })));
    },
    async approved(change) {
      const { tenantId, requestedBy, approvedBy = '' } = change;
      const people = await peopleOf(tenantId, [approvedBy]);
      const said = text('approval.told.approved', { name: nameOf(text, people, approvedBy) });
      await tell(tenantId, requestedBy, { text: said });
      if (!isOver(change)) await changeCards.moved(change);
    },
    async declined(proposal, by) {
      const view = await viewOf(proposal);
      const people = await peopleOf(proposal.tenantId, [by]);
      const title = sayWhat(text, proposal.outline, view.people);
      const said = text('approval.told.declined', { name: nameOf(text, people, by), title });
      await tell(proposal.tenantId, proposal.proposedBy, { text: said });
      await changeCards.declined(proposal);
    },
    async visible({ tenantId, requestedBy, outline }, { moved }) {
      const { organizerId } = outline.about;
      const people = await peopleOf(tenantId, organizerId === undefined ? [] : [organizerId]);
      const what = sayWhat(text, outline, people);
      await tell(tenantId, requestedBy, { text: text('change.nowVisible', { what, moved }) });
    },
  };
}
