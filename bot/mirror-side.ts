import { setTimeout as pause } from 'node:timers/promises';
import type { GraphClient } from './adapters/graph/graph-client.js';
import { createPolicyAssignments } from './adapters/graph/policy-assignments.js';
import { createTenantDirectory } from './adapters/graph/tenant-directory.js';
import type { Database } from './adapters/postgres/database.js';
import type { FactSets } from './adapters/postgres/fact-sets.js';
import { storedSchedule } from './adapters/postgres/stored-schedule.js';
import { storedSyncs } from './adapters/postgres/stored-syncs.js';
import type { OpenSyncQueue } from './adapters/queue/sync-queue.js';
import { licenseFrom } from './domain/licenses/license.js';
import type { SyncEvery } from './domain/tenant/mirror-sync.js';
import type { Clock } from './ports/clock.js';
import type { Licenses } from './ports/licenses.js';
import type { Log } from './ports/log.js';
import type { SyncStore } from './ports/mirror-sync.js';
import type { OrganizerSettings } from './ports/organizer-settings.js';
import type { RefreshConferencing } from './use-cases/refresh-conferencing.js';
import type { PlansAtHand } from './plans-at-hand.js';
import { readDefaults } from './use-cases/sync/read-defaults.js';
import { runSync } from './use-cases/sync/run-sync.js';
import { syncLists } from './use-cases/sync/sync-lists.js';

interface MirrorSideOptions {
  readonly tenantId: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly database: Database;
  readonly sets: FactSets;
  readonly queue: OpenSyncQueue;
  readonly graph: GraphClient;
  readonly licenses: Licenses;
  readonly organizerSettings: OrganizerSettings;
  readonly refreshConferencing: RefreshConferencing;
  /** The plan ids that are set; `look` reads them anew before a sync goes by them. */
  readonly plans: PlansAtHand;
  /** How many of people's own numbers are read at a time. */
  readonly sideBySide: number;
  /** How often the mirror is brought up to date by itself. */
  readonly every: SyncEvery;
}

/** What fills the mirror, and what is known of how far it has come. */
export interface MirrorSide {
  readonly store: SyncStore;
  /** Begins to work on syncs and to ask for those that are due. */
  start(): Promise<void>;
  /** Asks for no more. Running ones are the queue's to stop. */
  stop(): void;
}

export function openMirrorSide(options: MirrorSideOptions): MirrorSide {
  const { tenantId, clock, log, database, sets, queue, graph, every, plans } = options;
  const schedule = storedSchedule({ database, enqueue: (sql, job) => queue.enqueue(sql, job) });
  const store = storedSyncs({
    database,
    sets,
    mayHaveDefaults: (held) => licenseFrom(held, plans.ids()).license !== 'none',
  });
  const reading = {
    clock,
    store,
    tenantDirectory: createTenantDirectory(graph, { clock, operatorConnectPlanIds: plans.ids }),
    policyAssignments: createPolicyAssignments(graph),
    licenses: options.licenses,
    organizerSettings: options.organizerSettings,
  };
  const steps = {
    syncLists: syncLists(reading, options.refreshConferencing),
    readDefaults: readDefaults({ ...reading, pause, sideBySide: options.sideBySide }),
  };
  const requestDue = (): Promise<void> =>
    schedule
      .requestDue(tenantId, { now: clock(), every })
      .catch((cause: unknown) => log.error('store.failed', cause));

  let ticking: NodeJS.Timeout | undefined;
  return {
    store,
    async start() {
      const run = runSync({ clock, log, queue, schedule }, steps);
      await queue.start({
        run: async (job, running) => {
          await plans.look();
          await run(job, running);
        },
      });
      await requestDue();
      ticking = setInterval(() => void requestDue(), TICK_MS);
    },
    stop: () => clearInterval(ticking),
  };
}

/** The schedule goes by the product's clock, which the sandbox can move at any moment. */
const TICK_MS = 2_000;
