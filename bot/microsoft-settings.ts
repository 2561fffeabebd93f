/** Where Microsoft is and who we are there. In the sandbox every address that is called is a loopback one. */
export interface MicrosoftSettings {
  readonly tenantId: string;
  /** The app registration, which the tab's tokens are for. */
  readonly appId: string;
  /** Whom the channel speaks to: the managed identity where the bot is one, else the app registration. */
  readonly botId: string;
  readonly cloud: Cloud;
  /** Without a trailing slash. */
  readonly graphUrl: string;
  /** What Graph tokens are asked for. */
  readonly graphResource: string;
  readonly login: LoginSettings;
  /** The Bot Connector, which signs what it posts to us. Only listed hosts are ever sent our token. */
  readonly channel: {
    readonly issuer: string;
    readonly openIdConfigurationUrl: string;
    readonly tokenResource: string;
    readonly serviceUrlHosts: readonly string[];
    /** Where the files are that people send to a bot and get from it; none where bots have no files. */
    readonly fileHosts: readonly string[];
  };
  readonly credential: Credential;
  readonly powershell: {
    readonly command: string;
    readonly args: readonly string[];
    readonly environment: Readonly<Record<string, string>>;
    readonly slots: number;
  };
}

/** Entra: whose tokens the tab brings, and where the product gets its own. */
export interface LoginSettings {
  readonly issuer: string;
  readonly openIdConfigurationUrl: string;
  /** The tenant's authority, such as `https://login.microsoftonline.com/<tenant>`; Entra's library knows it by this name. */
  readonly authority: string;
  /** Where that authority is really called; the authority itself where absent. Only a simulated tenant is elsewhere. */
  readonly calledAt?: string | undefined;
  /** What a managed identity's token is asked for, to stand for the app registration that trusts it. */
  readonly exchangeResource: string;
}

/** How the app proves who it is. Secrets are not offered: a managed identity has none, a certificate can be rolled. */
export type Credential =
  | { readonly kind: 'managedIdentity'; readonly clientId: string }
  | { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKey: string };

/** Microsoft's clouds that have Teams. The government's GCC is part of the global one. */
export const CLOUDS = ['global', 'gccHigh', 'dod', 'china'] as const;
export type Cloud = (typeof CLOUDS)[number];

/** What a cloud lacks of what the product uses elsewhere. */
export type Lacking =
  | 'graphNumberInventory'
  | 'graphPolicyGrants'
  /** Numbers there are the customer's own, by Direct Routing. */
  | 'operatorConnect'
  /** Teams PowerShell takes a certificate only. */
  | 'managedIdentityForTeams'
  /** No list of the hosts that the channel writes from is published. */
  | 'serviceUrlHosts';

/** What is different in a national cloud, beside its addresses. */
export interface CloudTraits {
  readonly lacks: readonly Lacking[];
  /** For Connect-MicrosoftTeams -TeamsEnvironmentName; undefined where none is given. */
  readonly teamsEnvironment: string | undefined;
  /** Who may show the tab in a frame there, beside the hosts of the global cloud. */
  readonly tabHosts: readonly string[];
  /** Microsoft's page where organizers reset their own PIN; undefined where none is documented. */
  readonly pinReset: string | undefined;
}

export function traitsOf(cloud: Cloud): CloudTraits {
  const { lacks, teamsEnvironment, tabHosts, pinReset } = CLOUD[cloud];
  return { lacks, teamsEnvironment, tabHosts, pinReset };
}

/** The addresses of one tenant in its cloud. */
export function addressesIn(
  cloud: Cloud,
  tenantId: string,
): Pick<MicrosoftSettings, 'cloud' | 'graphUrl' | 'graphResource' | 'login' | 'channel'> {
  const { login, graph, channel, channelMetadata, exchangeResource, serviceUrlHosts, fileHosts } =
    CLOUD[cloud];
  const authority = `https://${login}/${tenantId}`;
  return {
    cloud,
    graphUrl: `https://${graph}/v1.0`,
    graphResource: `https://${graph}`,
    login: {
      issuer: `${authority}/v2.0`,
      openIdConfigurationUrl: `${authority}/v2.0/.well-known/openid-configuration`,
      authority,
      exchangeResource,
    },
    channel: {
      issuer: `https://${channel}`,
      openIdConfigurationUrl: `https://${channelMetadata}/v1/.well-known/openidconfiguration`,
      tokenResource: `https://${channel}`,
      serviceUrlHosts,
      fileHosts,
    },
  };
}

interface CloudEntry extends CloudTraits {
  readonly login: string;
  readonly graph: string;
  readonly channel: string;
  readonly channelMetadata: string;
  readonly exchangeResource: string;
  readonly serviceUrlHosts: readonly string[];
  readonly fileHosts: readonly string[];
}

const US_GOVERNMENT = {
  login: 'login.microsoftonline.us',
  channel: 'api.botframework.us',
  channelMetadata: 'login.botframework.azure.us',
  exchangeResource: 'api://AzureADTokenExchangeUSGov',
  /** Bots neither send nor receive files in GCC High and DoD (bots/how-to/bots-filesv4). */
  fileHosts: [],
  lacks: ['graphNumberInventory', 'graphPolicyGrants', 'operatorConnect', 'managedIdentityForTeams'],
} as const;

/**
 * Sources: Graph's page on national cloud deployments; the Bot Framework SDK's government constants; Microsoft's pages on
 * proactive messages (service hosts), on resetting a PIN, on trusting a managed identity (exchange), on Connect-MicrosoftTeams, on bots in
 * Azure China, and teams-js' list of hosts. No page lists every service host: SERVICE_URL_HOSTS adds what is missing.
 */
const CLOUD = {
  global: {
    login: 'login.microsoftonline.com',
    graph: 'graph.microsoft.com',
    channel: 'api.botframework.com',
    channelMetadata: 'login.botframework.com',
    exchangeResource: 'api://AzureADTokenExchange',
    serviceUrlHosts: ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com', '*.botframework.com'],
    fileHosts: ['*.sharepoint.com'],
    lacks: [],
    teamsEnvironment: undefined,
    tabHosts: [],
    pinReset: 'https://dialin.teams.microsoft.com/usp',
  },
  gccHigh: {
    ...US_GOVERNMENT,
    graph: 'graph.microsoft.us',
    serviceUrlHosts: ['smba.infra.gov.teams.microsoft.us'],
    teamsEnvironment: 'TeamsGCCH',
    tabHosts: [
      'https://teams.microsoft.us',
      'https://gov.teams.microsoft.us',
      'https://outlook.office365.us',
    ],
    pinReset: 'https://dialin.cpc.gov.teams.microsoft.us/usp',
  },
  dod: {
    ...US_GOVERNMENT,
    graph: 'dod-graph.microsoft.us',
    serviceUrlHosts: ['smba.infra.dod.teams.microsoft.us'],
    teamsEnvironment: 'TeamsDOD',
    tabHosts: [
      'https://dod.teams.microsoft.us',
      'https://outlook-dod.office365.us',
      'https://webmail.apps.mil',
    ],
    pinReset: 'https://dialin.cpc.dod.teams.microsoft.us/usp',
  },
  china: {
    login: 'login.partner.microsoftonline.cn',
    graph: 'microsoftgraph.chinacloudapi.cn',
    channel: 'api.botframework.azure.cn',
    channelMetadata: 'login.botframework.azure.cn',
    exchangeResource: 'api://AzureADTokenExchangeChina',
    serviceUrlHosts: [],
    fileHosts: ['*.sharepoint.cn'],
    lacks: ['graphNumberInventory', 'graphPolicyGrants', 'managedIdentityForTeams', 'serviceUrlHosts'],
    teamsEnvironment: 'TeamsChina',
    tabHosts: ['https://*.teams.microsoftonline.cn'],
    pinReset: undefined,
  },
} as const satisfies Record<Cloud, CloudEntry>;
