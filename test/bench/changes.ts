import { availableParallelism, loadavg } from 'node:os';
import { openDatabase } from '../../bot/adapters/postgres/open-database.js';
import { createFactSets } from '../../bot/adapters/postgres/fact-sets.js';
import { storedChanges } from '../../bot/adapters/postgres/stored-changes.js';
import { storedMirror } from '../../bot/adapters/postgres/stored-mirror.js';
import { storedProposals } from '../../bot/adapters/postgres/stored-proposals.js';
import { storedTenantSettings } from '../../bot/adapters/postgres/stored-tenant-settings.js';
import { openQueues } from '../../bot/adapters/queue/open-queues.js';
import { queueSchema } from '../../bot/adapters/queue/start-boss.js';
import { isOver, type Change } from '../../bot/domain/changes/change.js';
import { callsOf, takesMs, USUAL_CALL_MS, type Pace } from '../../bot/domain/changes/pace.js';
import { outlineOf, withCanary } from '../../bot/domain/changes/plan.js';
import type { SetDefaultsStep } from '../../bot/domain/changes/step.js';
import { parsePhone, type E164 } from '../../bot/domain/numbers/phone-number.js';
import { known } from '../../bot/domain/reading.js';
import { mergeAsked, neverRead } from '../../bot/domain/tenant/known-organizer.js';
import { DEFAULT_SETTINGS } from '../../bot/domain/tenant/tenant-settings.js';
import { changeFrom } from '../../bot/use-cases/changes/confirm-change.js';
import { startPostgresServer, type PostgresServer } from '../support/postgres-server.js';
import { startChild, type Child } from './child.js';

const LANES = 10;
const CALL_MS = 40;
const TENANT = 'tenant';

/**
 * Applying a change on one, two and four instances, against the time that its calls alone would take; whether the plan's
 * estimate holds at the pace that administrators report, with time scaled; and how long the event loop is held up.
 */
export async function changesBench({ short }: { readonly short: boolean }): Promise<void> {
  const server = await startPostgresServer();
  if (server === undefined) return;
  const load = loadavg()[0]?.toFixed(1) ?? '';
  console.log(
    `\nApplying changes on PostgreSQL ${server.version}; ${String(availableParallelism())} cores, load ${load}`,
  );
  try {
    await onInstances(server, short ? 600 : 4_000);
    await atMicrosoftsPace(server, short ? 200 : 1_000);
  } finally {
    await server.stop();
  }
}

async function onInstances(server: PostgresServer, organizers: number): Promise<void> {
  const rows: Record<string, string | number>[] = [];
  for (const instances of [1, 2, 4]) {
    const idle = await startChild('idle-control.ts');
    const stage = await openStage(server, { instances, leastMs: CALL_MS, mostMs: CALL_MS });
    await Promise.all([idle.ask('stalls'), ...stage.children.map((child) => child.ask('stalls'))]);
    const ended = await stage.apply(organizers);
    const stalls = await Promise.all(stage.children.map((child) => child.ask('stalls')));
    const control = await idle.ask('stalls');
    const made = await Promise.all(stage.children.map((child) => child.ask('made')));
    const calls = await Promise.all(stage.children.map((child) => child.ask('calls')));
    const total = calls.reduce((sum, each) => sum + (each['count'] ?? 0), 0);
    const idealMs = (total * CALL_MS) / (LANES * instances);
    const times = made.flatMap((each) => Object.values(each));
    const callMs = calls.reduce((sum, each) => sum + (each['ms'] ?? 0), 0) / total;
    const longest = (of: readonly Readonly<Record<string, number>>[]): string =>
      Math.max(...of.map((each) => each['p999Ms'] ?? 0)).toFixed(1);
    rows.push({
      instances,
      steps: organizers,
      seconds: (ended.ms / 1_000).toFixed(1),
      'ideal s': (idealMs / 1_000).toFixed(1),
      'of the ideal': `${((100 * idealMs) / ended.ms).toFixed(1)} %`,
      'a call ms': callMs.toFixed(1),
      'of that': `${((100 * idealMs * callMs) / CALL_MS / ended.ms).toFixed(1)} %`,
      state: ended.change.state,
      'made twice': times.filter((count) => count > 1).length + times.length - organizers,
      'stall p99.9 ms': longest(stalls),
      'idle p99.9 ms': longest([control]),
    });
    await Promise.all([idle.stop(), stage.stop()]);
  }
  console.log(
    `\nAt ${String(CALL_MS)} ms a call with ${String(LANES)} lanes an instance (aim: 95 % of the ideal, nothing twice)`,
  );
  console.table(rows);
}

/** A fiftieth of what Microsoft takes: 2 to 14 s become 40 to 280 ms, and so does everything that is estimated. */
const SCALE = 50;

async function atMicrosoftsPace(server: PostgresServer, organizers: number): Promise<void> {
  const rows: Record<string, string>[] = [];
  for (const [least, most] of [
    [2_000, 14_000],
    [2_000, 5_000],
  ] as const) {
    const stage = await openStage(server, { instances: 1, leastMs: least / SCALE, mostMs: most / SCALE });
    const usual = { callMs: USUAL_CALL_MS / SCALE, lanes: LANES };
    const compare = async (known: string, pace: Pace): Promise<void> => {
      const { ms, estimateMs } = await stage.apply(organizers, pace);
      rows.push({
        'a call': `${String(least / 1_000)} to ${String(most / 1_000)} s`,
        'known of it': known,
        'estimate h': ((estimateMs * SCALE) / 3_600_000).toFixed(3),
        'took h': ((ms * SCALE) / 3_600_000).toFixed(3),
        'off by': `${(100 * (estimateMs / ms - 1)).toFixed(1)} %`,
      });
    };
    await compare('nothing: 8 s a call', usual);
    const [child] = stage.children;
    const { callMs = Number.NaN, lanes = LANES } = (await child?.ask('pace')) ?? {};
    await compare('calls of the change before', { callMs, lanes });
    await stage.stop();
  }
  console.log(
    `\nThe estimate for ${String(organizers)} organizers at Microsoft's pace, in real time scaled 1:${String(SCALE)} (aim: within 20 %)`,
  );
  console.table(rows);
}

interface Stage {
  readonly children: readonly Child[];
  apply(
    organizers: number,
    pace?: Pace,
  ): Promise<{ readonly change: Change; readonly ms: number; readonly estimateMs: number }>;
  stop(): Promise<void>;
}

interface Size {
  readonly instances: number;
  readonly leastMs: number;
  readonly mostMs: number;
}

async function openStage(server: PostgresServer, { instances, leastMs, mostMs }: Size): Promise<Stage> {
  const databaseUrl = await server.newDatabase();
  const database = await openDatabase({ databaseUrl, dataDir: '', schemas: [queueSchema] });
  const onError = (error: unknown): void => console.error(error);
  const queues = await openQueues({ database, onError });
  await storedTenantSettings(database).begin(TENANT, { ...DEFAULT_SETTINGS, writing: true });
  const changes = storedChanges({ database, enqueue: (sql, job) => queues.changes.enqueue(sql, job) });
  const mirror = storedMirror(database, createFactSets());
  const children = await Promise.all(
    Array.from({ length: instances }, () =>
      startChild('changes-instance.ts', {
        DATABASE_URL: databaseUrl,
        LANES: String(LANES),
        LEAST_MS: String(leastMs),
        MOST_MS: String(mostMs),
        TENANT,
      }),
    ),
  );
  let applied = 0;
  return {
    children,
    async apply(organizers, pace = { callMs: CALL_MS, lanes: LANES }) {
      applied += 1;
      const id = `change-${String(applied)}`;
      const steps = Array.from({ length: organizers }, (_, at) => stepOf(`${id}-${String(at)}`));
      await mirror.update(
        TENANT,
        steps.map(({ organizerId }) => organizerId),
        (ids) => ids.map((userId) => knownAs(userId)),
      );
      const stages = withCanary([{ name: 'organizers', steps }]);
      const outline = outlineOf(
        { command: 'setDefaults', about: { kind: 'setDefaultsEach' }, stages, effects: [], lasting: [] },
        undefined,
      );
      const at = Date.now();
      const estimateMs = takesMs(outline, steps, pace);
      const proposal = {
        id,
        tenantId: TENANT,
        proposedBy: 'admin',
        proposedAt: at,
        expiresAt: at + 900_000,
        outline,
        fingerprint: '',
        effects: [],
        lasting: [],
        secondPerson: undefined,
        takesMs: estimateMs,
        dryRun: false,
        state: 'open',
      } as const;
      await storedProposals(database).keep(proposal, steps, 'chat');
      await changes.confirm(changeFrom(proposal, { at, approvedBy: undefined }), 'chat');
      for (;;) {
        const change = await changes.find(TENANT, id);
        if (change !== undefined && isOver(change))
          return { change, ms: (change.endedAt ?? 0) - (change.startedAt ?? 0), estimateMs };
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async stop() {
      await Promise.all(children.map((child) => child.stop()));
      await queues.stop();
      await database.close();
    },
  };
}

const [BEFORE, AFTER] = [number('+442079460100'), number('+441134960180')];

function stepOf(organizerId: string): SetDefaultsStep {
  const before = { toll: BEFORE, tollFree: undefined };
  const step = {
    kind: 'setDefaults',
    organizerId,
    before,
    after: { toll: AFTER, tollFree: undefined },
  } as const;
  if (callsOf(step) !== 3) throw new Error('The estimate counts on three calls');
  return step;
}

function knownAs(id: string) {
  const person = { id, userPrincipalName: id, displayName: id, usageLocation: undefined, guest: false };
  const defaults = known({ bridgeId: 'bridge', toll: BEFORE, tollFree: undefined }, 1, 'teamsAdministration');
  const organizer = { person, plans: known([], 1), defaults, policies: neverRead<never>() };
  return mergeAsked(undefined, organizer, { at: 1, changeId: undefined, parts: ['license', 'defaults'] });
}

function number(text: string): E164 {
  const parsed = parsePhone(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}
