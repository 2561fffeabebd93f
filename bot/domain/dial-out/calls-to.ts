import { dialOutCost, type DialOutCost } from './dial-out-cost.js';
import type { Carrier } from './carrier.js';
import { zoneOf } from './destination.js';
import type { CountryCode } from '../numbers/phone-number.js';
import type { DialOutRight } from '../licenses/what-if.js';
import type { SupposedLicense } from '../licenses/what-if.js';

/** What calls out of meetings to a country would be with a license, as far as that can be told without a number. */
export interface CallsTo {
  readonly country: CountryCode;
  readonly license: SupposedLicense;
  readonly right: DialOutRight;
  readonly cost: DialOutCost;
}

/** Who pays for calls to a country; which route a number takes is only known for a number (docs/domain.md, 2.8). */
export function callsTo(country: CountryCode, license: SupposedLicense, right: DialOutRight): CallsTo {
  const cost = dialOutCost({
    carrier: CARRIER[right],
    license,
    destination: { country, zone: zoneOf(country) },
    // Whether somebody would hold credits then cannot be known.
    plans: { known: false, failed: { code: 'unreadable', system: 'directory', cause: 'notYet' } },
  });
  return { country, license, right, cost };
}

const CARRIER: Readonly<Record<DialOutRight, Carrier>> = {
  none: 'none',
  microsoft: 'microsoft',
  microsoftOrOperator: 'microsoft',
  operator: 'operator',
  operatorUnread: 'operator',
  notPlaced: 'none',
  ownCarrier: 'directRouting',
  unknown: 'unknown',
};
