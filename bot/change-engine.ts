import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from './adapters/postgres/database.js';
import { storedRunningChanges } from './adapters/postgres/stored-running-changes.js';
import type { OpenChangeQueue } from './adapters/queue/change-queue.js';
import { isOver, type Change, type SeenLater } from './domain/changes/change.js';
import { observedPace, USUAL_CALL_MS, type Pace } from './domain/changes/pace.js';
import type { Changes } from './ports/changes.js';
import type { Clock } from './ports/clock.js';
import type { Log } from './ports/log.js';
import type { Mirror } from './ports/mirror.js';
import type { ChangeId, RunningChanges } from './ports/running-changes.js';
import type { TenantSettings } from './ports/tenant-settings.js';
import type { Authorize } from './use-cases/authorize.js';
import { advanceChange } from './use-cases/changes/advance-change.js';
import type { GateHolds } from './use-cases/changes/gate.js';
import { createLanes } from './use-cases/changes/lanes.js';
import { lookAgain } from './use-cases/changes/look-again.js';
import { makeItSo } from './use-cases/changes/make-it-so.js';
import { showInMirror } from './use-cases/changes/show-in-mirror.js';
import { stepNotes } from './use-cases/changes/step-notes.js';
import type { StepWork } from './use-cases/changes/step-work.js';
import { workOnChange } from './use-cases/changes/work-on-change.js';
import { workOnSlice } from './use-cases/changes/work-on-slice.js';
import type { RefreshConferencing } from './use-cases/refresh-conferencing.js';
import type { RefreshOrganizer } from './use-cases/refresh-organizer.js';

export interface ChangeEngineOptions {
  readonly tenantId: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly database: Database;
  readonly queue: OpenChangeQueue;
  readonly changes: Changes;
  readonly mirror: Mirror;
  readonly tenantSettings: TenantSettings;
  readonly work: StepWork;
  readonly gateHolds: GateHolds;
  readonly authorize: Authorize;
  readonly refreshOrganizer: RefreshOrganizer;
  readonly refreshConferencing: RefreshConferencing;
  /** How many calls Microsoft is asked for at a time. */
  readonly lanes: number;
}

/** Who is told how changes go on. Telling somebody twice must do no harm. */
export interface ChangeListeners {
  /** Every few seconds while it runs. */
  readonly progressed: (change: Change) => Promise<void>;
  readonly ended: (change: Change) => Promise<void>;
  /** Everybody should see it by now. */
  readonly visible: (change: Change, seen: SeenLater) => Promise<void>;
}

/** What applies confirmed changes. */
export interface ChangeEngine {
  readonly running: RunningChanges;
  /** As fast as it went lately. */
  pace(): Pace;
  start(listeners: ChangeListeners): Promise<void>;
  /** Looks for nothing new. What runs is the queue's to stop. */
  stop(): void;
}

export function openChangeEngine(options: ChangeEngineOptions): ChangeEngine {
  const { tenantId, clock, log, database, queue, changes, tenantSettings, refreshConferencing } = options;
  const running = storedRunningChanges(database, queue.jobs);
  const pace = observedPace();
  // While a step is noted, another one's call is under way.
  const sideBySide = options.lanes + Math.max(2, Math.ceil(options.lanes / 2));
  let ticking: NodeJS.Timeout | undefined;

  const queueDue = async (): Promise<void> => {
    const { writing } = await tenantSettings.read(tenantId);
    if ((await running.queueDue(tenantId, { now: clock(), writing })) > 0) queue.nudge();
  };
  const tick = (): Promise<void> => queueDue().catch((cause: unknown) => log.error('store.failed', cause));

  return {
    running,
    pace: () => ({
      callMs: pace.callMs ?? (USUAL_CALL_MS * sideBySide) / options.lanes,
      lanes: sideBySide,
    }),
    async start(listeners) {
      const telling = async (told: Promise<void>): Promise<void> =>
        told.catch((cause: unknown) => log.error('change.notTold', cause));
      const ended = (change: Change): Promise<void> => {
        const { id: changeId, state, startedAt, endedAt, progress } = change;
        log.info('change.ended', { changeId, state, ms: (endedAt ?? 0) - (startedAt ?? 0), ...progress });
        return telling(listeners.ended(change));
      };
      const notesOf = stepNotes(
        { clock, running, tenantSettings },
        {
          showInMirror: showInMirror(options, options.refreshOrganizer),
          noted: atMostEvery(PROGRESS_MS, (id) => telling(tellProgress(changes, id, listeners))),
        },
      );
      const advance = advanceChange(
        { clock, running, changes, changeQueue: queue },
        { gateHolds: options.gateHolds, refreshConferencing, ended },
      );
      const slices = workOnSlice(
        {
          clock,
          running,
          tenantSettings,
          pause: (milliseconds, signal) => pause(milliseconds, undefined, { signal }),
          elapsed: () => performance.now(),
        },
        {
          makeItSo: makeItSo(options.work),
          notesOf,
          advance,
          lanes: createLanes(sideBySide),
          pace,
        },
      );
      const looks = lookAgain(
        { changes, running },
        { work: options.work, visible: (change, seen) => telling(listeners.visible(change, seen)) },
      );
      const { authorize } = options;
      await queue.start(
        workOnChange(
          { clock, changes, running },
          { authorize, advance, workOnSlice: slices, lookAgain: looks, notesOf, ended },
        ),
      );
      await tick();
      ticking = setInterval(() => void tick(), TICK_MS);
    },
    stop: () => clearInterval(ticking),
  };
}

/** What is due goes by the product's clock, which the sandbox can move at any moment. */
const TICK_MS = 2_000;
const PROGRESS_MS = 2_000;

async function tellProgress(
  changes: Pick<Changes, 'find'>,
  { tenantId, changeId }: ChangeId,
  { progressed }: ChangeListeners,
): Promise<void> {
  const change = await changes.find(tenantId, changeId);
  if (change !== undefined && !isOver(change)) await progressed(change);
}

/** Tells of a change at once and then not again for a while. */
function atMostEvery(milliseconds: number, tell: (id: ChangeId) => Promise<void>): (id: ChangeId) => void {
  const resting = new Set<string>();
  return (id) => {
    const key = `${id.tenantId}/${id.changeId}`;
    if (resting.has(key)) return;
    resting.add(key);
    setTimeout(() => resting.delete(key), milliseconds).unref();
    void tell(id);
  };
}
