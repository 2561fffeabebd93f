import type { ChatText } from '../../text/chat-text.js';
import type { AskedSignIn } from '../../use-cases/ask-to-sign-in.js';
import type { SignInSettings } from './sign-in-settings.js';

/** What the Bot Framework calls an OAuthCard, as far as Teams needs it to sign somebody in silently. */
export interface SignInCard {
  readonly text: string;
  readonly connectionName: string;
  readonly buttons: readonly { readonly type: 'signin'; readonly title: string; readonly value: string }[];
  readonly tokenExchangeResource: { readonly id: string; readonly uri: string };
}

/** The card as an answer; `meanwhile` is said where a card of it cannot stand. */
export interface SignInContent {
  readonly signIn: SignInCard;
  readonly meanwhile: string;
}

/**
 * Asks Teams for a sign-in to our own app registration. Teams fetches it without a word and posts it to us as the exchange
 * `id`; only where that comes to nothing does it show the card, whose button leads to the question of consent. There is no
 * connection of the bot's behind it: TeamsFx's TeamsBotSsoPrompt did the same, down to the scope at the end of the URI.
 */
export function signInContent(
  { id, hint }: AskedSignIn,
  { text, settings }: { readonly text: ChatText; readonly settings: SignInSettings },
): SignInContent {
  const page = new URL(settings.consentPage());
  if (hint !== undefined) page.searchParams.set('hint', hint);
  return {
    signIn: {
      text: text('meeting.signIn.text'),
      connectionName: CONNECTION,
      buttons: [{ type: 'signin', title: text('meeting.signIn.allow'), value: page.href }],
      tokenExchangeResource: { id, uri: `${settings.resource()}/access_as_user` },
    },
    meanwhile: text('meeting.signIn.looking'),
  };
}

/** Cards have to name a connection; Teams hands the name back and looks nothing up by it. */
export const CONNECTION = 'Bridgekeeper';
