import type { CardPlace, ChatPlace, Conversations } from '../../ports/conversations.js';
import type { Database } from './database.js';

/** Places of cards, welcomes and people's own chats in PostgreSQL. */
export function storedConversations(database: Database): Conversations {
  return {
    async rememberCard(tenantId, changeId, card) {
      const { serviceUrl, conversationId, activityId, locale, timeZone } = card;
      await database.query({
        text: `insert into card_places
            (tenant_id, change_id, service_url, conversation_id, activity_id, locale, time_zone)
          values ($1, $2, $3, $4, $5, $6, $7)
          on conflict (tenant_id, change_id) do update set service_url = excluded.service_url,
            conversation_id = excluded.conversation_id, activity_id = excluded.activity_id,
            locale = excluded.locale, time_zone = excluded.time_zone`,
        values: [tenantId, changeId, serviceUrl, conversationId, activityId, locale, timeZone],
      });
    },
    async cardOf(tenantId, changeId) {
      const [found] = await database.query<CardPlace & { locale: string; timeZone: string | null }>({
        text: `select service_url as "serviceUrl", conversation_id as "conversationId", activity_id as "activityId",
            locale, time_zone as "timeZone"
          from card_places where tenant_id = $1 and change_id = $2`,
        values: [tenantId, changeId],
      });
      return found === undefined ? undefined : { ...found, timeZone: found.timeZone ?? undefined };
    },
    async welcome(tenantId, conversationId) {
      const first = await database.query({
        text: 'insert into welcomes (tenant_id, conversation_id) values ($1, $2) on conflict do nothing returning tenant_id',
        values: [tenantId, conversationId],
      });
      return first.length > 0;
    },
    async rememberPersonal(tenantId, { userId, place, at, administers }) {
      await database.query({
        name: 'remember-personal',
        text: `insert into personal_chats
            (tenant_id, user_id, service_url, conversation_id, seen_at, administered_at)
          values ($1, $2, $3, $4, $5, $6)
          on conflict (tenant_id, user_id) do update set service_url = excluded.service_url,
            conversation_id = excluded.conversation_id, seen_at = excluded.seen_at,
            administered_at = coalesce(excluded.administered_at, personal_chats.administered_at)`,
        values: [tenantId, userId, place.serviceUrl, place.conversationId, at, administers ? at : undefined],
      });
    },
    async personalOf(tenantId, userId) {
      const [found] = await database.query<ChatPlace>({
        text: `select service_url as "serviceUrl", conversation_id as "conversationId"
          from personal_chats where tenant_id = $1 and user_id = $2`,
        values: [tenantId, userId],
      });
      return found;
    },
    async peopleWithChats(tenantId, limit) {
      const found = await database.query<{ userId: string }>({
        text: `select user_id as "userId" from personal_chats where tenant_id = $1
          order by administered_at desc nulls last, seen_at desc limit $2`,
        values: [tenantId, limit],
      });
      return found.map(({ userId }) => userId);
    },
  };
}
