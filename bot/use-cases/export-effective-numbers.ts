import type { DialOutDecision } from '../domain/dial-out/dial-out-decision.js';
import { simulateDialOut } from '../domain/dial-out/simulate-dial-out.js';
import type { Failure } from '../domain/failure.js';
import type { Person } from '../domain/tenant/organizer.js';
import type { E164 } from '../domain/numbers/phone-number.js';
import type { Result } from '../domain/result.js';
import type { People } from '../ports/people.js';
import type { LookUpOrganizer, OrganizerView } from './look-up-organizer.js';
import type { DialOutInputOf } from './simulate-dial-out.js';

/** One person of the tenant with their numbers, or why they cannot be told. */
export interface EffectiveLine {
  readonly person: Person;
  readonly view: Result<OrganizerView, Failure>;
  /** One for each number that was asked about; none where the person could not be looked up. */
  readonly dialOut: readonly DialOutDecision[];
}

export type ExportEffectiveNumbers = (
  tenantId: string,
  destinations?: readonly E164[],
) => AsyncIterable<EffectiveLine>;

/**
 * Everybody's numbers, and who carries their calls to some numbers, one person after the other, read live. A directory that
 * breaks off throws: a short list is no export.
 */
export function exportEffectiveNumbers(
  people: People,
  steps: { readonly lookUpOrganizer: LookUpOrganizer; readonly dialOutInput: DialOutInputOf },
): ExportEffectiveNumbers {
  const { lookUpOrganizer, dialOutInput } = steps;
  return async function* (tenantId, destinations = []) {
    for await (const page of people.everybody()) {
      if (!page.ok) throw new Error(`The list of people broke off: ${page.failure.cause}`);
      for (const person of page.value) {
        const view = await lookUpOrganizer({ tenantId, userId: person.id, from: 'mirror' });
        if (!view.ok || destinations.length === 0) {
          yield { person, view, dialOut: [] };
          continue;
        }
        const input = await dialOutInput(tenantId, view.value.organizer);
        const dialOut = destinations.map((destination) => simulateDialOut({ ...input, destination }));
        yield { person, view, dialOut };
      }
    }
  };
}
