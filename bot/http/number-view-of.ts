import type { NumberView } from '../contract/number-view.js';
import { operatorOf, type ServiceNumber } from '../domain/numbers/service-number.js';

/** A service number as the contract promises it. */
export function numberViewOf(number: ServiceNumber): NumberView {
  const operator = operatorOf(number);
  return {
    number: number.number,
    international: number.international,
    national: number.national,
    tollFree: number.tollFree,
    source: number.source,
    ...(operator !== undefined && { operator }),
    ...(number.place.country !== undefined && { country: number.place.country }),
    sharedCode: number.place.sharedCode,
    ...(number.city !== undefined && { city: number.city }),
    shared: number.shared,
    languages: [...number.languages],
  };
}

/** An instant as the contract writes it; nothing where it is unknown. */
export function readAtView(readAt: number | undefined): { readAt?: string } {
  return readAt === undefined ? {} : { readAt: new Date(readAt).toISOString() };
}
