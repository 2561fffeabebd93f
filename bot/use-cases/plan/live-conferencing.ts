import type { Caller } from '../../domain/authority.js';
import { numberSaid } from '../../domain/changes/number-said.js';
import type { NumberSaid } from '../../domain/changes/wanted.js';
import type { Failure } from '../../domain/failure.js';
import type { CountryCode } from '../../domain/numbers/phone-number.js';
import type { ServiceNumber } from '../../domain/numbers/service-number.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Bridge, JoinedConferencing } from '../../domain/tenant/bridge.js';
import type { Mirror } from '../../ports/mirror.js';
import type { RefreshConferencing } from '../refresh-conferencing.js';

/** What organizers share, as it was read for this question. */
export interface LiveConferencing {
  readonly facts: JoinedConferencing;
  readonly bridges: readonly Bridge[];
  /** Where digits without a country code belong: where the asker is. */
  readonly country: CountryCode | undefined;
}

export type ReadConferencing = (caller: Caller) => Promise<Result<LiveConferencing, Failure>>;

interface Ports {
  readonly mirror: Pick<Mirror, 'conferencing' | 'people'>;
}

/** The bridges as they are now; a change may not start from what is merely remembered. */
export function readConferencing(
  { mirror }: Ports,
  refreshConferencing: RefreshConferencing,
): ReadConferencing {
  return async ({ tenantId, userId }) => {
    await refreshConferencing(tenantId);
    const facts = await mirror.conferencing(tenantId);
    if (facts === undefined) return fail({ code: 'conferencingUnknown' });
    const { bridges } = facts;
    if (!bridges.known || bridges.failed !== undefined) {
      return fail(bridges.failed ?? { code: 'conferencingUnknown' });
    }
    if (bridges.value.length === 0) return fail({ code: 'noBridge' });
    const country = (await mirror.people(tenantId, [userId])).get(userId)?.usageLocation;
    return ok({ facts, bridges: bridges.value, country });
  };
}

/** The number of a bridge that is meant. */
export function numberOnBridge(
  said: NumberSaid,
  { facts, country }: Pick<LiveConferencing, 'facts' | 'country'>,
): Result<ServiceNumber, Failure> {
  const number = numberSaid(said, facts, { countries: country === undefined ? [] : [country] });
  if (!number.ok) return number;
  const listed = facts.serviceNumbers.find((each) => each.number === number.value);
  return listed === undefined ? fail({ code: 'notOnBridge', number: number.value }) : ok(listed);
}
