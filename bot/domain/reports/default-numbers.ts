import type { E164 } from '../numbers/phone-number.js';
import type { Organizer } from '../tenant/organizer.js';

/** Somebody's own default numbers, as far as they were read and there are any. */
export interface DefaultNumbers {
  readonly toll: E164 | undefined;
  readonly tollFree: E164 | undefined;
}

export function defaultNumbersOf({ defaults }: Pick<Organizer, 'defaults'>): DefaultNumbers {
  if (!defaults.known || defaults.value === 'notListed') return { toll: undefined, tollFree: undefined };
  const { toll, tollFree } = defaults.value;
  return { toll, tollFree };
}

export function hasDefaultNumber({ toll, tollFree }: DefaultNumbers): boolean {
  return toll !== undefined || tollFree !== undefined;
}
