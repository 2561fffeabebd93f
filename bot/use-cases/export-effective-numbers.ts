import type { Failure } from '../domain/failure.js';
import type { Person } from '../domain/organizer.js';
import type { Result } from '../domain/result.js';
import type { People } from '../ports/people.js';
import type { LookUpOrganizer, OrganizerView } from './look-up-organizer.js';

/** One person of the tenant with their numbers, or why they cannot be told. */
export interface EffectiveLine {
  readonly person: Person;
  readonly view: Result<OrganizerView, Failure>;
}

export type ExportEffectiveNumbers = (tenantId: string) => AsyncIterable<EffectiveLine>;

/** Everybody's numbers, one after the other, read live. A directory that breaks off throws: a short list is no export. */
export function exportEffectiveNumbers(
  people: People,
  lookUpOrganizer: LookUpOrganizer,
): ExportEffectiveNumbers {
  return async function* (tenantId) {
    for await (const page of people.everybody()) {
      if (!page.ok) throw new Error(`The list of people broke off: ${page.failure.cause}`);
      for (const person of page.value) {
        yield { person, view: await lookUpOrganizer({ tenantId, userId: person.id, from: 'mirror' }) };
      }
    }
  };
}
