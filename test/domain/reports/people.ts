import type { Collector } from '../../../bot/domain/reports/collector.js';
import { resolveNumbers } from '../../../bot/domain/numbers/resolve-numbers.js';
import type { Person } from '../../../bot/domain/tenant/organizer.js';
import { situationOf, type Situation } from '../build.js';

/** Somebody in a situation; the others of a tenant share its bridges, inventory and policies. */
export interface Somebody extends Situation {
  readonly name: string;
  readonly country?: Person['usageLocation'];
}

/** The report about these people, one after the other. */
export function reportOn<R>(collector: Collector<R>, people: readonly Somebody[]): R {
  for (const { name, country = 'GB', ...situation } of people) {
    const input = situationOf(situation);
    const person: Person = { ...input.organizer.person, id: name, displayName: name, usageLocation: country };
    const organizer = { ...input.organizer, person };
    collector.add({ organizer, lists: resolveNumbers({ ...input, organizer }) });
  }
  return collector.report();
}

export function namesIn(rows: readonly { readonly person: Person }[]): readonly string[] {
  return rows.map(({ person }) => person.displayName);
}
