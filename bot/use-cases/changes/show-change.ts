import type { Caller } from '../../domain/authority.js';
import type { Change } from '../../domain/changes/change.js';
import type { Failure } from '../../domain/failure.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Person } from '../../domain/tenant/organizer.js';
import type { Changes } from '../../ports/changes.js';
import type { Mirror } from '../../ports/mirror.js';
import type { Authorize } from '../authorize.js';
import { organizersIn } from './keep-proposal.js';

/** A change with the people of its sample and of its troubles. Who is not known any more is missing. */
export interface ChangeView {
  readonly change: Change;
  readonly people: ReadonlyMap<string, Person>;
}

export type ShowChange = (caller: Caller, changeId: string) => Promise<Result<ChangeView, Failure>>;

interface Ports {
  readonly changes: Pick<Changes, 'find'>;
  readonly mirror: Pick<Mirror, 'people'>;
}

/** How a change stands, for the one who asked for it and for those who may look at all changes. */
export function showChange({ changes, mirror }: Ports, authorize: Authorize): ShowChange {
  return async (caller, changeId) => {
    const change = await changes.find(caller.tenantId, changeId);
    if (change === undefined) return fail({ code: 'changeNotFound' });
    if (change.requestedBy !== caller.userId) {
      const allowed = await authorize(caller, 'showChanges');
      if (!allowed.ok) return fail({ code: 'changeNotFound' });
    }
    return ok(await viewOfChange(mirror, change));
  };
}

export async function viewOfChange(mirror: Pick<Mirror, 'people'>, change: Change): Promise<ChangeView> {
  const shown = [...change.outline.sample, ...change.troubles.map(({ step }) => step)];
  return { change, people: await mirror.people(change.tenantId, organizersIn(shown)) };
}
