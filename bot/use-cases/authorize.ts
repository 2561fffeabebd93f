import { isForEveryone, mayDo, type Caller, type Command } from '../domain/authority.js';
import type { Failure } from '../domain/failure.js';
import { fail, ok, type Result } from '../domain/result.js';
import { changesTheTenant, isAlwaysTried, missingTier, type Tier } from '../domain/tier.js';
import type { Roles } from '../ports/roles.js';

/** Success, or the refusal that names the roles that would be allowed, or the tier that the installation lacks. */
export type Authorize = (caller: Caller, command: Command) => Promise<Result<undefined, Failure>>;

/** The tiers that a tenant's installation has. */
export type InstalledTiers = (tenantId: string) => Promise<ReadonlySet<Tier>>;

interface Ports {
  readonly roles: Roles;
  readonly tiers: InstalledTiers;
}

/**
 * Decides by the one table of authority, with the caller's roles as Microsoft tells them; an unreadable directory is not a
 * yes. Only who may ask at all is told what the installation was not given.
 */
export function authorize({ roles, tiers }: Ports): Authorize {
  return async (caller, command) => {
    const allowed = await allowedByRole(roles, caller, command);
    if (!allowed.ok || isAlwaysTried(command)) return allowed;
    const tier = missingTier(command, await tiers(caller.tenantId));
    return tier === undefined ? ok(undefined) : fail({ code: 'tierMissing', tier });
  };
}

async function allowedByRole(
  roles: Roles,
  { userId, door }: Caller,
  command: Command,
): Promise<Result<undefined, Failure>> {
  const refused = fail({ code: 'notAllowed', command } as const);
  if (isForEveryone(command)) return mayDo(command, [], door) ? ok(undefined) : refused;
  const held = await (changesTheTenant(command) ? roles.rolesNow(userId) : roles.rolesOf(userId));
  if (!held.ok) return held;
  return mayDo(command, held.value, door) ? ok(undefined) : refused;
}
