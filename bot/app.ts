import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'restify';
import { createPersonTokens } from './adapters/entra/person-tokens.js';
import { createTokenSource } from './adapters/entra/token-source.js';
import { createCalendar } from './adapters/graph/calendar.js';
import { createGraphClient } from './adapters/graph/graph-client.js';
import { createLicenseOrigins } from './adapters/graph/license-origins.js';
import { createLicenses } from './adapters/graph/licenses.js';
import { createMeetings } from './adapters/graph/meetings.js';
import { createNumberInventory } from './adapters/graph/number-inventory.js';
import { createPeople } from './adapters/graph/people.js';
import { createRoles } from './adapters/graph/roles.js';
import { createGroups } from './adapters/graph/groups.js';
import { createPolicyGrants } from './adapters/graph/policy-grants.js';
import { createTenantProfile } from './adapters/graph/tenant-profile.js';
import { openDatabase } from './adapters/postgres/open-database.js';
import { probeDatabase } from './adapters/postgres/probe-database.js';
import { storedConversations } from './adapters/postgres/stored-conversations.js';
import { createFactSets } from './adapters/postgres/fact-sets.js';
import { storedMirror } from './adapters/postgres/stored-mirror.js';
import { storedSignIns } from './adapters/postgres/stored-sign-ins.js';
import { storedTenantSettings } from './adapters/postgres/stored-tenant-settings.js';
import { openQueues } from './adapters/queue/open-queues.js';
import { queueSchema } from './adapters/queue/start-boss.js';
import { openChangeSide } from './change-side.js';
import { createChat } from './chat/chat.js';
import { traitsOf, type MicrosoftSettings } from './microsoft-settings.js';
import { createHttpServer } from './http/server.js';
import { createTokenVerifier } from './http/token-verifier.js';
import { CONSENT_PAGES } from './contract/routes.js';
import type { SyncEvery } from './domain/tenant/mirror-sync.js';
import { ok } from './domain/result.js';
import { tiersOf } from './domain/tier.js';
import { understand } from './language/understand.js';
import { openMirrorSide } from './mirror-side.js';
import type { Clock } from './ports/clock.js';
import type { Log } from './ports/log.js';
import type { TenantSettingsValue } from './domain/tenant/tenant-settings.js';
import { beginSettings, plansAtHand } from './plans-at-hand.js';
import { openRequestSide } from './request-side.js';
import { createSetupProbes } from './setup-probes.js';
import { openTeamsSide } from './teams-side.js';
import { answerSignIn } from './use-cases/answer-sign-in.js';
import { advise } from './use-cases/advise.js';
import { askToSignIn } from './use-cases/ask-to-sign-in.js';
import { authorize as authorizing } from './use-cases/authorize.js';
import { checkDialOutRoutes } from './use-cases/check-dial-out-routes.js';
import { tryRoutes } from './use-cases/try-routes.js';
import { checkSetup, lookAtSetup as lookingAtSetup, type LookAtSetup } from './use-cases/check-setup.js';
import { compareOrganizers } from './use-cases/compare-organizers.js';
import { exportEffectiveNumbers, type ExportEffectiveNumbers } from './use-cases/export-effective-numbers.js';
import { findMyMeeting as findingMyMeeting } from './use-cases/find-my-meeting.js';
import { explainNumbers } from './use-cases/explain-numbers.js';
import { explainOrganizer as explainingOrganizer } from './use-cases/explain-organizer.js';
import { findPeople } from './use-cases/find-people.js';
import { identifyNumber } from './use-cases/identify-number.js';
import { listBridgeNumbers } from './use-cases/list-bridge-numbers.js';
import { lookUpOrganizer as lookingUp } from './use-cases/look-up-organizer.js';
import { originsInTime } from './use-cases/origins-in-time.js';
import { refreshConferencing as refreshingConferencing } from './use-cases/refresh-conferencing.js';
import { refreshOrganizer as refreshingOrganizer } from './use-cases/refresh-organizer.js';
import { showMeetingDialIn } from './use-cases/show-meeting-dial-in.js';
import { showMeetingRules } from './use-cases/show-meeting-rules.js';
import { showMyLicense } from './use-cases/show-my-license.js';
import { showMyMeetings } from './use-cases/show-my-meetings.js';
import { viewOfChange } from './use-cases/changes/show-change.js';
import { viewOfProposal } from './use-cases/changes/show-script.js';
import { showCoverage } from './use-cases/show-coverage.js';
import { showCoverageDemand } from './use-cases/show-coverage-demand.js';
import { showHistory } from './use-cases/show-history.js';
import { showOrganizer } from './use-cases/show-organizer.js';
import { showMyNumbers } from './use-cases/show-my-numbers.js';
import { dialOutInput as dialOutInputOf, simulateDialOut } from './use-cases/simulate-dial-out.js';
import { showReport } from './use-cases/show-report.js';
import { showSettings } from './use-cases/show-settings.js';
import { showNumberUse } from './use-cases/show-number-use.js';
import { whatIfForOthers } from './use-cases/what-if-for-others.js';
import { whatIfLicense } from './use-cases/what-if-license.js';
import { showSync } from './use-cases/sync/show-sync.js';
import { syncNow } from './use-cases/sync/sync-now.js';

export interface AppSettings {
  readonly microsoft: MicrosoftSettings;
  readonly clock: Clock;
  readonly log: Log;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** Empties the database on disk first; a server's is never emptied. */
  readonly fresh: boolean;
  readonly tenantSettings: TenantSettingsValue;
  /** How often the mirror is brought up to date by itself. */
  readonly syncEvery: SyncEvery;
  /** Where Teams and browsers reach the product, without a slash at the end; known once it listens. */
  readonly publicUrl: () => string;
  /** The built tab. */
  readonly tabFolder: string;
  /** Only in the sandbox: answers /sandbox/…. */
  readonly sandbox: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
}

/** The product, assembled and not yet listening. */
export interface App {
  readonly server: Server;
  readonly exportEffectiveNumbers: ExportEffectiveNumbers;
  /** For whoever runs the server; people ask through a door. */
  readonly lookAtSetup: LookAtSetup;
  /** Finishes running work and closes what was opened. The server is the caller's to close. */
  close(): Promise<void>;
}

/** Wires ports to adapters, use cases to ports and edges to use cases. It holds no rule. */
export async function createApp(settings: AppSettings): Promise<App> {
  const { microsoft, clock, log, dataDir, databaseUrl, fresh } = settings;
  const { tenantId, appId } = microsoft;

  const { graphResource, login, credential } = microsoft;
  const entraApp = { appId, credential, login };
  const token = createTokenSource(entraApp, clock);
  const closing = new AbortController();
  const graph = createGraphClient({
    url: microsoft.graphUrl,
    token: () => token(microsoft.graphResource),
    clock,
    log,
    stop: closing.signal,
  });
  const { slots } = microsoft.powershell;
  const teams = openTeamsSide({
    powershell: microsoft.powershell,
    numberInventory: createNumberInventory(graph),
    log,
  });
  const onError = (cause: unknown): void => log.error('store.failed', cause);
  const database = await openDatabase({ databaseUrl, dataDir, fresh, schemas: [queueSchema], onError });
  const queues = await openQueues({ database, onError });

  const calendar = createCalendar((personToken) =>
    createGraphClient({ url: microsoft.graphUrl, token: () => Promise.resolve(personToken), clock, log }),
  );
  const personTokens = createPersonTokens({ app: entraApp, graphResource, token, clock, log });
  const people = createPeople(graph);
  const { conferencingDirectory, organizerSettings } = teams;
  const sets = createFactSets();
  const mirror = storedMirror(database, sets);
  const tenantSettings = storedTenantSettings(database);
  const conversations = storedConversations(database);
  const signIns = storedSignIns(database);
  const meetings = createMeetings(graph);
  const plansCame = await beginSettings(tenantSettings, tenantId, settings.tenantSettings);

  const plans = await plansAtHand(tenantSettings, tenantId);
  const refreshConferencing = refreshingConferencing({ clock, conferencingDirectory, mirror });
  const licenses = createLicenses(graph, plans.ids);
  const refreshOrganizer = refreshingOrganizer({ clock, people, licenses, organizerSettings, mirror });
  const mirrorSide = openMirrorSide({
    tenantId,
    clock,
    log,
    database,
    sets,
    queue: queues.syncs,
    graph,
    licenses,
    organizerSettings,
    refreshConferencing,
    plans,
    sideBySide: Math.max(1, slots * 2),
    every: settings.syncEvery,
  });
  const authorize = authorizing({
    roles: createRoles(graph, clock),
    tiers: async (tenant) =>
      tiersOf({ powerShellSlots: slots, writing: (await tenantSettings.read(tenant)).writing }),
  });
  const lookAtSetup = lookingAtSetup({
    clock,
    openProbes: () =>
      createSetupProbes({
        microsoft,
        clock,
        teams: teams.running,
        own: {
          database: () => probeDatabase(database),
          mirror: async () => ok((await mirrorSide.store.status(tenantId)).parts),
          settings: async () => ok(await tenantSettings.read(tenantId)),
        },
      }),
  });
  const lookUpOrganizer = lookingUp({ clock, mirror, pause }, { refreshOrganizer, refreshConferencing });
  const dialOut = { people, mirror, tenantProfile: createTenantProfile(graph, clock), tenantSettings };
  const readLicensesAgain = async (tenant: string): Promise<void> => {
    await plans.look();
    await queues.syncs.request({ tenantId: tenant, kind: 'full' });
  };
  const changeSide = openChangeSide({
    tenantId,
    clock,
    log,
    lanes: Math.max(1, slots),
    database,
    queue: queues.changes,
    mirror,
    people,
    groups: createGroups(graph),
    tenantSettings,
    organizerSettings,
    administration: teams.administration,
    conferencingDirectory,
    policyGrants: createPolicyGrants(graph),
    readLicensesAgain,
    syncs: mirrorSide.store,
    conversations,
    authorize,
    lookUpOrganizer,
    refreshOrganizer,
    refreshConferencing,
    confirmed: (change, door) => requestSide.follow.confirmed(change, door),
  });
  const requestSide = openRequestSide({
    clock,
    log,
    database,
    mirror,
    conversations,
    authorize,
    lookUpOrganizer,
    proposeChange: changeSide.useCases.proposeChange,
  });
  const { changes } = changeSide;
  const listNumbers = listBridgeNumbers({ clock, mirror }, { authorize, refreshConferencing });
  const findMyMeeting = findingMyMeeting(
    { clock, mirror, calendar, meetings, personTokens },
    { authorize, lookUpOrganizer },
  );
  const licenseOrigins = createLicenseOrigins(graph);
  const origins = originsInTime({ licenseOrigins, pause });
  const explainOrganizer = explainingOrganizer({ clock, mirror, originsInTime: origins }, lookUpOrganizer);
  const useCases = {
    authorize,
    lookUpOrganizer,
    showMyNumbers: showMyNumbers(lookUpOrganizer, authorize),
    showMyLicense: showMyLicense({ authorize, lookUpOrganizer, originsInTime: origins }),
    explainNumbers: explainNumbers({ people }, { authorize, explainOrganizer }),
    showOrganizer: showOrganizer(
      { people, licenseOrigins },
      { authorize, lookUpOrganizer, explainOrganizer },
    ),
    compareOrganizers: compareOrganizers({ people }, { authorize, lookUpOrganizer, explainOrganizer }),
    advise: advise({ mirror, syncs: mirrorSide.store, tenantSettings }, { authorize, refreshConferencing }),
    whatIfLicense: whatIfLicense(mirror, { authorize, lookUpOrganizer }),
    whatIfForOthers: whatIfForOthers(
      { mirror, people, groups: createGroups(graph), syncs: mirrorSide.store, tenantSettings },
      { authorize, lookUpOrganizer, refreshConferencing },
    ),
    showMyMeetings: showMyMeetings({ clock, mirror, calendar, personTokens }, { authorize, lookUpOrganizer }),
    showMeetingDialIn: showMeetingDialIn({ clock, meetings, mirror, people }, { authorize, lookUpOrganizer }),
    askToSignIn: askToSignIn({ clock, mirror, signIns, newId: randomUUID }, authorize),
    answerSignIn: answerSignIn({ clock, signIns }, findMyMeeting),
    showMeetingRules: showMeetingRules(
      { clock, mirror, pause },
      { authorize, lookUpOrganizer, refreshConferencing },
    ),
    listBridgeNumbers: listNumbers,
    showCoverage: showCoverage(lookUpOrganizer, authorize),
    showCoverageDemand: showCoverageDemand(
      { mirror, syncs: mirrorSide.store, tenantSettings },
      { authorize, listBridgeNumbers: listNumbers },
    ),
    identifyNumber: identifyNumber({ mirror }, { authorize, lookUpOrganizer }),
    showNumberUse: showNumberUse({ clock, mirror, syncs: mirrorSide.store, tenantSettings }, authorize),
    showReport: showReport(
      { clock, mirror, syncs: mirrorSide.store, tenantSettings, pause },
      { authorize, refreshConferencing },
    ),
    findPeople: findPeople(people, authorize),
    simulateDialOut: simulateDialOut(dialOut, { authorize, lookUpOrganizer }),
    checkDialOutRoutes: checkDialOutRoutes({ clock, mirror }, { authorize, refreshConferencing }),
    tryRoutes: tryRoutes({ clock, mirror }, { authorize, refreshConferencing }),
    ...changeSide.useCases,
    ...requestSide.useCases,
    showHistory: showHistory({ clock, mirror, people, changes, tenantSettings }, authorize),
    showSettings: showSettings({ clock, mirror, tenantSettings }, { authorize, refreshConferencing }),
    showSync: showSync({ clock, store: mirrorSide.store }, authorize),
    checkSetup: checkSetup(lookAtSetup, authorize),
    syncNow: syncNow({ clock, store: mirrorSide.store, queue: queues.syncs }, authorize),
  };

  // The words of eight languages are put into tables at the first use; nobody should wait for that.
  understand('');
  const verify = createTokenVerifier({ tenantId, appId, login, clock });
  const { pinReset, tabHosts } = traitsOf(microsoft.cloud);
  const chat = createChat({
    microsoft,
    token,
    clock,
    log,
    useCases,
    understand,
    conversations,
    viewOfChange: (change) => viewOfChange(mirror, change),
    viewOfProposal: (proposal) => viewOfProposal(mirror, proposal),
    viewRequest: requestSide.viewRequest,
    peopleOf: (tenant, userIds) => mirror.people(tenant, userIds),
    signIn: {
      resource: () => `api://${new URL(settings.publicUrl()).host}/botid-${appId}`,
      consentPage: () => `${settings.publicUrl()}${CONSENT_PAGES.ask}`,
      verify,
    },
    pinReset,
  });
  changeSide.tellThrough(chat.notices);
  await requestSide.start(tenantId, chat.requestNotices);
  await changeSide.start({
    progressed: (change) => chat.changeMoved(change),
    ended: async (change) => {
      await chat.changeEnded(change);
      await requestSide.follow.ended(change);
    },
    visible: (change, seen) => chat.changeVisible(change, seen),
  });

  await mirrorSide.start();
  if (plansCame) await readLicensesAgain(tenantId);

  const server = createHttpServer({
    useCases,
    receive: (request, response) => chat.receive(request, response),
    verify,
    consent: {
      appId,
      authorizeUrl: `${login.calledAt ?? login.authority}/oauth2/v2.0/authorize`,
      // The last one is the one that people can agree to themselves.
      scopes: calendar.consents.slice(-1).map(({ scope }) => `${graphResource}/${scope}`),
      publicUrl: settings.publicUrl,
    },
    tabHosts,
    clock,
    log,
    tabFolder: settings.tabFolder,
    sandbox: settings.sandbox,
  });
  return {
    server,
    lookAtSetup,
    exportEffectiveNumbers: exportEffectiveNumbers(people, {
      lookUpOrganizer,
      dialOutInput: dialOutInputOf(dialOut),
    }),
    close: async () => {
      mirrorSide.stop();
      changeSide.stop();
      closing.abort();
      await queues.stop();
      await teams.close();
      await database.close();
    },
  };
}
