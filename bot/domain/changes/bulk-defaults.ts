import type { E164 } from '../numbers/phone-number.js';
import type { NumberLists } from '../numbers/resolved-numbers.js';
import type { Result } from '../result.js';
import type { JoinedConferencing } from '../tenant/bridge.js';
import type { Organizer } from '../tenant/organizer.js';
import { withoutDialIn, type DefaultsSlot } from './defaults-change.js';
import { defaultsAsRead, rememberedSlots } from './defaults-of-many.js';
import { numberSaid } from './number-said.js';
import { sameDefaults, type DefaultNumbers, type SetDefaultsStep } from './step.js';
import type { BulkRow } from './wanted.js';
import type { RowRefusal, WrongBulkRow } from './wrong-bulk-row.js';

/** Somebody of a row, as they are now. */
export interface RowPerson {
  readonly organizer: Organizer;
  readonly lists: NumberLists;
}

export interface BulkDefaults {
  readonly steps: readonly SetDefaultsStep[];
  /** In the order of their lines. */
  readonly wrong: readonly WrongBulkRow[];
  readonly alreadySo: number;
  readonly hidden: number;
}

interface Bulk {
  readonly rows: readonly BulkRow[];
  readonly facts: JoinedConferencing;
  readonly personOf: (said: string) => Result<RowPerson, RowRefusal>;
}

/** The steps of the rows that can be done, and why the others cannot. A line is done as a whole or not at all. */
export function bulkDefaults({ rows, facts, personOf }: Bulk): BulkDefaults {
  const slotOf = rememberedSlots();
  const read = rows.map((row) => readRow(row, { facts, personOf, slotOf }));
  const refused = read.flatMap((each) => ('failure' in each ? [each] : []));
  const good = read.flatMap((each) => ('failure' in each ? [] : [each]));
  const twice = doubled(good);
  const wrong: readonly WrongBulkRow[] = [
    ...refused.map(({ line, failure }) => ({ line, why: { kind: 'refused', failure } as const })),
    ...[...twice].map(([line, otherLine]) => ({ line, why: { kind: 'samePerson', otherLine } as const })),
  ];
  const lines = new Set(wrong.map(({ line }) => line));
  const usable = good.filter(({ line }) => !lines.has(line));
  return { ...stepsOf(usable), wrong: wrong.toSorted((one, other) => one.line - other.line) };
}

interface ReadRow {
  readonly line: number;
  readonly person: RowPerson;
  readonly before: DefaultNumbers;
  readonly slot: DefaultsSlot;
  readonly number: E164;
}

interface RefusedRow {
  readonly line: number;
  readonly failure: RowRefusal;
}

function readRow(
  { line, person: said, number: numberAsSaid }: BulkRow,
  { facts, personOf, slotOf }: Omit<Bulk, 'rows'> & { readonly slotOf: ReturnType<typeof rememberedSlots> },
): ReadRow | RefusedRow {
  const person = personOf(said);
  if (!person.ok) return { line, failure: person.failure };
  const { organizer, lists } = person.value;
  const without = withoutDialIn(lists.license.license);
  if (without !== undefined) return { line, failure: without };
  const before = defaultsAsRead(organizer);
  if (before === undefined) return { line, failure: { code: 'defaultsUnknown' } };
  const { usageLocation } = organizer.person;
  const countries = usageLocation === undefined ? [] : [usageLocation];
  const number = numberSaid(numberAsSaid, facts, { countries });
  if (!number.ok) return { line, failure: number.failure };
  const slot = slotOf(number.value, lists);
  if (!slot.ok) return { line, failure: slot.failure };
  return { line, person: person.value, before, slot: slot.value, number: number.value };
}

/** Lines that give one person two different numbers of one kind, each with another such line. */
function doubled(rows: readonly ReadRow[]): ReadonlyMap<number, number> {
  const first = new Map<string, ReadRow>();
  const twice = new Map<number, number>();
  for (const row of rows) {
    const key = `${row.slot} ${row.person.organizer.person.id}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else if (earlier.number !== row.number) {
      twice.set(row.line, earlier.line);
      if (!twice.has(earlier.line)) twice.set(earlier.line, row.line);
    }
  }
  return twice;
}

function stepsOf(rows: readonly ReadRow[]): Omit<BulkDefaults, 'wrong'> {
  const after = new Map<string, { readonly row: ReadRow; readonly defaults: DefaultNumbers }>();
  for (const row of rows) {
    const { id } = row.person.organizer.person;
    const defaults = after.get(id)?.defaults ?? row.before;
    after.set(id, { row, defaults: { ...defaults, [row.slot]: row.number } });
  }
  const changed = [...after].filter(([, { row, defaults }]) => !sameDefaults(row.before, defaults));
  return {
    steps: changed.map(([organizerId, { row, defaults }]) => ({
      kind: 'setDefaults',
      organizerId,
      before: row.before,
      after: defaults,
    })),
    alreadySo: after.size - changed.length,
    hidden: changed.filter(([, { row }]) => row.person.lists.printedFrom === 'policy').length,
  };
}
