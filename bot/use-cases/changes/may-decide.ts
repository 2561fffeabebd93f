import type { Caller } from '../../domain/authority.js';
import type { Proposal } from '../../domain/changes/change.js';
import type { Failure } from '../../domain/failure.js';
import { fail, type Result } from '../../domain/result.js';
import type { Authorize } from '../authorize.js';

/** Whether somebody may be the second person of a proposal. */
export async function mayDecide(
  authorize: Authorize,
  caller: Caller,
  { proposedBy, outline }: Proposal,
): Promise<Result<undefined, Failure>> {
  if (proposedBy === caller.userId) return fail({ code: 'ownApproval' });
  const approves = await authorize(caller, 'approveChange');
  return approves.ok ? authorize(caller, outline.command) : approves;
}
