import { isReachedByTenant } from '../../domain/changes/grant-change.js';
import type { GrantableKind } from '../../domain/changes/step.js';
import type { Unreadable } from '../../domain/reading.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Mirror } from '../../ports/mirror.js';
import type { OrganizerSettings } from '../../ports/organizer-settings.js';

/** The policy that the whole tenant was granted, as it is at Microsoft at this moment; undefined where the built-in one counts. */
export type TenantGrant = (
  tenantId: string,
  kind: GrantableKind,
) => Promise<Result<string | undefined, Unreadable>>;

interface Ports {
  readonly mirror: Pick<Mirror, 'everybody'>;
  readonly organizerSettings: Pick<OrganizerSettings, 'policiesOf'>;
}

/**
 * Microsoft documents no place that shows a grant to the whole tenant. It shows on those who have no grant of their own or by a
 * group: a few of them are asked live until one tells.
 */
export function tenantGrant({ mirror, organizerSettings }: Ports): TenantGrant {
  return async (tenantId, kind) => {
    let unread: Unreadable = { code: 'unreadable', system: 'teamsAdministration', cause: 'notYet' };
    for (const userId of await witnesses(mirror, tenantId, kind)) {
      const policies = await organizerSettings.policiesOf(userId);
      if (!policies.ok) {
        unread = policies.failure;
        continue;
      }
      const granted = policies.value[kind];
      if (isReachedByTenant(granted)) return ok(granted.how === 'tenant' ? granted.name : undefined);
    }
    return fail(unread);
  };
}

const WITNESSES = 5;

async function witnesses(
  mirror: Pick<Mirror, 'everybody'>,
  tenantId: string,
  kind: GrantableKind,
): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const page of mirror.everybody(tenantId)) {
    for (const { person, policies } of page) {
      if (person.guest || !policies.known || !isReachedByTenant(policies.value[kind])) continue;
      found.push(person.id);
      if (found.length === WITNESSES) return found;
    }
  }
  return found;
}
