/** Where a card stands, so that it can be updated later. */
export interface CardPlace {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly activityId: string;
}

/** Remembers where the card of a change stands, so that it can show how the change ended even after a restart. */
export interface Conversations {
  rememberCard(tenantId: string, changeId: string, place: CardPlace): Promise<void>;
  cardOf(tenantId: string, changeId: string): Promise<CardPlace | undefined>;
  /** True the first time only: the welcome is sent once to a conversation. */
  welcome(tenantId: string, conversationId: string): Promise<boolean>;
}
