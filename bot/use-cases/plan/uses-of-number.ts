import type { NumberUses } from '../../domain/changes/change-refusal.js';
import { hasAsDefault, sharedUsesOf, type SharedUses } from '../../domain/changes/number-uses.js';
import type { Failure } from '../../domain/failure.js';
import type { E164 } from '../../domain/numbers/phone-number.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { JoinedConferencing } from '../../domain/tenant/bridge.js';
import type { Organizer } from '../../domain/tenant/organizer.js';
import type { Mirror } from '../../ports/mirror.js';
import type { SyncStore } from '../../ports/mirror-sync.js';
import type { RefreshConferencing } from '../refresh-conferencing.js';

/** Everything that uses a number: counted, and by itself. */
export interface UsesFound extends SharedUses {
  readonly uses: NumberUses;
  /** Who has it as a default number, as far as the mirror knows. */
  readonly organizers: readonly Organizer[];
  /** What organizers share, read just now. */
  readonly facts: JoinedConferencing;
}

export type UsesOfNumber = (tenantId: string, number: E164) => Promise<Result<UsesFound, Failure>>;

interface Ports {
  readonly mirror: Pick<Mirror, 'conferencing' | 'everybody'>;
  readonly syncs: Pick<SyncStore, 'status'>;
}

/**
 * What uses a number: policies, routes and bridge defaults read live, organizers' defaults from the mirror, with whether it
 * knows them all.
 */
export function usesOfNumber(
  { mirror, syncs }: Ports,
  refreshConferencing: RefreshConferencing,
): UsesOfNumber {
  return async (tenantId, number) => {
    await refreshConferencing(tenantId);
    const facts = await mirror.conferencing(tenantId);
    const shared = facts === undefined ? undefined : sharedUsesOf(number, facts);
    if (facts === undefined || shared === undefined) return fail({ code: 'conferencingUnknown' });
    const organizers: Organizer[] = [];
    for await (const page of mirror.everybody(tenantId)) {
      organizers.push(...page.filter((each) => hasAsDefault(each, number)));
    }
    const uses: NumberUses = {
      defaults: organizers.length,
      policies: shared.policies.length,
      routes: shared.routes.length,
      bridgeDefaults: shared.bridges.length,
      complete: await knowsAllDefaults(syncs, tenantId),
    };
    return ok({ ...shared, uses, organizers, facts });
  };
}

export function isUnused({ defaults, policies, routes, bridgeDefaults }: NumberUses): boolean {
  return defaults + policies + routes + bridgeDefaults === 0;
}

/** False until everybody was listed once and each organizer's defaults were read. */
export async function knowsAllDefaults(syncs: Pick<SyncStore, 'status'>, tenantId: string): Promise<boolean> {
  const { parts, organizers, defaultsRead } = await syncs.status(tenantId);
  const listed = parts.some(({ part, asOf }) => part === 'people' && asOf !== undefined);
  return listed && defaultsRead >= organizers;
}
