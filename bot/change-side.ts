import { setTimeout as pause } from 'node:timers/promises';
import { createHash, randomUUID } from 'node:crypto';
import { auditTrail } from './adapters/postgres/audit-trail.js';
import type { Database } from './adapters/postgres/database.js';
import { storedChanges } from './adapters/postgres/stored-changes.js';
import { storedProposals } from './adapters/postgres/stored-proposals.js';
import type { OpenChangeQueue } from './adapters/queue/change-queue.js';
import { createChangeScript } from './adapters/teams-powershell/change-script.js';
import { openChangeEngine, type ChangeListeners } from './change-engine.js';
import { takesMs } from './domain/changes/pace.js';
import type { ChangeNotices } from './ports/change-notices.js';
import type { Change } from './domain/changes/change.js';
import type { Door } from './domain/authority.js';
import type { Changes } from './ports/changes.js';
import type { Clock } from './ports/clock.js';
import type { Conversations } from './ports/conversations.js';
import type { ConferencingDirectory } from './ports/conferencing-directory.js';
import type { Groups } from './ports/groups.js';
import type { Log } from './ports/log.js';
import type { Mirror } from './ports/mirror.js';
import type { SyncStore } from './ports/mirror-sync.js';
import type { OrganizerSettings } from './ports/organizer-settings.js';
import type { People } from './ports/people.js';
import type { PolicyGrants } from './ports/policy-grants.js';
import type { TenantSettings } from './ports/tenant-settings.js';
import { policyPlanners, policyWork } from './policy-side.js';
import type { TeamsAdministration } from './teams-side.js';
import type { Authorize } from './use-cases/authorize.js';
import { approveChange, type ApproveChange } from './use-cases/changes/approve-change.js';
import { askApprovers } from './use-cases/changes/ask-approvers.js';
import { controlChange, type ControlChange } from './use-cases/changes/control-change.js';
import { confirmChange, type ConfirmChange } from './use-cases/changes/confirm-change.js';
import { gateHolds } from './use-cases/changes/gate-holds.js';
import { declineChange, type DeclineChange } from './use-cases/changes/decline-change.js';
import { keepProposal as keepingProposal } from './use-cases/changes/keep-proposal.js';
import { listAwaiting, type ListAwaiting } from './use-cases/changes/list-awaiting.js';
import type { Planners } from './use-cases/changes/planner.js';
import { proposeChange, type ProposeChange } from './use-cases/changes/propose-change.js';
import { proposeForReal, type ProposeForReal } from './use-cases/changes/propose-for-real.js';
import { showChange, type ShowChange } from './use-cases/changes/show-change.js';
import { exportRecord, type ExportRecord } from './use-cases/changes/export-record.js';
import { showRecord, type ShowRecord } from './use-cases/changes/show-record.js';
import { showChangeSteps, type ShowChangeSteps } from './use-cases/changes/show-change-steps.js';
import { showScript, type ShowScript } from './use-cases/changes/show-script.js';
import type { StepWork } from './use-cases/changes/step-work.js';
import {
  workOnBridgeDefault,
  workOnBridgeSettings,
  workOnLanguages,
  workOnPlacement,
} from './use-cases/changes/work-on-bridge.js';
import { workOnDefaults } from './use-cases/changes/work-on-defaults.js';
import { standsAsExpected } from './use-cases/changes/stands-as-expected.js';
import { workOnInvites } from './use-cases/changes/work-on-invites.js';
import { workOnConferenceInfo, workOnPins } from './use-cases/changes/work-on-pins.js';
import { workOnSettings } from './use-cases/changes/work-on-settings.js';
import type { LookUpOrganizer } from './use-cases/look-up-organizer.js';
import { readConferencing } from './use-cases/plan/live-conferencing.js';
import { planBridgeDefault } from './use-cases/plan/plan-bridge-default.js';
import { planBridgeSettings } from './use-cases/plan/plan-bridge-settings.js';
import { planDefaults } from './use-cases/plan/plan-defaults.js';
import { planLanguages } from './use-cases/plan/plan-languages.js';
import { planDefaultsEach } from './use-cases/plan/plan-defaults-each.js';
import { planOnce } from './use-cases/plan/plan-once.js';
import { planReplace } from './use-cases/plan/plan-replace.js';
import { planRestore } from './use-cases/plan/plan-restore.js';
import { planRetire } from './use-cases/plan/plan-retire.js';
import { findRowPeople } from './use-cases/plan/find-row-people.js';
import { walkScope } from './use-cases/plan/walk-scope.js';
import { planRegisterNumber } from './use-cases/plan/plan-register-number.js';
import { planSettings } from './use-cases/plan/plan-settings.js';
import { planUndo } from './use-cases/plan/plan-undo.js';
import { planUnregisterInUse, planUnregisterNumber } from './use-cases/plan/plan-unregister-number.js';
import { usesOfNumber } from './use-cases/plan/uses-of-number.js';
import type { RefreshConferencing } from './use-cases/refresh-conferencing.js';
import type { RefreshOrganizer } from './use-cases/refresh-organizer.js';

interface ChangeSideOptions {
  readonly tenantId: string;
  readonly clock: Clock;
  readonly log: Log;
  /** How many calls of Teams PowerShell there are at a time. */
  readonly lanes: number;
  readonly database: Database;
  readonly queue: OpenChangeQueue;
  readonly mirror: Mirror;
  readonly people: People;
  readonly groups: Groups;
  readonly tenantSettings: TenantSettings;
  readonly organizerSettings: OrganizerSettings;
  readonly administration: TeamsAdministration;
  readonly conferencingDirectory: ConferencingDirectory;
  readonly policyGrants: PolicyGrants;
  readonly syncs: Pick<SyncStore, 'status'>;
  /** Has everybody's licenses read again: other plans count now. */
  readonly readLicensesAgain: (tenantId: string) => Promise<void>;
  readonly conversations: Pick<Conversations, 'peopleWithChats'>;
  /** Told of each change that was just confirmed, by one person or two. */
  readonly confirmed: (change: Change, door: Door) => Promise<void>;
  readonly authorize: Authorize;
  readonly lookUpOrganizer: LookUpOrganizer;
  readonly refreshOrganizer: RefreshOrganizer;
  readonly refreshConferencing: RefreshConferencing;
}

/** What proposes, confirms and applies changes, and what is kept of them. */
export interface ChangeSide {
  readonly changes: Changes;
  readonly useCases: {
    readonly proposeChange: ProposeChange;
    readonly confirmChange: ConfirmChange;
    readonly declineChange: DeclineChange;
    readonly showChange: ShowChange;
    readonly controlChange: ControlChange;
    readonly proposeForReal: ProposeForReal;
    readonly approveChange: ApproveChange;
    readonly listAwaiting: ListAwaiting;
    readonly showScript: ShowScript;
    readonly showChangeSteps: ShowChangeSteps;
    readonly showRecord: ShowRecord;
    readonly exportRecord: ExportRecord;
  };
  /** From now on `notices` tells people what others decided. */
  tellThrough(notices: ChangeNotices): void;
  /** Begins to work on confirmed changes. */
  start(listeners: ChangeListeners): Promise<void>;
  /** Looks for nothing new; what runs is the queue's to stop. */
  stop(): void;
}

export function openChangeSide(options: ChangeSideOptions): ChangeSide {
  const { clock, database, queue, mirror, tenantSettings, authorize } = options;
  const proposals = storedProposals(database);
  const audit = auditTrail(database);
  const changes = storedChanges({ database, enqueue: (sql, job) => queue.enqueue(sql, job) });
  const { refreshConferencing, syncs } = options;
  const engine = openChangeEngine({
    ...options,
    changes,
    work: workOf(options),
    gateHolds: gateHolds(options.organizerSettings, usesOfNumber({ mirror, syncs }, refreshConferencing)),
  });
  const { running } = engine;
  const keepProposal = keepingProposal({
    clock,
    proposals,
    tenantSettings,
    mirror,
    newId: randomUUID,
    digest: sha256,
    takesMs: (outline, steps) => takesMs(outline, steps, engine.pace()),
  });
  // The doors that tell people know the use cases, so they come later.
  let through: ChangeNotices | undefined;
  const notices: ChangeNotices = {
    approvalAsked: async (proposal, approvers) => through?.approvalAsked(proposal, approvers),
    approved: async (change) => through?.approved(change),
    declined: async (proposal, by) => through?.declined(proposal, by),
    visible: async (change, seen) => through?.visible(change, seen),
  };
  const asking = {
    authorize,
    askApprovers: askApprovers({ conversations: options.conversations, notices }, authorize),
  };
  const confirming: Changes = {
    ...changes,
    async confirm(change, door) {
      const isConfirmed = await changes.confirm(change, door);
      if (isConfirmed) await options.confirmed(change, door);
      return isConfirmed;
    },
  };
  const showing = showChange({ changes, mirror }, authorize);
  return {
    changes,
    useCases: {
      proposeChange: proposeChange(
        { clock },
        { authorize, planners: plannersOf(options, changes), keepProposal },
      ),
      proposeForReal: proposeForReal({ clock, proposals, changes }, { authorize, keepProposal }),
      confirmChange: confirmChange(
        { clock, proposals, changes: confirming, tenantSettings, mirror, changeQueue: queue },
        asking,
      ),
      approveChange: approveChange(
        { clock, proposals, changes: confirming, tenantSettings, mirror, changeQueue: queue, notices },
        authorize,
      ),
      declineChange: declineChange({ clock, proposals, notices }, authorize),
      listAwaiting: listAwaiting({ clock, proposals, mirror }, authorize),
      showScript: showScript({ proposals, changes, mirror, changeScript: createChangeScript() }, authorize),
      showRecord: showRecord({ changes, audit, mirror }, authorize),
      exportRecord: exportRecord({ audit }, authorize),
      showChange: showing,
      showChangeSteps: showChangeSteps({ changes, mirror }, showing),
      controlChange: controlChange({ clock, changes, running, mirror, changeQueue: queue }, authorize),
    },
    tellThrough: (to) => void (through = to),
    start: (listeners) => engine.start(listeners),
    stop: () => engine.stop(),
  };
}

function plannersOf(options: ChangeSideOptions, changes: Changes): Planners {
  const { people, lookUpOrganizer, authorize, mirror, syncs, tenantSettings, refreshConferencing } = options;
  const { bridge } = options.administration;
  const live = readConferencing({ mirror }, refreshConferencing);
  const uses = usesOfNumber({ mirror, syncs }, refreshConferencing);
  const { groups } = options;
  const whom = {
    walkScope: walkScope({ people, groups, mirror, tenantSettings, syncs, pause }, lookUpOrganizer),
    readConferencing: live,
  };
  return {
    setDefaults: planDefaults({ people }, { lookUpOrganizer, ...whom }),
    setDefaultsEach: planDefaultsEach({
      findRowPeople: findRowPeople({ people, mirror, tenantSettings }, lookUpOrganizer),
      readConferencing: live,
    }),
    replaceNumber: planReplace(whom),
    retireNumber: planRetire({ syncs }, whom),
    registerNumber: planRegisterNumber({ bridge }, live),
    unregisterNumber: planUnregisterNumber({ readConferencing: live, usesOfNumber: uses }),
    unregisterInUse: planUnregisterInUse({ readConferencing: live, usesOfNumber: uses }),
    setBridgeDefault: planBridgeDefault(live),
    setLanguages: planLanguages(live),
    changeBridgeSettings: planBridgeSettings({ bridge }),
    changeSettings: planSettings({ tenantSettings }),
    ...policyPlanners(options, whom),
    resetPin: planOnce('resetPin', whom),
    sendConferenceInfo: planOnce('sendConferenceInfo', whom),
    updateInvites: planOnce('updateInvites', whom),
    restore: planRestore({ mirror, syncs }, whom),
    undo: planUndo({ changes }, { authorize, standsAsExpected: standsAsExpected(workOf(options)) }),
  };
}

function workOf(options: ChangeSideOptions): StepWork {
  const { organizerSettings, administration, conferencingDirectory, tenantSettings, readLicensesAgain } =
    options;
  const onBridge = { bridge: administration.bridge, directory: conferencingDirectory };
  return {
    setDefaults: workOnDefaults(organizerSettings),
    ...policyWork(options),
    placeNumber: workOnPlacement(onBridge),
    setBridgeDefault: workOnBridgeDefault(onBridge),
    setLanguages: workOnLanguages(onBridge),
    changeBridgeSettings: workOnBridgeSettings(onBridge),
    changeSettings: workOnSettings({ tenantSettings, readLicensesAgain }),
    resetPin: workOnPins(organizerSettings),
    sendConferenceInfo: workOnConferenceInfo(organizerSettings),
    updateInvites: workOnInvites(administration.inviteUpdates),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
