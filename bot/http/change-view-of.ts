import type { ChangeView, ProposalView as ProposalViewContract } from '../contract/change-view.js';
import { endedSteps, isUndoable } from '../domain/changes/change.js';
import type { Step } from '../domain/changes/step.js';
import type { Instant } from '../domain/instant.js';
import type { Person } from '../domain/tenant/organizer.js';
import type { ChatText } from '../text/chat-text.js';
import {
  sayChange,
  sayConfirm,
  sayEffects,
  sayLasting,
  sayPace,
  sayTitle,
  sayTrouble,
  sayWhat,
} from '../text/say-change.js';
import { sayStep } from '../text/say-step.js';
import { timeInWords } from '../text/time.js';
import type { Confirmed } from '../use-cases/changes/confirm-change.js';
import type { ProposalView } from '../use-cases/changes/keep-proposal.js';
import type { ChangeView as ShownChange } from '../use-cases/changes/show-change.js';

/** A proposal as the contract promises it, in the reader's words. */
export function proposalViewOf(text: ChatText, { proposal, people }: ProposalView): ProposalViewContract {
  const { id, fingerprint, outline, dryRun, secondPerson } = proposal;
  const { undoes, notBefore } = outline;
  return {
    id,
    fingerprint,
    expiresAt: new Date(proposal.expiresAt).toISOString(),
    title: sayTitle(text, outline, people),
    ...(!dryRun && { confirm: sayConfirm(text, outline) }),
    steps: outline.steps,
    organizers: outline.organizers,
    sample: outline.sample.map((step) => stepViewOf(text, step, people)),
    effects: [...sayEffects(text, proposal)],
    lasting: [...sayLasting(text, proposal)],
    takesSeconds: Math.round(proposal.takesMs / 1_000),
    ...(secondPerson !== undefined && {
      secondPerson: text('change.secondPerson', { reason: secondPerson }),
    }),
    ...(notBefore !== undefined && { notBefore: new Date(notBefore).toISOString() }),
    ...(undoes !== undefined && { undoes }),
  };
}

/** One step in words, before and after. */
export function stepViewOf(
  text: ChatText,
  step: Step,
  people: ReadonlyMap<string, Person>,
): ProposalViewContract['sample'][number] {
  const { about, signIn, facts } = sayStep(text, step, people);
  return { about, ...(signIn !== undefined && { signIn }), facts: [...facts] };
}

/** What came of a confirmation: the change, or that it waits for a second person. */
export function confirmedViewOf(text: ChatText, confirmed: Confirmed): ChangeView {
  if (confirmed.kind === 'change') {
    const { change } = confirmed;
    return changeViewOf(text, { change, people: new Map() }, change.confirmedAt);
  }
  const { id, outline } = confirmed.proposal;
  return {
    id,
    state: 'awaitingApproval',
    sentence: text('change.awaiting', { time: timeInWords(confirmed.proposal.expiresAt, text.locale) }),
    undoable: false,
    steps: outline.steps,
    ended: 0,
  };
}

/** A change as the contract promises it. */
export function changeViewOf(text: ChatText, { change, people }: ShownChange, now: Instant): ChangeView {
  const { outline, troubles, visibleBy } = change;
  const { notBefore } = outline;
  const pace = sayPace(text, change, now);
  return {
    id: change.id,
    state: change.state,
    sentence: sayChange(text, change),
    title: sayWhat(text, outline, people),
    undoable: isUndoable(change),
    steps: outline.steps,
    ended: endedSteps(change.progress),
    ...(pace !== undefined && { pace }),
    ...(notBefore !== undefined && { notBefore: new Date(notBefore).toISOString() }),
    ...(visibleBy !== undefined && { visibleBy: new Date(visibleBy).toISOString() }),
    ...(troubles.length > 0 && { troubles: troubles.map((each) => sayTrouble(text, each, people)) }),
  };
}
