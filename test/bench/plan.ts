import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../bot/adapters/postgres/database.js';
import { createFactSets } from '../../bot/adapters/postgres/fact-sets.js';
import { openDatabase } from '../../bot/adapters/postgres/open-database.js';
import { storedMirror } from '../../bot/adapters/postgres/stored-mirror.js';
import { storedProposals } from '../../bot/adapters/postgres/stored-proposals.js';
import type { Caller } from '../../bot/domain/authority.js';
import { previewInvites } from '../../bot/domain/changes/invite-preview.js';
import type { Wanted } from '../../bot/domain/changes/wanted.js';
import { countWhatIf } from '../../bot/domain/licenses/what-if-many.js';
import { resolveEverybody } from '../../bot/domain/numbers/resolve-everybody.js';
import { ok } from '../../bot/domain/result.js';
import type { JoinedConferencing } from '../../bot/domain/tenant/bridge.js';
import { mergeAsked } from '../../bot/domain/tenant/known-organizer.js';
import type { Organizer } from '../../bot/domain/tenant/organizer.js';
import { DEFAULT_SETTINGS } from '../../bot/domain/tenant/tenant-settings.js';
import type { Mirror } from '../../bot/ports/mirror.js';
import type { People } from '../../bot/ports/people.js';
import { keepProposal } from '../../bot/use-cases/changes/keep-proposal.js';
import { planDefaults } from '../../bot/use-cases/plan/plan-defaults.js';
import { planReplace } from '../../bot/use-cases/plan/plan-replace.js';
import { walkScope } from '../../bot/use-cases/plan/walk-scope.js';
import { startPostgresServer } from '../support/postgres-server.js';
import { startChild } from './child.js';
import { OPERATOR_PLAN_IDS } from './many-organizers.js';
import { bigBridge, wholeTenant } from './whole-tenant.js';

const AT = 1_763_800_000_000;
const TENANT = 'tenant';
const CALLER: Caller = { tenantId: TENANT, userId: 'admin', door: 'chat' };

/**
 * How long it takes to plan a change for a whole tenant and keep it as a proposal, from the copy in the database, and to say
 * what a license or a policy would do to everybody. Beside it, in the same run, the floor: reading those rows and no more.
 */
export async function planBench({ short }: { readonly short: boolean }): Promise<void> {
  const organizers = short ? 20_000 : 100_000;
  const rounds = short ? 2 : 3;
  console.log(
    `\nPlanning for ${String(organizers)} organizers; ${String(availableParallelism())} cores, load ${loadavg()[0]?.toFixed(1) ?? ''}`,
  );
  const facts = bigBridge(500, AT);
  const everybody = wholeTenant(organizers, facts, AT);
  const place = await newPlace();
  const control = await startChild('idle-control.ts');
  try {
    const mirror = await filled(place.database, facts, everybody);
    await control.ask('stalls');
    const measured = await measure({ ...place, mirror, facts, rounds });
    const idle = await control.ask('stalls');
    console.log(`On ${place.name}:`);
    console.table(measured);
    console.log(
      `An idle process beside it was held up ${(idle['p99Ms'] ?? 0).toFixed(0)} ms (p99), ${(idle['maxMs'] ?? 0).toFixed(0)} ms (most).`,
    );
  } finally {
    await control.stop();
    await place.close();
  }
}

interface Place {
  readonly name: string;
  readonly database: Database;
  close(): Promise<void>;
}

/** A PostgreSQL server where there is one, as a tenant so large has; else PGlite. */
async function newPlace(): Promise<Place> {
  const server = await startPostgresServer();
  const dataDir = mkdtempSync(join(tmpdir(), 'bridgekeeper-bench-'));
  const databaseUrl = await server?.newDatabase();
  const database = await openDatabase({ dataDir, databaseUrl });
  return {
    name: server === undefined ? 'PGlite' : `PostgreSQL ${server.version}`,
    database,
    async close() {
      await database.close();
      await server?.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const PAGE = 5_000;

async function filled(
  database: Database,
  facts: JoinedConferencing,
  everybody: readonly Organizer[],
): Promise<Mirror> {
  const mirror = storedMirror(database, createFactSets());
  await mirror.keepConferencing(TENANT, facts, []);
  const parts = ['license', 'policies', 'defaults'] as const;
  for (let from = 0; from < everybody.length; from += PAGE) {
    const page = new Map(everybody.slice(from, from + PAGE).map((each) => [each.person.id, each]));
    await mirror.update(TENANT, [...page.keys()], (ids) =>
      ids.flatMap((id) => {
        const organizer = page.get(id);
        return organizer === undefined
          ? []
          : [mergeAsked(undefined, organizer, { at: AT, parts, changeId: undefined })];
      }),
    );
  }
  return mirror;
}

interface Measuring extends Place {
  readonly mirror: Mirror;
  readonly facts: JoinedConferencing;
  readonly rounds: number;
}

interface Row {
  readonly what: string;
  readonly steps: number;
  readonly 'median ms': string;
  readonly 'best ms': string;
  /** Of this process, in the best round: what it takes where nobody else wants the machine. */
  readonly 'own CPU ms': string;
}

async function measure(measuring: Measuring): Promise<readonly Row[]> {
  const { mirror, facts } = measuring;
  const [from, to] = facts.serviceNumbers.filter(({ tollFree }) => !tollFree).map(({ number }) => number);
  const last = facts.serviceNumbers.findLast(({ tollFree, source }) => !tollFree && source === 'operator');
  if (from === undefined || to === undefined || last === undefined) throw new Error('The bridge has numbers');
  const propose = proposing(measuring);
  const everyone = { kind: 'everyone' } as const;
  return [
    await timed('set everybody’s default number, proposed and kept', measuring, () =>
      propose({ kind: 'setDefaults', to: everyone, number: last.number }),
    ),
    await timed('replace one number by another for everybody', measuring, () =>
      propose({ kind: 'replaceNumber', from, to: last.number }),
    ),
    await timed('what if all had Operator Connect Conferencing', measuring, () =>
      previewLicense(mirror, facts),
    ),
    await timed('what if one invite policy listed another number', measuring, () =>
      previewPolicy(mirror, facts, last.number),
    ),
    await timed('floor: read everybody from the copy, and no more', measuring, () => drained(mirror)),
  ];
}

/** The planners over the copy alone; nothing is asked of Microsoft. */
function proposing({ mirror, database, facts }: Measuring) {
  const settings = {
    ...DEFAULT_SETTINGS,
    writing: true,
    largestChange: 1_000_000,
    operatorConnectPlanIds: OPERATOR_PLAN_IDS,
  };
  const tenantSettings = { read: () => Promise.resolve(settings) };
  const nobody = () => Promise.reject(new Error('Nobody is looked up live'));
  const people: People = { find: nobody, person: nobody, everybody: listsNobody };
  const groups = { find: nobody, members: nobody };
  const lookUpOrganizer = nobody;
  const readConferencing = () =>
    Promise.resolve(
      ok({ facts, bridges: facts.bridges.known ? facts.bridges.value : [], country: undefined }),
    );
  const whom = {
    readConferencing,
    walkScope: walkScope(
      { people, groups, mirror, tenantSettings, syncs: LISTED, pause: () => Promise.resolve() },
      lookUpOrganizer,
    ),
  };
  const planners = {
    setDefaults: planDefaults({ people }, { ...whom, lookUpOrganizer }),
    replaceNumber: planReplace(whom),
  };
  const keep = keepProposal({
    clock: () => AT,
    proposals: storedProposals(database),
    tenantSettings,
    mirror,
    newId: randomUUID,
    digest: (text) => createHash('sha256').update(text).digest('base64url'),
    takesMs: ({ steps }) => steps * 8_000,
  });
  return async (wanted: Extract<Wanted, { kind: 'setDefaults' | 'replaceNumber' }>): Promise<number> => {
    const planned =
      wanted.kind === 'setDefaults'
        ? await planners.setDefaults(CALLER, wanted, {})
        : await planners.replaceNumber(CALLER, wanted, {});
    if (!planned.ok) throw new Error(`It was refused: ${planned.failure.code}`);
    const kept = await keep(CALLER, planned.value, {});
    if (!kept.ok) throw new Error(`It was not kept: ${kept.failure.code}`);
    return kept.value.proposal.outline.steps;
  };
}

/** Everybody was listed once, and each one's defaults were read. */
const LISTED = {
  status: () =>
    Promise.resolve({
      parts: [
        {
          part: 'people',
          state: 'done',
          kind: 'full',
          startedAt: AT,
          done: 0,
          total: 0,
          asOf: AT,
          endedAt: AT,
          failed: undefined,
        },
      ],
      people: 0,
      organizers: 0,
      defaultsRead: 0,
      nextAt: undefined,
    } as const),
};

async function* listsNobody(): AsyncGenerator<never> {
  await Promise.reject(new Error('Nobody is listed live'));
  yield* [];
}

async function previewLicense(mirror: Mirror, conferencing: JoinedConferencing): Promise<number> {
  const everybody = resolveEverybody({ conferencing, operatorConnectPlanIds: OPERATOR_PLAN_IDS });
  const counter = countWhatIf({ everybody, supposed: 'operatorConnect' });
  for await (const page of mirror.everybody(TENANT)) page.forEach((each) => counter.add(each));
  return counter.result().people;
}

async function previewPolicy(
  mirror: Mirror,
  conferencing: JoinedConferencing,
  number: JoinedConferencing['serviceNumbers'][number]['number'],
): Promise<number> {
  const { invitePolicies } = conferencing;
  if (!invitePolicies.known) throw new Error('Everything is known here');
  const changed = invitePolicies.value.map((each) =>
    each.name === 'Global' ? { ...each, numbers: [number] } : each,
  );
  const then = { ...conferencing, invitePolicies: { ...invitePolicies, value: changed } };
  const operatorConnectPlanIds = OPERATOR_PLAN_IDS;
  const preview = previewInvites({
    before: resolveEverybody({ conferencing, operatorConnectPlanIds }),
    after: resolveEverybody({ conferencing: then, operatorConnectPlanIds }),
    granted: undefined,
  });
  for await (const page of mirror.everybody(TENANT)) page.forEach((each) => preview.add(each));
  return preview.result().reached;
}

async function drained(mirror: Mirror): Promise<number> {
  let people = 0;
  for await (const page of mirror.everybody(TENANT)) people += page.length;
  return people;
}

async function timed(what: string, { rounds }: Measuring, work: () => Promise<number>): Promise<Row> {
  const times: number[] = [];
  const used: number[] = [];
  let steps = 0;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const before = process.cpuUsage();
    steps = await work();
    const { user, system } = process.cpuUsage(before);
    times.push(performance.now() - began);
    used.push((user + system) / 1000);
  }
  const sorted = times.toSorted((one, other) => one - other);
  return {
    what,
    steps,
    'median ms': (sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toFixed(0),
    'best ms': (sorted[0] ?? Number.NaN).toFixed(0),
    'own CPU ms': Math.min(...used).toFixed(0),
  };
}
