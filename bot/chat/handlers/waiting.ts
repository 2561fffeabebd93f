import type { Failure } from '../../domain/failure.js';
import { ok, type Result } from '../../domain/result.js';
import { sayTitle } from '../../text/say-change.js';
import { timeInWords } from '../../text/time.js';
import type { AwaitingChange } from '../../use-cases/changes/list-awaiting.js';
import { approvalCard, nameOf } from '../cards/approval-card.js';
import { awaitingCard } from '../cards/awaiting-card.js';
import { waitingCard, type WaitingItem } from '../cards/waiting-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import type { PressOf } from '../presses/press.js';
import { cardAnswer, refusal, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

/** One kind of thing that waits for decisions, as this person sees it, the oldest first. */
export type WaitingSource = (turn: Turn) => Promise<Result<readonly WaitingItem[], Failure>>;

/**
 * "What waits for approval", "approve": everything that waits, with a button that shows it. Words never decide. Who may
 * see one kind and not another sees that kind.
 */
export function waiting(sources: readonly WaitingSource[]) {
  return async (turn: Turn): Promise<Answer> => {
    const listed = await Promise.all(sources.map((source) => source(turn)));
    const items = listed.flatMap((each) => (each.ok ? [each.value] : []));
    const [refused] = listed.flatMap((each) => (each.ok ? [] : [each.failure]));
    if (items.length === 0 && refused !== undefined) return refusal(turn, refused);
    return cardAnswer(waitingCard(items.flat(), turn.text));
  };
}

/** Changes that wait for a second person. */
export function waitingChanges({ listAwaiting }: Pick<ChatUseCases, 'listAwaiting'>): WaitingSource {
  return async (turn) => {
    const listed = await listAwaiting(turn.caller);
    return listed.ok ? ok(listed.value.map((each) => itemOf(turn, each))) : listed;
  };
}

function itemOf({ text, timeZone }: Turn, { proposal, people, own }: AwaitingChange): WaitingItem {
  const { id: proposalId, proposedBy, expiresAt, outline } = proposal;
  const time = timeInWords(expiresAt, text.locale, timeZone);
  return {
    title: sayTitle(text, outline, people),
    notes: [
      text('approval.waiting.by', { name: nameOf(text, people, proposedBy), time }),
      ...(own ? [text('approval.waiting.own')] : []),
    ],
    look: { verb: 'lookAtProposal', proposalId },
  };
}

/** One change that waits, for whoever may decide about it or has asked for it. */
export function lookAtProposal({ listAwaiting }: Pick<ChatUseCases, 'listAwaiting'>) {
  return async (turn: Turn, { proposalId }: PressOf<'lookAtProposal'>): Promise<Answer> => {
    const listed = await listAwaiting(turn.caller);
    if (!listed.ok) return refusal(turn, listed.failure);
    const found = listed.value.find(({ proposal }) => proposal.id === proposalId);
    if (found === undefined) return refusal(turn, { code: 'proposalUsed' });
    const { text, timeZone } = turn;
    return cardAnswer(
      found.own ? awaitingCard(found.proposal, text, timeZone) : approvalCard(found, { text, timeZone }),
    );
  };
}
