import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'restify';
import { createTokenSource } from './adapters/entra/token-source.js';
import { createGraphClient } from './adapters/graph/graph-client.js';
import { createLicenses } from './adapters/graph/licenses.js';
import { createMeetings } from './adapters/graph/meetings.js';
import { createPeople } from './adapters/graph/people.js';
import { createRoles } from './adapters/graph/roles.js';
import { openDatabase } from './adapters/postgres/open-database.js';
import { storedChanges } from './adapters/postgres/stored-changes.js';
import { storedConversations } from './adapters/postgres/stored-conversations.js';
import { storedMirror } from './adapters/postgres/stored-mirror.js';
import { storedProposals } from './adapters/postgres/stored-proposals.js';
import { storedTenantSettings } from './adapters/postgres/stored-tenant-settings.js';
import { openChangeQueue } from './adapters/queue/open-change-queue.js';
import { queueSchema } from './adapters/queue/start-boss.js';
import { createConferencingDirectory } from './adapters/teams-powershell/conferencing-directory.js';
import { createOrganizerSettings } from './adapters/teams-powershell/organizer-settings.js';
import { createPool } from './adapters/teams-powershell/pool.js';
import { createChat } from './chat/chat.js';
import type { MicrosoftSettings } from './microsoft-settings.js';
import { createHttpServer } from './http/server.js';
import { createTokenVerifier } from './http/token-verifier.js';
import { understand } from './language/understand.js';
import type { Clock } from './ports/clock.js';
import type { Log } from './ports/log.js';
import type { TenantSettingsValue } from './ports/tenant-settings.js';
import { applyChange } from './use-cases/apply-change.js';
import { authorize as authorizing } from './use-cases/authorize.js';
import { confirmChange } from './use-cases/confirm-change.js';
import { declineChange } from './use-cases/decline-change.js';
import { exportEffectiveNumbers, type ExportEffectiveNumbers } from './use-cases/export-effective-numbers.js';
import { findPeople } from './use-cases/find-people.js';
import { listBridgeNumbers } from './use-cases/list-bridge-numbers.js';
import { lookUpOrganizer as lookingUp } from './use-cases/look-up-organizer.js';
import { proposeDefaults } from './use-cases/propose-defaults.js';
import { proposeUndo } from './use-cases/propose-undo.js';
import { refreshConferencing as refreshingConferencing } from './use-cases/refresh-conferencing.js';
import { refreshOrganizer as refreshingOrganizer } from './use-cases/refresh-organizer.js';
import { showChange } from './use-cases/show-change.js';
import { showMeetingDialIn } from './use-cases/show-meeting-dial-in.js';
import { showMyNumbers } from './use-cases/show-my-numbers.js';

export interface AppSettings {
  readonly microsoft: MicrosoftSettings;
  readonly clock: Clock;
  readonly log: Log;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** Empties the database on disk first; a server's is never emptied. */
  readonly fresh: boolean;
  readonly tenantSettings: TenantSettingsValue;
  /** The built tab. */
  readonly tabFolder: string;
  /** Only in the sandbox: answers /sandbox/…. */
  readonly sandbox: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
}

/** The product, assembled and not yet listening. */
export interface App {
  readonly server: Server;
  readonly exportEffectiveNumbers: ExportEffectiveNumbers;
  /** Finishes running work and closes what was opened. The server is the caller's to close. */
  close(): Promise<void>;
}

/** Wires ports to adapters, use cases to ports and edges to use cases. It holds no rule. */
export async function createApp(settings: AppSettings): Promise<App> {
  const { microsoft, clock, log, dataDir, databaseUrl, fresh } = settings;
  const { tenantId, appId } = microsoft;

  const token = createTokenSource(microsoft.credential, { tenantId, appId, clock });
  const graph = createGraphClient({
    url: microsoft.graphUrl,
    token: () => token(microsoft.graphResource),
    clock,
    log,
  });
  const { slots, ...program } = microsoft.powershell;
  const powerShell = createPool({ program, slots, log });
  const onError = (cause: unknown): void => log.error('store.failed', cause);
  const database = await openDatabase({ databaseUrl, dataDir, fresh, schemas: [queueSchema], onError });
  const changeQueue = await openChangeQueue({ database, onError });

  const people = createPeople(graph);
  const conferencingDirectory = createConferencingDirectory(powerShell);
  const organizerSettings = createOrganizerSettings(powerShell);
  const mirror = storedMirror(database);
  const proposals = storedProposals(database);
  const changes = storedChanges({ database, enqueue: (sql, job) => changeQueue.enqueue(sql, job) });
  const tenantSettings = storedTenantSettings(database);
  const conversations = storedConversations(database);
  await tenantSettings.keep(tenantId, settings.tenantSettings);

  const refreshConferencing = refreshingConferencing({ clock, conferencingDirectory, mirror });
  const licenses = createLicenses(graph);
  const refreshOrganizer = refreshingOrganizer({ clock, people, licenses, organizerSettings, mirror });
  const authorize = authorizing({ roles: createRoles(graph) });
  const lookUpOrganizer = lookingUp({ clock, mirror }, { refreshOrganizer, refreshConferencing });
  const proposing = {
    clock,
    people,
    proposals,
    changes,
    tenantSettings,
    newId: randomUUID,
    digest: sha256,
  };
  const useCases = {
    authorize,
    lookUpOrganizer,
    showMyNumbers: showMyNumbers(lookUpOrganizer, authorize),
    showMeetingDialIn: showMeetingDialIn({ meetings: createMeetings(graph), mirror }, authorize),
    listBridgeNumbers: listBridgeNumbers({ clock, mirror }, { authorize, refreshConferencing }),
    findPeople: findPeople(people, authorize),
    proposeDefaults: proposeDefaults(proposing, { authorize, lookUpOrganizer }),
    proposeUndo: proposeUndo(proposing, { authorize, lookUpOrganizer }),
    confirmChange: confirmChange({ clock, proposals, changes, changeQueue, tenantSettings }, authorize),
    declineChange: declineChange({ clock, proposals }),
    showChange: showChange({ changes }),
  };

  // The words of eight languages are put into tables at the first use; nobody should wait for that.
  understand('');
  const chat = createChat({ microsoft, token, clock, log, useCases, understand, conversations });
  const apply = applyChange({ clock, changes, organizerSettings }, refreshOrganizer);
  await changeQueue.start({
    run: async (job) => {
      const ended = await apply(job);
      if (ended !== undefined) await chat.changeEnded(ended);
    },
    giveUp: ({ tenantId: id, changeId }) =>
      changes.finish({ tenantId: id, id: changeId, state: 'failed', at: clock() }),
  });

  const server = createHttpServer({
    useCases,
    receive: (request, response) => chat.receive(request, response),
    verify: createTokenVerifier({ tenantId, appId, login: microsoft.login, clock }),
    clock,
    log,
    tabFolder: settings.tabFolder,
    sandbox: settings.sandbox,
  });
  return {
    server,
    exportEffectiveNumbers: exportEffectiveNumbers(people, lookUpOrganizer),
    close: async () => {
      await changeQueue.stop();
      await powerShell.close();
      await database.close();
    },
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
