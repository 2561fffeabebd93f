import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MicrosoftSettings } from '../microsoft-settings.js';
import type { Instant } from '../domain/instant.js';
import type { Clock } from '../ports/clock.js';
import { createCallCounts } from './call-counts.js';
import { machineTime, openClock } from './clock.js';
import { connectorRoutes } from './connector/connector-routes.js';
import { openConversations } from './connector/conversations.js';
import type { MicrosoftUrls, SandboxContext } from './context.js';
import { controlRoutes } from './control-routes.js';
import {
  CONNECTOR_RESOURCE,
  EXCHANGE_RESOURCE,
  GRAPH_RESOURCE,
  SANDBOX_APP,
} from './entra/app-registration.js';
import { openConsents } from './entra/consents.js';
import { entraControlRoutes } from './entra/entra-control-routes.js';
import { createEntraIssuer } from './entra/entra-issuer.js';
import { entraRoutes } from './entra/entra-routes.js';
import { createSignInTroubleSwitch } from './entra/sign-in-trouble.js';
import { openSigningKeys } from './entra/signing-keys.js';
import { createFaultSwitch } from './faults.js';
import { openOneDrive } from './files/onedrive.js';
import { fileRoutes, oneDriveRoutes } from './files/onedrive-routes.js';
import { createGroupRoles } from './group-roles.js';
import { createLimits } from './limits.js';
import { peopleRoutes } from './people-routes.js';
import { graphRoutes } from './graph/graph-routes.js';
import { microsoftRoute } from './microsoft-route.js';
import { answer, openMicrosoftServer } from './server.js';
import { powershellRoutes } from './teams-powershell/powershell-routes.js';
import { powershellProgram } from './teams-powershell/start-program.js';
import { teamsClientRoutes } from './teams-client/teams-client-routes.js';
import { notYetVisible } from './tenant/not-yet-visible.js';
import { openPeopleLog } from './tenant/people-log.js';
import { personasOf, type Persona } from './tenant/personas.js';
import { openTenant } from './tenant/tenant.js';

export type { Persona } from './tenant/personas.js';
export { UnusableTenantFile } from './tenant/load-tenant.js';

export interface SandboxOptions {
  readonly dataDir: string;
  readonly tenantFile?: string | undefined;
  readonly fresh: boolean;
  readonly at?: Instant | undefined;
  readonly messagesUrl: () => string;
  readonly openUrl: () => string;
  /** Graph permissions consented to beside those of the set-up guide. */
  readonly alsoGranted?: readonly string[];
  /** Graph permissions of the set-up guide that nobody has consented to. */
  readonly notGranted?: readonly string[];
}

/** A Microsoft tenant on this machine, running. */
export interface Sandbox {
  readonly microsoft: MicrosoftSettings;
  readonly clock: Clock;
  /** To become IDENTITY_ENDPOINT and IDENTITY_HEADER, where the managed identity is asked for tokens. */
  readonly identity: { readonly endpoint: string; readonly header: string };
  readonly personas: readonly Persona[];
  readonly operatorConnectPlanIds: readonly string[];
  /** Answers everything below /sandbox/. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  close(): Promise<void>;
}

/** Starts the simulated tenant on loopback. Throws UnusableTenantFile with one clear sentence for a bad file. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { dataDir, tenantFile, fresh, at } = options;
  const tenant = openTenant({ dataDir, tenantFile, fresh, now: at ?? machineTime() });
  const { state, kept } = tenant;
  const begin = at ?? (kept || state.at === undefined ? undefined : Date.parse(state.at));
  const clock = openClock({ dataDir, at: begin, keep: kept });
  const tenantId = state.tenant.id;
  const keys = await openSigningKeys(dataDir);
  const server = await openMicrosoftServer(dataDir, tenantId);
  const { urls } = server;
  const issuer = createEntraIssuer({
    tenantId,
    login: urls.login,
    keys,
    clock,
    alsoGranted: options.alsoGranted ?? [],
    notGranted: options.notGranted ?? [],
  });
  const context: SandboxContext = {
    tenant,
    clock,
    peopleLog: openPeopleLog({
      dataDir,
      keep: kept,
      now: () => clock.now(),
      first: notYetVisible(state, (key) => tenant.person(key)),
    }),
    faults: createFaultSwitch(),
    limits: createLimits(),
    calls: createCallCounts(),
    groupRoles: createGroupRoles(),
    issuer,
    consents: openConsents({ dataDir, keep: kept }),
    signInTrouble: createSignInTroubleSwitch(),
    urls,
    dataDir,
    messagesUrl: options.messagesUrl,
    openUrl: options.openUrl,
  };
  const conversations = openConversations(dataDir, () => clock.now());
  const oneDrive = openOneDrive(dataDir, urls);
  const identity = { endpoint: urls.identity, header: randomUUID() };
  server.serve([
    entraRoutes(context, identity.header),
    graphRoutes(context),
    connectorRoutes(context, conversations),
    oneDriveRoutes(oneDrive),
    powershellRoutes(context, identity.header),
  ]);
  const microsoft = settingsOf(tenantId, urls, identity.header);
  const control = [
    controlRoutes(context),
    entraControlRoutes(context),
    peopleRoutes(context),
    microsoftRoute(context, { microsoft, identity }),
    fileRoutes(oneDrive),
    teamsClientRoutes({ context, conversations, oneDrive }),
  ];

  return {
    microsoft,
    clock: () => clock.now(),
    identity,
    personas: personasOf(state),
    operatorConnectPlanIds: state.operatorConnectConferencingPlanIds,
    handle: (request, response) => void answer(control, { request, response }),
    close: async () => {
      await server.close();
      conversations.close();
      tenant.close();
    },
  };
}

/** Where Microsoft 365 Agents Playground takes the bot's answers, when somebody has put it before this sandbox. */
const PLAYGROUND_HOST = 'localhost:56150';

/** Where the product finds Microsoft: the same settings as in a real tenant, with loopback addresses. */
function settingsOf(tenantId: string, urls: MicrosoftUrls, secret: string): MicrosoftSettings {
  return {
    tenantId,
    appId: SANDBOX_APP.appId,
    botId: SANDBOX_APP.botId,
    cloud: 'global',
    graphUrl: urls.graph,
    graphResource: GRAPH_RESOURCE,
    login: {
      issuer: `${urls.login}/v2.0`,
      openIdConfigurationUrl: `${urls.login}/v2.0/.well-known/openid-configuration`,
      authority: `https://login.microsoftonline.com/${tenantId}`,
      calledAt: urls.login,
      exchangeResource: EXCHANGE_RESOURCE,
    },
    channel: {
      issuer: CONNECTOR_RESOURCE,
      openIdConfigurationUrl: `${urls.channel}/v1/.well-known/openidconfiguration`,
      tokenResource: CONNECTOR_RESOURCE,
      serviceUrlHosts: [new URL(urls.connector).host, PLAYGROUND_HOST],
      fileHosts: [new URL(urls.base).host],
    },
    credential: { kind: 'managedIdentity', clientId: SANDBOX_APP.botId },
    powershell: { ...powershellProgram(urls.base, secret), slots: 1 },
  };
}
