import type { OrganizerRequest } from '../domain/requests/organizer-request.js';

/** What an organizer is told of their request. `failed`: the change for it was not made, and it waits again. */
export type RequestNews = 'approved' | 'applied' | 'failed' | 'done' | 'declined';

/** Tells people of requests in their own chats with the bot. Telling never fails what was asked or decided. */
export interface RequestNotices {
  asked(request: OrganizerRequest, administrators: readonly string[]): Promise<void>;
  /** Tells the one who asked. */
  decided(request: OrganizerRequest, news: RequestNews): Promise<void>;
}
