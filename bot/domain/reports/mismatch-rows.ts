import type { License } from '../licenses/license.js';
import type { Mismatch } from '../numbers/resolved-numbers.js';
import type { Person } from '../tenant/organizer.js';
import type { Collector } from './collector.js';

/** Something that is set for a person but cannot take effect. */
export interface MismatchRow {
  readonly person: Person;
  readonly license: License;
  readonly mismatch: Mismatch;
}

/** The same thing in how many people. */
export interface MismatchGroup {
  readonly mismatch: Mismatch;
  readonly people: number;
}

export interface MismatchReport {
  readonly kind: 'mismatches';
  readonly rows: readonly MismatchRow[];
  /** What affects the most people first. */
  readonly groups: readonly MismatchGroup[];
  readonly people: number;
}

/** What Microsoft leaves undocumented, or does not tell, is set by nobody and repaired by nobody. */
const NOT_SET_WRONG: ReadonlySet<Mismatch['code']> = new Set<Mismatch['code']>([
  'licensesCombinedUndocumented',
  'operatorNumbersUndocumented',
  'sourceUnknown',
]);

export function mismatches(): Collector<MismatchReport> {
  const rows: MismatchRow[] = [];
  const groups = new Map<string, { mismatch: Mismatch; people: number }>();
  let people = 0;
  return {
    add({ organizer: { person }, lists }) {
      const wrong = lists.mismatches.filter(({ code }) => !NOT_SET_WRONG.has(code));
      if (wrong.length > 0) people += 1;
      for (const mismatch of wrong) {
        rows.push({ person, license: lists.license.license, mismatch });
        const key = JSON.stringify(mismatch);
        const group = groups.get(key) ?? { mismatch, people: 0 };
        group.people += 1;
        groups.set(key, group);
      }
    },
    report: () => ({
      kind: 'mismatches',
      rows,
      groups: [...groups.values()].toSorted((one, other) => other.people - one.people),
      people,
    }),
  };
}
