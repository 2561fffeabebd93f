import type { Database } from '../../bot/adapters/postgres/database.js';
import { auditTrail } from '../../bot/adapters/postgres/audit-trail.js';
import { storedChanges } from '../../bot/adapters/postgres/stored-changes.js';
import { storedProposals } from '../../bot/adapters/postgres/stored-proposals.js';
import { openQueues } from '../../bot/adapters/queue/open-queues.js';
import type { Change, StepOutcome } from '../../bot/domain/changes/change.js';
import { outlineOf, withCanary } from '../../bot/domain/changes/plan.js';
import type { DefaultNumbers, SetDefaultsStep, Step } from '../../bot/domain/changes/step.js';
import { parsePhone, type E164 } from '../../bot/domain/numbers/phone-number.js';
import type { TenantState, TenantUser } from '../../bot/sandbox/tenant/tenant-file.js';
import { changeFrom } from '../../bot/use-cases/changes/confirm-change.js';

/** A step and how it has to end whatever happens on the way. */
export interface Expected {
  readonly step: Step;
  readonly ends: readonly StepOutcome[];
}

const ADMIN = '11111111-1111-4111-8111-111111111111';

/**
 * Another toll number for every organizer, of whom a few have it already and a few have a number that the plan does not
 * know of; and at the end a new PIN for some, which must never be given twice.
 */
export function planFor(tenant: TenantState): readonly (readonly Expected[])[] {
  const numbers = (tenant.bridges[0]?.serviceNumbers ?? [])
    .filter(({ type }) => type === 'Toll')
    .map(({ number }) => phone(number));
  const organizers = tenant.users.filter(({ dialIn }) => dialIn !== null);
  const other = (than: E164 | undefined, at: number): E164 => {
    const rest = numbers.filter((number) => number !== than);
    const found = rest[at % rest.length];
    if (found === undefined) throw new Error('Too few numbers');
    return found;
  };
  const defaults = organizers.map((user, at): Expected => {
    const now = defaultsOf(user);
    const step = (before: DefaultNumbers, after: DefaultNumbers): SetDefaultsStep => {
      return { kind: 'setDefaults', organizerId: user.id, before, after };
    };
    const elsewhere = { ...now, toll: other(now.toll, at) };
    if (at % 33 === 32) return { step: step(elsewhere, now), ends: ['alreadySo'] };
    if (at % 50 !== 49) return { step: step(now, elsewhere), ends: ['applied'] };
    const third = numbers.find((number) => number !== now.toll && number !== elsewhere.toll);
    return { step: step({ ...now, toll: third }, elsewhere), ends: ['conflict'] };
  });
  const pins = organizers
    .filter((_, at) => at % 20 === 0)
    .map(({ id }): Expected => {
      return { step: { kind: 'resetPin', organizerId: id }, ends: ['applied', 'unsure'] };
    });
  return [defaults, pins];
}

function defaultsOf({ dialIn }: TenantUser): DefaultNumbers {
  const { serviceNumber, tollFreeServiceNumber } = dialIn ?? {};
  return { toll: phoneIfAny(serviceNumber), tollFree: phoneIfAny(tollFreeServiceNumber) };
}

function phoneIfAny(text: string | null | undefined): E164 | undefined {
  return text === null || text === undefined ? undefined : phone(text);
}

function phone(text: string): E164 {
  const parsed = parsePhone(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

/** Puts a confirmed change into a database that the product is about to open. */
export async function confirmPlan(
  database: Database,
  { tenantId, id, stages }: { tenantId: string; id: string; stages: readonly (readonly Expected[])[] },
): Promise<Change> {
  const queues = await openQueues({ database, onError: (error) => console.error(error) });
  const [defaults = [], pins = []] = stages.map((expected) => expected.map(({ step }) => step));
  const planned = {
    command: 'setDefaults',
    about: { kind: 'setDefaultsEach' },
    stages: withCanary([
      { name: 'organizers', steps: defaults },
      { name: 'invites', steps: pins },
    ]),
    effects: [],
    lasting: [],
  } as const;
  const at = Date.now();
  const proposal = {
    id,
    tenantId,
    proposedBy: ADMIN,
    proposedAt: at,
    expiresAt: at + 900_000,
    outline: outlineOf(planned, undefined),
    fingerprint: 'plan',
    effects: [],
    lasting: [],
    secondPerson: undefined,
    takesMs: 1,
    dryRun: false,
    state: 'open',
  } as const;
  await storedProposals(database).keep(proposal, [...defaults, ...pins], 'chat');
  const changes = storedChanges({ database, enqueue: (sql, job) => queues.changes.enqueue(sql, job) });
  const change = changeFrom(proposal, { at, approvedBy: undefined });
  if (!(await changes.confirm(change, 'chat'))) throw new Error('not confirmed');
  await queues.stop();
  return change;
}

interface Ended {
  readonly tenantId: string;
  readonly id: string;
  readonly stages: readonly (readonly Expected[])[];
  readonly truth: TenantState;
  /** How often each thing was changed at Microsoft. */
  readonly writes: Readonly<Record<string, number>>;
}

/** Everything that is not as it has to be after a change has ended, as lines to read. */
export async function troublesIn(database: Database, ended: Ended): Promise<readonly string[]> {
  const { tenantId, id, stages } = ended;
  const expected = stages.flat();
  const changes = storedChanges({ database, enqueue: () => Promise.resolve() });
  const change = await changes.find(tenantId, id);
  const steps = await changes.steps(tenantId, id, { from: 0, count: expected.length });
  const outcomes = steps.map(({ result }) => result?.outcome);
  const counted = Object.entries(change?.progress ?? {}).filter(
    ([outcome, count]) => outcomes.filter((each) => each === outcome).length !== count,
  );
  return [
    ...(change?.state === 'partlyFailed' ? [] : [`the change is ${String(change?.state)}`]),
    ...counted.map(([outcome, count]) => `${String(count)} counted as ${outcome}`),
    ...expected.flatMap(({ step, ends }, index) => {
      const outcome = outcomes[index];
      if (outcome !== undefined && ends.includes(outcome)) return [];
      return [`step ${String(index)} (${step.kind}) is ${String(outcome)}, not ${ends.join(' or ')}`];
    }),
    ...writtenOtherwise(ended, outcomes),
    ...tenantOtherwise(ended),
    ...(await recordOtherwise(database, ended)),
    ...(await left(database)),
  ];
}

/** What was applied was written once, and nothing else at all; of what is unsure nobody can say more than once at most. */
function writtenOtherwise(
  { stages, writes }: Ended,
  outcomes: readonly (StepOutcome | undefined)[],
): readonly string[] {
  return stages.flat().flatMap(({ step }, index) => {
    if (!('organizerId' in step)) return [];
    const times = writes[`${CMDLET} ${step.organizerId}${step.kind === 'resetPin' ? ' pin' : ''}`] ?? 0;
    const [least, most] = TIMES[outcomes[index] ?? 'failed'] ?? [0, 0];
    return times >= least && times <= most
      ? []
      : [`step ${String(index)} was written ${String(times)} times`];
  });
}

const CMDLET = 'Set-CsOnlineDialInConferencingUser';
const TIMES: Readonly<Partial<Record<StepOutcome, readonly [number, number]>>> = {
  applied: [1, 1],
  unsure: [0, 1],
};

function tenantOtherwise({ stages, truth }: Ended): readonly string[] {
  const people = new Map(truth.users.map((user) => [user.id, user]));
  return stages.flat().flatMap(({ step, ends }) => {
    if (step.kind !== 'setDefaults' || ends.includes('conflict')) return [];
    const user = people.get(step.organizerId);
    const { toll } = user === undefined ? { toll: undefined } : defaultsOf(user);
    return toll === step.after.toll ? [] : [`${step.organizerId} has ${String(toll)}`];
  });
}

/** One line a step, each once, in a chain that is whole; and history in the mirror that names the change. */
async function recordOtherwise(
  database: Database,
  { tenantId, id, stages }: Ended,
): Promise<readonly string[]> {
  const audit = auditTrail(database);
  const times = new Map<unknown, number>();
  let ends = 0;
  for await (const { event, correlationId, details } of audit.lines(tenantId)) {
    if (correlationId !== id) continue;
    if (event === 'stepEnded') times.set(details['index'], (times.get(details['index']) ?? 0) + 1);
    if (event === 'changeEnded') ends += 1;
  }
  const broken = await audit.firstBroken(tenantId);
  const history = await database.query<{ userId: string; lines: number; ours: number }>({
    text: `select user_id as "userId", count(*) as lines, count(*) filter (where change_id = $2) as ours
      from mirror_history where tenant_id = $1 and fact = 'defaults' group by user_id`,
    values: [tenantId, id],
  });
  const shown = new Map(history.map((each) => [each.userId, each]));
  return [
    ...(broken === undefined ? [] : [`the record is broken at line ${String(broken)}`]),
    ...(ends === 1 ? [] : [`the change ended ${String(ends)} times in the record`]),
    ...stages.flat().flatMap(({ step, ends: wanted }, index) => {
      const lines = times.get(index) ?? 0;
      const wrong = lines === 1 ? [] : [`step ${String(index)} has ${String(lines)} lines in the record`];
      if (step.kind !== 'setDefaults' || wanted[0] !== 'applied') return wrong;
      const seen = shown.get(step.organizerId);
      if (seen?.lines === 1 && seen.ours === 1) return wrong;
      return [...wrong, `${step.organizerId} has ${String(seen?.lines ?? 0)} lines of history`];
    }),
  ];
}

async function left(database: Database): Promise<readonly string[]> {
  const jobs = await database.query<{ name: string; count: number }>({
    text: `select name, count(*) as count from pgboss.job where name like '%change-work%' and state <> 'completed' group by name`,
  });
  return jobs.map(({ name, count }) => `${String(count)} jobs left in ${name}`);
}
