import { previewInvites, type InvitePreview } from '../../domain/changes/invite-preview.js';
import { policyNamed, type JoinedConferencing } from '../../domain/tenant/bridge.js';
import { isReachedByTenant } from '../../domain/changes/grant-change.js';
import type { GrantableKind } from '../../domain/changes/step.js';
import type { License } from '../../domain/licenses/license.js';
import { resolveEverybody } from '../../domain/numbers/resolve-everybody.js';
import type { GrantedPolicy, Organizer } from '../../domain/tenant/organizer.js';
import type { Mirror } from '../../ports/mirror.js';
import type { TenantSettings } from '../../ports/tenant-settings.js';

/** Whom a policy or a grant of one reaches, counted over everybody whom the mirror knows. */
export interface PolicyReach {
  /** For invite policies: what invites print before and after. */
  invites(reaching: InviteReach): Promise<InvitePreview>;
  /** Organizers with a license for dial-in, by whether their policy of the kind is their own, and by license. */
  count(reaching: Reaching): Promise<ReachCount>;
}

interface Reaching {
  readonly tenantId: string;
  readonly kind: GrantableKind;
  readonly facts: JoinedConferencing;
  readonly isMeant: (granted: GrantedPolicy, organizer: Organizer) => boolean;
}

interface InviteReach extends Omit<Reaching, 'kind'> {
  /** The shared facts as they will be. */
  readonly after: JoinedConferencing;
  /** The policy that those who are meant get; undefined where each keeps theirs. */
  readonly granted: string | undefined;
}

export interface ReachCount {
  /** Those who are meant, and of them those with a license that only an operator's routes serve. */
  readonly meant: number;
  readonly operatorConnect: number;
  /** Of those who are meant: no grant of their own or by a group, and all others. */
  readonly byTenant: number;
  readonly byOwnOrGroup: number;
  readonly own: number;
}

interface Ports {
  readonly mirror: Pick<Mirror, 'everybody'>;
  readonly tenantSettings: Pick<TenantSettings, 'read'>;
}

export function policyReach({ mirror, tenantSettings }: Ports): PolicyReach {
  const resolver = async (tenantId: string, conferencing: JoinedConferencing) => {
    const { operatorConnectPlanIds } = await tenantSettings.read(tenantId);
    return resolveEverybody({ conferencing, operatorConnectPlanIds });
  };
  return {
    async invites({ tenantId, facts, after, granted, isMeant }) {
      const preview = previewInvites({
        before: await resolver(tenantId, facts),
        after: await resolver(tenantId, after),
        granted,
      });
      await eachOf(mirror, tenantId, (organizer) => {
        const { policies } = organizer;
        if (policies.known && isMeant(policies.value.invite, organizer)) preview.add(organizer);
      });
      return preview.result();
    },

    async count({ tenantId, kind, facts, isMeant }) {
      const everybody = await resolver(tenantId, facts);
      const counts = { meant: 0, operatorConnect: 0, byTenant: 0, byOwnOrGroup: 0, own: 0 };
      await eachOf(mirror, tenantId, (organizer) => {
        const { policies } = organizer;
        if (!policies.known) return;
        const { license } = everybody.license(organizer);
        const granted = policies.value[kind];
        if (license === NONE || !isMeant(granted, organizer)) return;
        counts.meant += 1;
        if (license === OPERATORS) counts.operatorConnect += 1;
        if (isReachedByTenant(granted)) counts.byTenant += 1;
        else counts.byOwnOrGroup += 1;
        if (granted.how === 'direct') counts.own += 1;
      });
      return counts;
    },
  };
}

const NONE: License = 'none';
const OPERATORS: License = 'operatorConnect';

async function eachOf(
  mirror: Pick<Mirror, 'everybody'>,
  tenantId: string,
  visit: (organizer: Organizer) => void,
): Promise<void> {
  for await (const page of mirror.everybody(tenantId)) {
    for (const organizer of page) if (!organizer.person.guest) visit(organizer);
  }
}

/** True for those to whom the policy of that name applies. */
export function hasPolicy(name: string): (granted: GrantedPolicy) => boolean {
  return (granted) => policyNamed([granted], name) !== undefined;
}
