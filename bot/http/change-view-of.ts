import type { ChangeView, ProposalView as ProposalViewContract } from '../contract/change-view.js';
import type { Change, DefaultNumbers } from '../domain/changes/change.js';
import { internationalFormat } from '../domain/numbers/phone-number.js';
import type { Text } from '../text/catalogue.js';
import { sayChange, sayEffects } from '../text/say-change.js';
import type { ProposalView } from '../use-cases/propose-defaults.js';

/** A proposal as the contract promises it. A plan of today has one step; the first one is shown. */
export function proposalViewOf(text: Text, { proposal, person }: ProposalView): ProposalViewContract {
  const [step] = proposal.plan.steps;
  if (step === undefined) throw new Error('A proposal has no step');
  return {
    id: proposal.id,
    fingerprint: proposal.fingerprint,
    expiresAt: new Date(proposal.expiresAt).toISOString(),
    person: { id: person.id, displayName: person.displayName, userPrincipalName: person.userPrincipalName },
    before: defaultsView(step.before),
    after: defaultsView(step.after),
    effects: [...sayEffects(text, proposal.effects)],
    ...(proposal.plan.undoes !== undefined && { undoes: proposal.plan.undoes }),
  };
}

export function changeViewOf(text: Text, change: Change): ChangeView {
  return {
    id: change.id,
    state: change.state,
    sentence: sayChange(text, change),
    undoable:
      change.undoneBy === undefined &&
      change.plan.undoes === undefined &&
      change.results.some((result) => result?.outcome === 'applied'),
  };
}

function defaultsView({ toll, tollFree }: DefaultNumbers): ProposalViewContract['before'] {
  return {
    ...(toll !== undefined && { toll: internationalFormat(toll) }),
    ...(tollFree !== undefined && { tollFree: internationalFormat(tollFree) }),
  };
}
