import type { OrganizerSettings } from '../../ports/organizer-settings.js';
import type { GateHolds } from './gate.js';
import { isUnused, type UsesOfNumber } from '../plan/uses-of-number.js';

/** So many are read again one by one; more than that surely still use it. */
const READ_AGAIN = 50;

/**
 * A number is unused when nothing that organizers share names it, read live, and no organizer has it as a default: the
 * mirror knows them all, and who has it by the mirror is read again, because they may just have been moved.
 */
export function gateHolds(
  settings: Pick<OrganizerSettings, 'defaultsOf'>,
  usesOfNumber: UsesOfNumber,
): GateHolds {
  return async ({ number }, tenantId) => {
    const found = await usesOfNumber(tenantId, number);
    if (!found.ok) throw new Error('What uses the number could not be read');
    const { uses, organizers } = found.value;
    if (!uses.complete || !isUnused({ ...uses, defaults: 0 })) return false;
    if (organizers.length > READ_AGAIN) return false;
    for (const { person } of organizers) {
      const read = await settings.defaultsOf(person.id);
      if (!read.ok) throw new Error('The defaults of an organizer could not be read');
      if (read.value !== 'notListed' && (read.value.toll === number || read.value.tollFree === number)) {
        return false;
      }
    }
    return true;
  };
}
