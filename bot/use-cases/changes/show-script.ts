import type { Caller } from '../../domain/authority.js';
import type { Proposal } from '../../domain/changes/change.js';
import type { Failure } from '../../domain/failure.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { ChangeScript } from '../../ports/change-script.js';
import type { Changes } from '../../ports/changes.js';
import type { Mirror } from '../../ports/mirror.js';
import type { Proposals } from '../../ports/proposals.js';
import type { Authorize } from '../authorize.js';
import { organizersIn, type ProposalView } from './keep-proposal.js';

/** A proposal as it stands, and the PowerShell that would make the same change. */
export interface ScriptView extends ProposalView {
  readonly script: string;
}

export type ShowScript = (caller: Caller, proposalId: string) => Promise<Result<ScriptView, Failure>>;

interface Ports {
  readonly proposals: Pick<Proposals, 'find'>;
  readonly changes: Pick<Changes, 'steps'>;
  readonly mirror: Pick<Mirror, 'people'>;
  readonly changeScript: ChangeScript;
}

/** The script of a proposal or of the change that it has become, for the one who asked and for those who see all changes. */
export function showScript(
  { proposals, changes, mirror, changeScript }: Ports,
  authorize: Authorize,
): ShowScript {
  return async (caller, proposalId) => {
    const { tenantId, userId } = caller;
    const proposal = await proposals.find(tenantId, proposalId);
    if (proposal === undefined) return fail({ code: 'proposalNotFound' });
    if (proposal.proposedBy !== userId && !(await authorize(caller, 'showChanges')).ok)
      return fail({ code: 'proposalNotYours' });
    const steps = await changes.steps(tenantId, proposalId, { from: 0, count: proposal.outline.steps });
    const view = await viewOfProposal(mirror, proposal);
    return ok({ ...view, script: changeScript.scriptOf(steps.map(({ step }) => step)) });
  };
}

/** A proposal with the people that a card names: those of its sample, and who asked for it. */
export async function viewOfProposal(
  mirror: Pick<Mirror, 'people'>,
  proposal: Proposal,
): Promise<ProposalView> {
  const { tenantId, proposedBy, outline } = proposal;
  return { proposal, people: await mirror.people(tenantId, [...organizersIn(outline.sample), proposedBy]) };
}
