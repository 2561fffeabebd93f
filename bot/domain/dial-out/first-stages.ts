import { restrictionNamed } from './dial-out-restriction.js';
import type { LicenseFinding } from '../licenses/license.js';
import type { Destination } from './destination.js';
import type { DialOutOutcome, DialOutStep } from './dial-out-decision.js';
import { unreadStep, type DialOutInput, type Stage } from './dial-out-input.js';
import { notPlaced, unclear } from './outcome-of-route.js';

export function licenseStage({ organizer }: DialOutInput, finding: LicenseFinding): Stage {
  const found = { code: 'license', finding } as const;
  if (!organizer.plans.known) {
    return { steps: [unreadStep('license', organizer.plans.failed)], outcome: unclear('licenseUnknown') };
  }
  switch (finding.license) {
    case 'unknown':
      return {
        steps: [{ subject: 'license', found, verdict: 'unknown' }],
        outcome: unclear('licenseUnknown'),
      };
    case 'none':
      // Who dials may still have calling rights of their own, which are not the meeting's (docs/domain.md, 1.7).
      return { steps: [{ subject: 'license', found, verdict: 'decides' }], outcome: notPlaced('noLicense') };
    case 'directRouting':
      return { steps: [{ subject: 'license', found, verdict: 'decides' }], outcome: OWN_CARRIER };
    default:
      return { steps: [{ subject: 'license', found, verdict: 'goesOn' }] };
  }
}

/** Government clouds: over the customer's own SBC, which no restriction holds back (docs/domain.md, 2.10). */
const OWN_CARRIER: DialOutOutcome = {
  carrier: 'directRouting',
  operator: undefined,
  callerId: { known: false, why: 'notDocumented' },
  route: undefined,
  why: 'ownCarrier',
};

/** Without a destination only what the restriction says in general. */
export function restrictionStage(
  { organizer, tenantCountry }: DialOutInput,
  destination: Destination | undefined,
): Stage {
  if (!organizer.policies.known) {
    return {
      steps: [unreadStep('restriction', organizer.policies.failed)],
      outcome: unclear('settingsUnread'),
    };
  }
  const policy = organizer.policies.value.restriction;
  const restriction = restrictionNamed(policy.name);
  if (restriction === undefined) {
    const found = { code: 'restrictionUnknown', policy } as const;
    return {
      steps: [{ subject: 'restriction', found, verdict: 'unknown' }],
      outcome: unclear('restrictionUnknown'),
    };
  }
  const reach = restriction.meetings;
  const home = tenantCountry.known ? tenantCountry.value : undefined;
  const seen = (allows: boolean): DialOutStep => ({
    subject: 'restriction',
    found: { code: 'restriction', policy, reach, allows, home },
    verdict: allows ? 'goesOn' : 'decides',
  });
  if (destination === undefined) {
    return reach === 'nowhere'
      ? { steps: [seen(false)], outcome: notPlaced('restricted') }
      : { steps: [seen(true)] };
  }
  if (reach === 'ownCountry' && home === undefined) {
    const found = { code: 'tenantCountryUnknown', policy } as const;
    return {
      steps: [{ subject: 'restriction', found, verdict: 'unknown' }],
      outcome: unclear('tenantCountryUnknown'),
    };
  }
  const allows = {
    anywhere: true,
    zoneA: destination.zone === 'A',
    ownCountry: destination.country === home,
    nowhere: false,
  };
  return allows[reach] ? { steps: [seen(true)] } : { steps: [seen(false)], outcome: notPlaced('restricted') };
}
