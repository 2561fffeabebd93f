import { bulkDefaults, type BulkDefaults } from '../../domain/changes/bulk-defaults.js';
import { effectsOfDefaults } from '../../domain/changes/defaults-change.js';
import { withInviteUpdates } from '../../domain/changes/invite-updates.js';
import type { Planned } from '../../domain/changes/plan.js';
import type { WantedOf } from '../../domain/changes/wanted.js';
import type { WrongBulkRow } from '../../domain/changes/wrong-bulk-row.js';
import { fail, ok } from '../../domain/result.js';
import type { Planner } from '../changes/planner.js';
import type { FindRowPeople } from './find-row-people.js';
import type { ReadConferencing } from './live-conferencing.js';

interface Steps {
  readonly findRowPeople: FindRowPeople;
  readonly readConferencing: ReadConferencing;
}

/** Default numbers of many people, each their own, from a list. Every row that cannot be used is named with its line. */
export function planDefaultsEach({ findRowPeople, readConferencing }: Steps): Planner<'setDefaultsEach'> {
  return async (caller, wanted, { updateInvites }) => {
    const live = await readConferencing(caller);
    if (!live.ok) return live;
    const { facts } = live.value;
    const said = wanted.rows.map(({ person }) => person);
    const personOf = await findRowPeople(caller.tenantId, said, facts);
    if (!personOf.ok) return personOf;
    const bulk = bulkDefaults({ rows: wanted.rows, facts, personOf: personOf.value });
    const rows = allWrong(wanted, bulk);
    if (bulk.steps.length === 0) {
      return fail(rows.length === 0 ? { code: 'nothingToChange' } : { code: 'everyRowIsWrong', rows });
    }
    const planned = planOf(bulk, rows);
    return ok(updateInvites === true ? withInviteUpdates(planned) : planned);
  };
}

/** Those that could not even be read, and those that cannot be done, by their lines. */
function allWrong(
  { unread = [] }: WantedOf<'setDefaultsEach'>,
  { wrong }: BulkDefaults,
): readonly WrongBulkRow[] {
  const unreadable = unread.map(({ line, code }) => ({ line, why: { kind: 'unread', code } as const }));
  return [...unreadable, ...wrong].toSorted((one, other) => one.line - other.line);
}

function planOf({ steps, alreadySo, hidden }: BulkDefaults, wrongRows: readonly WrongBulkRow[]): Planned {
  const [only, ...others] = steps;
  return {
    command: 'setDefaults',
    about: {
      kind: 'setDefaultsEach',
      ...(only !== undefined && others.length === 0 && { organizerId: only.organizerId }),
    },
    stages: [{ name: 'organizers', steps }],
    effects: [
      ...(alreadySo > 0 ? [{ code: 'alreadySoLeftOut', count: alreadySo } as const] : []),
      ...effectsOfDefaults(hidden),
    ],
    lasting: [],
    ...(wrongRows.length > 0 && { wrongRows }),
  };
}
