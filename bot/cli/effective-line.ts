import type { Carrier } from '../domain/dial-out/carrier.js';
import type { E164 } from '../domain/numbers/phone-number.js';
import { operatorOf } from '../domain/numbers/service-number.js';
import type { EffectiveLine } from '../use-cases/export-effective-numbers.js';

/** One person's line of the export, in the code words of the domain; numbers are E.164. */
export function effectiveLine(
  { person, view, dialOut }: EffectiveLine,
  destinations: readonly E164[],
): Readonly<Record<string, unknown>> {
  const { userPrincipalName } = person;
  if (!view.ok) {
    // A guest organizes nothing here; for anybody else it is not known, which is not the same as none.
    const isGuest = view.failure.code === 'guest';
    const carrier: Carrier = isGuest ? 'none' : 'unknown';
    return {
      userPrincipalName,
      license: isGuest ? 'none' : 'unknown',
      callable: [],
      printed: [],
      mismatches: [view.failure.code],
      dialOut: Object.fromEntries(
        destinations.map((number) => [number, { carrier, callerId: null, route: null }]),
      ),
    };
  }
  const { license, callable, printed, mismatches } = view.value.numbers;
  return {
    userPrincipalName,
    license: license.license,
    callable: callable.map((each) => ({
      number: each.number,
      source: each.source,
      operator: operatorOf(each) ?? null,
    })),
    printed: printed.map(({ number, source }) => ({ number, source })),
    mismatches: [...new Set(mismatches.map(({ code }) => code))],
    dialOut: Object.fromEntries(
      dialOut.map(({ destination, carrier, callerId, route }) => [
        destination.number,
        { carrier, callerId: callerId.known ? callerId.number : null, route: route ?? null },
      ]),
    ),
  };
}
