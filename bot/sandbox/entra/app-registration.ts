/** Bridgekeeper's registration in the simulated tenant. */
export const SANDBOX_APP = {
  appId: 'b41d6e2c-5a4d-4c0e-8a77-0c3b1d9e7a01',
  /** Client id of the managed identity that the bot is: the channel knows it by this one. */
  botId: '5e0c8f37-1d52-4b8a-b6a9-9f2f6b7c4d03',
  /** Object id of the application's service principal, which is also its managed identity. */
  principalId: '7d0f2a64-93c1-4be6-a0b5-5c1c0c6f3e02',
  /** For the client credentials and on-behalf-of grants; a sandbox has nothing to guard with it. */
  clientSecret: 'sandbox-client-secret',
} as const;

/** Teams on the web, which asks for the tab's tokens. */
export const TEAMS_WEB_CLIENT_ID = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

export const GRAPH_RESOURCE = 'https://graph.microsoft.com';
export const CONNECTOR_RESOURCE = 'https://api.botframework.com';
/** The Skype and Teams Tenant Admin API, which Teams PowerShell talks to. */
const TEAMS_ADMIN_RESOURCE = '48ac35b8-9aa8-4d74-927d-1f4a14a0b239';

/** Application permissions an administrator has consented to, by resource; the same list stands in the set-up guide. */
export const GRANTED_PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  [GRAPH_RESOURCE]: [
    'User.Read.All',
    'LicenseAssignment.Read.All',
    'RoleManagement.Read.Directory',
    'TeamsUserConfiguration.Read.All',
    'OnlineMeetings.Read.All',
    'GroupMember.Read.All',
  ],
  [CONNECTOR_RESOURCE]: [],
  [TEAMS_ADMIN_RESOURCE]: [],
};

/** What a managed identity's token is asked for, to stand for the app registration that trusts it. */
export const EXCHANGE_RESOURCE = 'api://AzureADTokenExchange';

/** Delegated permissions that everybody in the tenant has been given consent for. Calendars are for each person to say. */
export const CONSENTED_SCOPES: readonly string[] = ['openid', 'profile', 'offline_access', 'User.Read'];
