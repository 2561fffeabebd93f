import { openChangeEngine, type ChangeEngine } from '../../bot/change-engine.js';
import { auditTrail } from '../../bot/adapters/postgres/audit-trail.js';
import type { Database } from '../../bot/adapters/postgres/database.js';
import { createFactSets } from '../../bot/adapters/postgres/fact-sets.js';
import { openDatabase } from '../../bot/adapters/postgres/open-database.js';
import { storedChanges } from '../../bot/adapters/postgres/stored-changes.js';
import { storedMirror } from '../../bot/adapters/postgres/stored-mirror.js';
import { storedProposals } from '../../bot/adapters/postgres/stored-proposals.js';
import { storedTenantSettings } from '../../bot/adapters/postgres/stored-tenant-settings.js';
import { openQueues } from '../../bot/adapters/queue/open-queues.js';
import { queueSchema } from '../../bot/adapters/queue/start-boss.js';
import type { Change, SeenLater } from '../../bot/domain/changes/change.js';
import { isOver } from '../../bot/domain/changes/change.js';
import { outlineOf, withCanary, type PlannedStage } from '../../bot/domain/changes/plan.js';
import { fail, ok } from '../../bot/domain/result.js';
import { DEFAULT_SETTINGS } from '../../bot/domain/tenant/tenant-settings.js';
import type { Changes } from '../../bot/ports/changes.js';
import type { TenantSettings } from '../../bot/ports/tenant-settings.js';
import { openTeamsSide } from '../../bot/teams-side.js';
import { changeFrom } from '../../bot/use-cases/changes/confirm-change.js';
import type { StepWork } from '../../bot/use-cases/changes/step-work.js';
import { workOnBridgeSettings } from '../../bot/use-cases/changes/work-on-bridge.js';
import { workOnDefaults } from '../../bot/use-cases/changes/work-on-defaults.js';
import { workOnConferenceInfo, workOnPins } from '../../bot/use-cases/changes/work-on-pins.js';
import { refreshConferencing } from '../../bot/use-cases/refresh-conferencing.js';
import type { Stage } from './sync-stage.js';

export const ADMIN = '11111111-1111-4111-8111-111111111111';

/** The engine on a database of its own, over real Teams PowerShell processes against the simulated tenant. */
export interface OpenEngine {
  readonly engine: ChangeEngine;
  readonly changes: Changes;
  readonly database: Database;
  readonly settings: TenantSettings;
  readonly tenantId: string;
  readonly told: { readonly progressed: Change[]; readonly ended: Change[]; readonly visible: SeenLater[] };
  /** What authority and gates answer from now on. */
  readonly answers: { mayStill: boolean; gateHolds: boolean };
  confirm(id: string, stages: readonly PlannedStage[], notBefore?: number): Promise<void>;
  /** Settles when it is over. */
  over(id: string): Promise<Change>;
  events(id: string): Promise<readonly string[]>;
  stop(): Promise<void>;
}

export async function openEngine(stage: Stage, lanes = 4): Promise<OpenEngine> {
  const { sandbox } = stage.microsoft;
  const { clock } = sandbox;
  const { tenantId } = sandbox.microsoft;
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (_: string, cause: unknown) => console.error(cause),
  };
  const database = await openDatabase({ dataDir: stage.newFolder(), schemas: [queueSchema] });
  const queues = await openQueues({ database, onError: (cause) => console.error(cause) });
  const teams = openTeamsSide({
    powershell: { ...sandbox.microsoft.powershell, slots: lanes },
    numberInventory: { inventory: () => Promise.resolve(ok({ listings: [], complete: true })) },
    log,
  });
  const { conferencingDirectory, organizerSettings, administration } = teams;
  const changes = storedChanges({ database, enqueue: (sql, job) => queues.changes.enqueue(sql, job) });
  const proposals = storedProposals(database);
  const mirror = storedMirror(database, createFactSets());
  const settings = storedTenantSettings(database);
  await settings.begin(tenantId, { ...DEFAULT_SETTINGS, writing: true });
  const answers = { mayStill: true, gateHolds: true };
  const told = { progressed: [] as Change[], ended: [] as Change[], visible: [] as SeenLater[] };
  const onBridge = { bridge: administration.bridge, directory: conferencingDirectory };
  const engine = openChangeEngine({
    tenantId,
    clock,
    log,
    database,
    queue: queues.changes,
    changes,
    mirror,
    tenantSettings: settings,
    work: {
      ...NO_WORK,
      setDefaults: workOnDefaults(organizerSettings),
      changeBridgeSettings: workOnBridgeSettings(onBridge),
      resetPin: workOnPins(organizerSettings),
      sendConferenceInfo: workOnConferenceInfo(organizerSettings),
    },
    gateHolds: () => Promise.resolve(answers.gateHolds),
    authorize: (_, command) =>
      Promise.resolve(answers.mayStill ? ok(undefined) : fail({ code: 'notAllowed', command })),
    refreshOrganizer: () => Promise.resolve(ok(true)),
    refreshConferencing: refreshConferencing({ clock, conferencingDirectory, mirror }),
    lanes,
  });
  await engine.start({
    progressed: (change) => Promise.resolve(void told.progressed.push(change)),
    ended: (change) => Promise.resolve(void told.ended.push(change)),
    visible: (_, seen) => Promise.resolve(void told.visible.push(seen)),
  });
  return {
    engine,
    changes,
    database,
    settings,
    tenantId,
    told,
    answers,
    async confirm(id, planned, notBefore) {
      const stages = withCanary(planned);
      const at = clock();
      const proposal = {
        id,
        tenantId,
        proposedBy: ADMIN,
        proposedAt: at,
        expiresAt: at + 900_000,
        outline: outlineOf(
          { command: 'setDefaults', about: { kind: 'setDefaultsEach' }, stages, effects: [], lasting: [] },
          notBefore,
        ),
        fingerprint: 'plan',
        effects: [],
        lasting: [],
        secondPerson: undefined,
        takesMs: 1,
        dryRun: false,
        state: 'open',
      } as const;
      await proposals.keep(
        proposal,
        stages.flatMap(({ steps }) => steps),
        'chat',
      );
      await changes.confirm(changeFrom(proposal, { at, approvedBy: undefined }), 'chat');
      queues.changes.nudge();
    },
    async over(id) {
      const end = performance.now() + 60_000;
      for (;;) {
        const change = await changes.find(tenantId, id);
        if (change !== undefined && isOver(change)) return change;
        if (performance.now() > end) throw new Error(`It did not end: ${JSON.stringify(change)}`);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    },
    async events(id) {
      const events: string[] = [];
      for await (const line of auditTrail(database).lines(tenantId))
        if (line.correlationId === id) events.push(line.event);
      return events;
    },
    async stop() {
      engine.stop();
      await queues.stop();
      await teams.close();
      await database.close();
    },
  };
}

const none = (): never => {
  throw new Error('There are no such steps in these tests');
};
const NOTHING = { live: none, make: none };
const NO_WORK: StepWork = {
  setDefaults: NOTHING,
  grantPolicy: NOTHING,
  grantToGroup: NOTHING,
  grantToTenant: NOTHING,
  placeNumber: NOTHING,
  setBridgeDefault: NOTHING,
  setLanguages: NOTHING,
  changeBridgeSettings: NOTHING,
  invitePolicy: NOTHING,
  routingPolicy: NOTHING,
  voiceRoute: NOTHING,
  usage: NOTHING,
  changeSettings: NOTHING,
  resetPin: NOTHING,
  sendConferenceInfo: NOTHING,
  updateInvites: NOTHING,
};
