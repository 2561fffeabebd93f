import type { CardPlace, Conversations } from '../../ports/conversations.js';
import type { Database } from './database.js';

/** Places of cards and welcomes in PostgreSQL. */
export function storedConversations(database: Database): Conversations {
  return {
    async rememberCard(tenantId, changeId, { serviceUrl, conversationId, activityId }) {
      await database.query({
        text: `insert into card_places (tenant_id, change_id, service_url, conversation_id, activity_id)
          values ($1, $2, $3, $4, $5)
          on conflict (tenant_id, change_id) do update set service_url = excluded.service_url,
            conversation_id = excluded.conversation_id, activity_id = excluded.activity_id`,
        values: [tenantId, changeId, serviceUrl, conversationId, activityId],
      });
    },
    async cardOf(tenantId, changeId) {
      const [found] = await database.query<CardPlace>({
        text: `select service_url as "serviceUrl", conversation_id as "conversationId", activity_id as "activityId"
          from card_places where tenant_id = $1 and change_id = $2`,
        values: [tenantId, changeId],
      });
      return found;
    },
    async welcome(tenantId, conversationId) {
      const first = await database.query({
        text: 'insert into welcomes (tenant_id, conversation_id) values ($1, $2) on conflict do nothing returning tenant_id',
        values: [tenantId, conversationId],
      });
      return first.length > 0;
    },
  };
}
