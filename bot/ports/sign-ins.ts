import type { MeetingWish } from '../domain/meetings/find-meetings.js';
import type { Instant } from '../domain/instant.js';

/** What somebody wants to know of their calendar, kept while Teams fetches their sign-in. It holds no text of theirs. */
export interface CalendarQuestion {
  readonly wish: MeetingWish;
  /** Of the reader; undefined where their client does not say. */
  readonly timeZone: string | undefined;
  /** What the words were understood as; it goes along with the answer, where scripts read it. */
  readonly command: UnderstoodCommand | undefined;
}

interface UnderstoodCommand {
  readonly intent: string;
  readonly entities: Readonly<Record<string, unknown>>;
}

/** One exchange of tokens that we asked Teams for, for one person in one conversation. */
export interface SignIn {
  readonly tenantId: string;
  /** What Teams names the exchange by; it cannot be guessed. */
  readonly id: string;
  readonly userId: string;
  readonly conversationId: string;
  /** How often the same question was asked for before: people agree, and their client signs in anew. */
  readonly round: number;
  readonly question: CalendarQuestion;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
}

/** Remembers what the answer to a sign-in is to be, so that any instance can give it, once. */
export interface SignIns {
  /** Keeps a new one, and forgets those that have expired. */
  issue(signIn: SignIn): Promise<void>;
  /** `answered`: its question was answered and is not kept any more. Undefined when it was never issued, or is forgotten. */
  find(tenantId: string, id: string): Promise<SignIn | 'answered' | undefined>;
  /** The newest one of a person in a conversation that waits for its answer. */
  waiting(person: Pick<SignIn, 'tenantId' | 'userId' | 'conversationId'>): Promise<SignIn | undefined>;
  /** True for the first one who wants to answer it; its question is forgotten with that. */
  take(tenantId: string, id: string): Promise<boolean>;
}
