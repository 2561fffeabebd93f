import type { Caller } from '../domain/authority.js';
import type { Change } from '../domain/changes/change.js';
import type { Failure } from '../domain/failure.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Changes } from '../ports/proposals.js';

export type ShowChange = (caller: Caller, changeId: string) => Promise<Result<Change, Failure>>;

/** How a change stands, for the one who asked for it. */
export function showChange({ changes }: { readonly changes: Changes }): ShowChange {
  return async (caller, changeId) => {
    const change = await changes.find(caller.tenantId, changeId);
    if (change?.requestedBy !== caller.userId) return fail({ code: 'changeNotFound' });
    return ok(change);
  };
}
