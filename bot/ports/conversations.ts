import type { Instant } from '../domain/instant.js';

/** A conversation of the channel. `serviceUrl` is a verified one. */
export interface ChatPlace {
  readonly serviceUrl: string;
  readonly conversationId: string;
}

/** Where a card stands, so that it can be updated later. */
export interface CardPlace extends ChatPlace {
  readonly activityId: string;
}

/** A card with what is known about its reader, so that it goes on in their language and time. */
export interface StandingCard extends CardPlace {
  readonly locale: string;
  readonly timeZone: string | undefined;
}

/** Remembers where the card of a change stands, and where people can be told something, even after a restart. */
export interface Conversations {
  rememberCard(tenantId: string, changeId: string, card: StandingCard): Promise<void>;
  cardOf(tenantId: string, changeId: string): Promise<StandingCard | undefined>;
  /** True the first time only: the welcome is sent once to a conversation. */
  welcome(tenantId: string, conversationId: string): Promise<boolean>;
  /** Remembers the chat that somebody has with the bot alone. */
  rememberPersonal(tenantId: string, chat: PersonalChat): Promise<void>;
  personalOf(tenantId: string, userId: string): Promise<ChatPlace | undefined>;
  /** People who have such a chat: those who administered something first, then who was seen last. */
  peopleWithChats(tenantId: string, limit: number): Promise<readonly string[]>;
}

export interface PersonalChat {
  readonly userId: string;
  readonly place: ChatPlace;
  readonly at: Instant;
  /** They were just allowed what only administrators may. */
  readonly administers: boolean;
}
