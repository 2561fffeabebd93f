import type { SandboxContext } from '../context.js';
import type { Conversations } from './conversations.js';

/** One call of the Bot Connector, its token verified. `ids` are the parts of the path that vary, decoded. */
export interface ConnectorCall {
  readonly context: SandboxContext;
  readonly conversations: Conversations;
  readonly ids: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
}
