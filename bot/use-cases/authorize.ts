import { isForEveryone, mayDo, type Caller, type Command } from '../domain/authority.js';
import type { Failure } from '../domain/failure.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Roles } from '../ports/roles.js';

/** Success, or the refusal that names the roles that would be allowed. */
export type Authorize = (caller: Caller, command: Command) => Promise<Result<undefined, Failure>>;

/** Decides by the one table of authority, with the caller's roles read live. An unreadable directory is not a yes. */
export function authorize({ roles }: { readonly roles: Roles }): Authorize {
  return async (caller, command) => {
    if (isForEveryone(command)) {
      return mayDo(command, [], caller.door) ? ok(undefined) : fail({ code: 'notAllowed', command });
    }
    const held = await roles.rolesOf(caller.userId);
    if (!held.ok) return held;
    return mayDo(command, held.value, caller.door) ? ok(undefined) : fail({ code: 'notAllowed', command });
  };
}
