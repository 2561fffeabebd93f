import { parsePhone, placeOf } from '../../domain/numbers/phone-number.js';
import { conferencingOf, type Conferencing } from './held-plans.js';
import type { Bridge, DialIn, FileUser, PhoneNumber, TenantFile } from './tenant-file.js';

/**
 * What dial-in conferencing sets once for a newly licensed person: the first toll number of their usage location that
 * is on the default bridge and that their license may use, else the bridge's default. No toll-free number is set.
 * null without a license, or without a bridge. Source: "Set the phone numbers included on invites".
 */
export function dialInRule(file: TenantFile): (user: FileUser) => DialIn | null {
  const bridge = file.bridges.find((each) => each.isDefault) ?? file.bridges[0];
  const places = bridge?.serviceNumbers
    .filter((each) => each.type === 'Toll')
    .map((each) => ({
      number: each.number,
      country: countryOf(each.number),
      provider: providerOf(each, file.phoneNumbers),
    }));
  return (user) => {
    const conferencing = conferencingOf(file, user);
    if (conferencing === undefined || bridge === undefined) return null;
    const local = places?.find(
      ({ country, provider }) => country === user.usageLocation && mayUse(conferencing, provider),
    );
    return {
      bridgeId: bridge.id,
      serviceNumber: local?.number ?? bridge.defaultServiceNumber,
      tollFreeServiceNumber: null,
    };
  };
}

/** Who provides a number on a bridge; undefined where the inventory does not tell. */
export function providerOf(
  listed: Bridge['serviceNumbers'][number],
  inventory: readonly PhoneNumber[],
): PhoneNumber['numberType'] | 'Shared' | undefined {
  if (listed.isShared) return 'Shared';
  return inventory.find((each) => each.telephoneNumber === listed.number)?.numberType;
}

/** Where Microsoft does not document whether a license covers a provider's numbers, none of them is set by itself. */
export function mayUse(conferencing: Conferencing, provider: ReturnType<typeof providerOf>): boolean {
  const microsofts = provider === 'Shared' || provider === 'CallingPlan';
  switch (conferencing) {
    case 'standard':
      return provider !== 'DirectRouting';
    case 'selectDialOut':
    case 'payPerMinute':
      return microsofts;
    case 'operatorConnectConferencing':
      return provider === 'OperatorConnect';
    case 'directRoutingConferencing':
      return provider === 'DirectRouting';
  }
}

function countryOf(number: string): string | undefined {
  const parsed = parsePhone(number);
  return parsed.ok ? placeOf(parsed.value, false).country : undefined;
}
