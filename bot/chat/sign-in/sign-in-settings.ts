/** What is known about a person's sign-in once its token was verified. */
interface VerifiedPerson {
  readonly tenantId: string;
  readonly userId: string;
  /** The token itself, to ask Microsoft for something in its holder's name. */
  readonly assertion: string;
}

/** How people are signed in to the chat: by Teams, for our own app registration, without a connection of the bot's. */
export interface SignInSettings {
  /** The registration's application ID URI, such as `api://bridgekeeper.contoso.com/botid-<app id>`. */
  readonly resource: () => string;
  /** Our page that leads to Microsoft's question whether the person agrees. */
  readonly consentPage: () => string;
  /** Verifies an `Authorization` header by the same rules as the tab's. */
  readonly verify: (
    authorization: string,
  ) => Promise<{ readonly ok: true; readonly value: VerifiedPerson } | { readonly ok: false }>;
}
