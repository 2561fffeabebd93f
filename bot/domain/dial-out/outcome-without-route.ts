import { bridgeFor } from '../tenant/bridge.js';
import { entitlementOf } from '../licenses/entitlement.js';
import type { License } from '../licenses/license.js';
import type { CallerId, DialOutOutcome } from './dial-out-decision.js';
import { notPlaced } from './outcome-of-route.js';
import type { DialOutInput } from './dial-out-input.js';

/**
 * Where no route matches, Microsoft carries the call under the default number of the organizer's bridge; an Operator
 * Connect Conferencing license leaves nobody to carry it (docs/domain.md, 1.6 e and 8.20).
 */
export function outcomeWithoutRoute(
  { organizer, conferencing }: Pick<DialOutInput, 'organizer' | 'conferencing'>,
  license: License,
): DialOutOutcome {
  if (entitlementOf(license).dialOut.microsoft !== 'yes') return notPlaced('noRoute');
  const microsoft = (callerId: CallerId): DialOutOutcome => ({
    carrier: 'microsoft',
    operator: undefined,
    callerId,
    route: undefined,
    why: 'microsoftOtherwise',
  });
  const { bridges } = conferencing;
  if (!bridges.known) return microsoft({ known: false, why: 'bridgeUnread' });
  // An empty list means that audio conferencing is not switched on for the tenant (docs/domain.md, 8.42).
  if (bridges.value.length === 0) return notPlaced('noBridge');
  if (!organizer.defaults.known && bridges.value.length > 1) {
    return microsoft({ known: false, why: 'bridgeUnread' });
  }
  const own = organizer.defaults.known ? organizer.defaults.value : undefined;
  const bridge = bridgeFor(bridges.value, own === 'notListed' ? undefined : own?.bridgeId);
  if (bridge?.defaultNumber === undefined) return microsoft({ known: false, why: 'bridgeHasNoDefault' });
  return microsoft({ known: true, number: bridge.defaultNumber });
}
