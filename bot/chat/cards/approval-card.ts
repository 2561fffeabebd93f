import type { ChatText } from '../../text/chat-text.js';
import { sayConfirm } from '../../text/say-change.js';
import { timeInWords } from '../../text/time.js';
import type { ProposalView } from '../../use-cases/changes/keep-proposal.js';
import { button, type Card } from './blocks.js';
import { shortened } from './escape-markdown.js';
import { proposalCardOf, titleOf, type ProposalLook } from './proposal-card.js';

/** A change that somebody else has asked for and confirmed, for the second person to decide about. */
export function approvalCard(view: ProposalView, look: ProposalLook): Card {
  const { proposal, people } = view;
  const { text, timeZone, script } = look;
  const { id: proposalId, fingerprint, expiresAt, outline } = proposal;
  const title = titleOf(text, proposal, people);
  const what = sayConfirm(text, outline);
  return proposalCardOf(view, look, {
    says: text('approval.title', { name: nameOf(text, people, proposal.proposedBy), title }),
    last: text('approval.decides', { time: timeInWords(expiresAt, text.locale, timeZone) }),
    buttons: [
      button(text('approval.approve', { what }), { verb: 'approve', proposalId, fingerprint }, 'positive'),
      button(text('approval.decline'), { verb: 'declineApproval', proposalId }),
      ...(script === undefined ? [button(text('script.button'), { verb: 'script', proposalId })] : []),
    ],
  });
}

export function nameOf(text: ChatText, people: ProposalView['people'], userId: string): string {
  return shortened(people.get(userId)?.displayName ?? text('step.somebody'), 80);
}
