import type { Person } from '../domain/tenant/organizer.js';
import type { Log } from '../ports/log.js';
import type { RequestNotices } from '../ports/request-notices.js';
import type { ChatText } from '../text/chat-text.js';
import type { ViewRequest } from '../use-cases/requests/look-at-request.js';
import { decideRequestCard } from './cards/decide-request-card.js';
import { sayAskedFor } from './cards/say-asked-for.js';
import type { Connector, Place } from './channel/connector.js';
import { activityOf } from './turn/activity-of.js';
import type { Answer } from './turn/answer.js';

interface Parts {
  readonly viewRequest: ViewRequest;
  readonly peopleOf: (tenantId: string, userIds: readonly string[]) => Promise<ReadonlyMap<string, Person>>;
  /** Somebody's own chat with the bot, where they have one. */
  readonly personalOf: (tenantId: string, userId: string) => Promise<Place | undefined>;
  readonly connector: Pick<Connector, 'send'>;
  /** What comes unasked has no reader's language to go by. */
  readonly text: ChatText;
  readonly log: Log;
}

/** Tells people of requests in their own chats with the bot, never where others read along. */
export function createRequestNotices(parts: Parts): RequestNotices {
  const { viewRequest, peopleOf, personalOf, connector, text, log } = parts;
  const tell = async (tenantId: string, userId: string, content: Answer['content']): Promise<void> => {
    try {
      const place = await personalOf(tenantId, userId);
      if (place !== undefined) await connector.send(place, activityOf(content));
    } catch (error) {
      log.error('chat.notTold', error);
    }
  };
  return {
    async asked(request, administrators) {
      if (administrators.length === 0) return;
      const view = await viewRequest(request);
      // Nobody can decide without it; it waits in the list.
      if (!view.ok) return;
      const card = decideRequestCard(view.value, text);
      await Promise.all(administrators.map((userId) => tell(request.tenantId, userId, { card })));
    },
    async decided({ tenantId, requestedBy, decidedBy = '', asked }, news) {
      const people = await peopleOf(tenantId, [decidedBy]);
      const name = people.get(decidedBy)?.displayName ?? text('step.somebody');
      const said = text('request.told', { news, name, what: sayAskedFor(text, asked) });
      await tell(tenantId, requestedBy, { text: said });
    },
  };
}
