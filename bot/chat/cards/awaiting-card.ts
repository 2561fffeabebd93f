import type { Proposal } from '../../domain/changes/change.js';
import type { ChatText } from '../../text/chat-text.js';
import { sayConfirm } from '../../text/say-change.js';
import { timeInWords } from '../../text/time.js';
import { answerLine, button, cardOf, words, type Card } from './blocks.js';

/** A proposal that its asker has confirmed and that waits for a second person. It can still be left. */
export function awaitingCard(
  { id: proposalId, expiresAt, outline }: Proposal,
  text: ChatText,
  timeZone?: string,
): Card {
  const says = text('change.awaiting', { time: timeInWords(expiresAt, text.locale, timeZone) });
  const leave = button(text('button.leave'), { verb: 'decline', proposalId });
  return cardOf({ text, says, body: [answerLine(says), words(sayConfirm(text, outline))], buttons: [leave] });
}

/** What the second person sees once they have declined. */
export function declinedApprovalCard(text: ChatText): Card {
  const says = text('approval.declined');
  const list = button(text('approval.button.list'), { verb: 'waiting' });
  return cardOf({ text, says, body: [answerLine(says)], buttons: [list] });
}
