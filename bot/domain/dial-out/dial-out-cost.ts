import { hasCommunicationsCredits, type HeldPlan, type License } from '../licenses/license.js';
import type { Reading } from '../reading.js';
import type { Carrier } from './carrier.js';
import type { Destination } from './destination.js';

/** Whether the organizer holds the Communications Credits license that Microsoft's metered calls need. */
export type Credits = 'held' | 'notHeld' | 'unknown';

/**
 * What a call costs and who bills it. Microsoft's own price lists are not known here. `pool`: minutes that come with the
 * license, shared by the tenant, then Communications Credits. Whether the pool of Standard counts assigned or purchased
 * licenses is not documented; that of USA/CAN counts assigned ones (docs/domain.md, 2.8).
 */
export type DialOutCost =
  | {
      readonly kind: 'pool';
      readonly pool: 'standard' | 'usaCanada';
      readonly credits: Credits;
      readonly addOn: boolean;
    }
  | {
      readonly kind: 'credits';
      readonly because: 'payPerMinute' | 'outsideZoneA' | 'outsideUsaCanada';
      readonly credits: Credits;
      readonly addOn: boolean;
    }
  | { readonly kind: 'operator' }
  | { readonly kind: 'ownCarrier' }
  | { readonly kind: 'noCall' }
  | { readonly kind: 'unknown' };

interface Call {
  readonly carrier: Carrier;
  readonly license: License;
  readonly destination: Pick<Destination, 'country' | 'zone'>;
  readonly plans: Reading<readonly HeldPlan[]>;
}

export function dialOutCost({ carrier, license, destination, plans }: Call): DialOutCost {
  switch (carrier) {
    case 'operator':
      return { kind: 'operator' };
    case 'directRouting':
      return { kind: 'ownCarrier' };
    case 'none':
      return { kind: 'noCall' };
    case 'unknown':
      return { kind: 'unknown' };
    case 'microsoft':
      break;
  }
  const { country, zone } = destination;
  const inUsaOrCanada = country === 'US' || country === 'CA';
  // The add-on for these two countries makes calls to them unlimited; its plan is in no public list, so it is only said.
  const rest = { credits: creditsOf(plans), addOn: inUsaOrCanada };
  if (license === 'payPerMinute') return { kind: 'credits', because: 'payPerMinute', ...rest };
  if (license === 'usaCanada') {
    if (inUsaOrCanada) return { kind: 'pool', pool: 'usaCanada', ...rest };
    return { kind: 'credits', because: 'outsideUsaCanada', ...rest };
  }
  if (zone === 'A') return { kind: 'pool', pool: 'standard', ...rest };
  return { kind: 'credits', because: 'outsideZoneA', ...rest };
}

function creditsOf(plans: Reading<readonly HeldPlan[]>): Credits {
  const held = plans.known ? hasCommunicationsCredits(plans.value) : undefined;
  if (held === undefined) return 'unknown';
  return held ? 'held' : 'notHeld';
}
