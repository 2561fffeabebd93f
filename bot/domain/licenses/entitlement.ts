import type { License } from './license.js';
import type { Source } from '../numbers/service-number.js';

/** yes, no, or not documented by Microsoft, which is said rather than guessed. */
export type Allowed = 'yes' | 'no' | 'undocumented' | 'unknown';

/** What a license allows its holder, as an organizer. */
export interface Entitlement {
  readonly dialIn: Readonly<Record<Source, Allowed>>;
  readonly dialOut: Readonly<Record<'microsoft' | 'operator', Allowed>>;
}

export function entitlementOf(license: License): Entitlement {
  return ENTITLEMENTS[license];
}

/**
 * Microsoft's rules as one table. A number whose source is unknown sits on the bridge and is either Microsoft's or an
 * operator's, so only a license that allows both allows it surely.
 * Source: "Plan for Operator Connect Conferencing"; docs/domain.md, 0.2, 2.8 and 2.10.
 */
const ENTITLEMENTS = {
  standard: {
    dialIn: { microsoft: 'yes', operator: 'yes', directRouting: 'no', unknown: 'yes' },
    dialOut: { microsoft: 'yes', operator: 'yes' },
  },
  operatorConnect: {
    dialIn: { microsoft: 'no', operator: 'yes', directRouting: 'no', unknown: 'unknown' },
    dialOut: { microsoft: 'no', operator: 'yes' },
  },
  usaCanada: {
    dialIn: { microsoft: 'yes', operator: 'undocumented', directRouting: 'no', unknown: 'undocumented' },
    dialOut: { microsoft: 'yes', operator: 'undocumented' },
  },
  payPerMinute: {
    dialIn: { microsoft: 'yes', operator: 'undocumented', directRouting: 'no', unknown: 'undocumented' },
    dialOut: { microsoft: 'yes', operator: 'undocumented' },
  },
  directRouting: {
    dialIn: { microsoft: 'no', operator: 'no', directRouting: 'yes', unknown: 'unknown' },
    dialOut: { microsoft: 'no', operator: 'no' },
  },
  none: {
    dialIn: { microsoft: 'no', operator: 'no', directRouting: 'no', unknown: 'no' },
    dialOut: { microsoft: 'no', operator: 'no' },
  },
  unknown: {
    dialIn: { microsoft: 'unknown', operator: 'unknown', directRouting: 'unknown', unknown: 'unknown' },
    dialOut: { microsoft: 'unknown', operator: 'unknown' },
  },
} as const satisfies Record<License, Entitlement>;
