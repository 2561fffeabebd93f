import type { Caller } from '../domain/authority.js';
import { sameDefaults, type Change, type Plan, type Step } from '../domain/changes/change.js';
import { effectsOfDefaults } from '../domain/changes/defaults-change.js';
import type { Failure } from '../domain/failure.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Changes } from '../ports/proposals.js';
import type { Authorize } from './authorize.js';
import type { LookUpOrganizer } from './look-up-organizer.js';
import { currentDefaults, keepProposal, type ProposalPorts, type ProposalView } from './propose-defaults.js';

/** Without a change id: the caller's own newest change. */
export type ProposeUndo = (caller: Caller, changeId?: string) => Promise<Result<ProposalView, Failure>>;

interface Steps {
  readonly authorize: Authorize;
  readonly lookUpOrganizer: LookUpOrganizer;
}

/** Proposes the inverse of a change from its record, after checking live that nothing has moved since. */
export function proposeUndo(ports: ProposalPorts & { readonly changes: Changes }, steps: Steps): ProposeUndo {
  return async (caller, changeId) => {
    const allowed = await steps.authorize(caller, 'undoChange');
    if (!allowed.ok) return allowed;
    const change =
      changeId === undefined
        ? await ports.changes.latestBy(caller.tenantId, caller.userId)
        : await ports.changes.find(caller.tenantId, changeId);
    if (change === undefined || change.undoneBy !== undefined) return fail({ code: 'nothingToUndo' });
    const plan = inverseOf(change);
    const [step] = plan.steps;
    if (step === undefined) return fail({ code: 'nothingToUndo' });
    if (clearsANumber(step)) return fail({ code: 'cannotUndo' });

    const found = await steps.lookUpOrganizer({
      tenantId: caller.tenantId,
      userId: step.organizerId,
      from: 'live',
    });
    if (!found.ok) return found;
    const current = currentDefaults(found.value.organizer);
    if (!current.ok) return current;
    if (!sameDefaults(current.value, step.before)) return fail({ code: 'movedSince' });
    const proposal = await keepProposal(ports, {
      caller,
      plan,
      effects: effectsOfDefaults(found.value.numbers),
    });
    return ok({ proposal, person: found.value.organizer.person });
  };
}

/** Only steps that were really applied can be taken back. */
function inverseOf(change: Change): Plan {
  const steps = change.plan.steps.flatMap((step, index): readonly Step[] => {
    if (change.results[index]?.outcome !== 'applied') return [];
    return [{ ...step, before: step.after, after: step.before }];
  });
  return { steps, undoes: change.id };
}

/** Microsoft documents no way to take a default away again, only to replace it. */
function clearsANumber({ before, after }: Step): boolean {
  return (
    (before.toll !== undefined && after.toll === undefined) ||
    (before.tollFree !== undefined && after.tollFree === undefined)
  );
}
