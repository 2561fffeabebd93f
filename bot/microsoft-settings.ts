/** Where Microsoft is and who we are there. In the sandbox every address is a loopback one. */
export interface MicrosoftSettings {
  readonly tenantId: string;
  /** The app registration, which the tab's tokens are for. */
  readonly appId: string;
  /** Whom the channel speaks to: the managed identity where the bot is one, else the app registration. */
  readonly botId: string;
  /** Without a trailing slash. */
  readonly graphUrl: string;
  /** What Graph tokens are asked for. */
  readonly graphResource: string;
  /** Entra v2, whose tokens the tab brings. */
  readonly login: { readonly issuer: string; readonly openIdConfigurationUrl: string };
  /** The Bot Connector, which signs what it posts to us. Only listed hosts are ever sent our token. */
  readonly channel: {
    readonly issuer: string;
    readonly openIdConfigurationUrl: string;
    readonly tokenResource: string;
    readonly serviceUrlHosts: readonly string[];
  };
  readonly credential: Credential;
  readonly powershell: {
    readonly command: string;
    readonly args: readonly string[];
    readonly environment: Readonly<Record<string, string>>;
    readonly slots: number;
  };
}

/** How the app proves who it is. Secrets are not offered: a managed identity has none, a certificate can be rolled. */
export type Credential =
  | { readonly kind: 'managedIdentity'; readonly clientId: string }
  | { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKey: string };

/** Microsoft's global cloud; the national ones have other addresses and no number inventory in Graph. */
export function globalCloud(
  tenantId: string,
): Pick<MicrosoftSettings, 'graphUrl' | 'graphResource' | 'login' | 'channel'> {
  const login = `https://login.microsoftonline.com/${tenantId}/v2.0`;
  return {
    graphUrl: 'https://graph.microsoft.com/v1.0',
    graphResource: 'https://graph.microsoft.com',
    login: { issuer: login, openIdConfigurationUrl: `${login}/.well-known/openid-configuration` },
    channel: {
      issuer: 'https://api.botframework.com',
      openIdConfigurationUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      tokenResource: 'https://api.botframework.com',
      serviceUrlHosts: ['smba.trafficmanager.net', '*.botframework.com'],
    },
  };
}
