/** What the chat edge knows of Microsoft: who the bot is, and whom it listens and talks to. */
export interface ChatSettings {
  readonly tenantId: string;
  readonly botId: string;
  readonly channel: {
    readonly issuer: string;
    readonly openIdConfigurationUrl: string;
    readonly tokenResource: string;
    /** The only hosts that ever get our token. */
    readonly serviceUrlHosts: readonly string[];
    /** The only hosts that files are fetched from or put to. */
    readonly fileHosts: readonly string[];
  };
}
