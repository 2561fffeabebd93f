import type { JoinedConferencing } from '../domain/tenant/bridge.js';
import type { E164 } from '../domain/numbers/phone-number.js';
import { serviceNumbersOf, type ServiceNumber } from '../domain/numbers/service-number.js';

interface PrintedNumbers {
  readonly toll: readonly E164[];
  readonly tollFree: readonly E164[];
}

/** The numbers of an invite in its order; with city, languages and source where they are on our bridge. */
export function knownNumbers(
  { toll, tollFree }: PrintedNumbers,
  conferencing: JoinedConferencing | undefined,
): readonly ServiceNumber[] {
  const onBridge = new Map((conferencing?.serviceNumbers ?? []).map((number) => [number.number, number]));
  const listing = { bridgeId: '', city: undefined, shared: false, languages: [] };
  const unlisted = serviceNumbersOf(
    [
      ...toll.map((number) => ({ ...listing, number, tollFree: false })),
      ...tollFree.map((number) => ({ ...listing, number, tollFree: true })),
    ],
    [],
  );
  return unlisted.map((number) => onBridge.get(number.number) ?? number);
}
