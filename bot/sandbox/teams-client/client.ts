import { refusal } from '../connector/answer.js';
import type { Answer } from '../connector/answer.js';
import type { Conversations } from '../connector/conversations.js';
import type { SandboxContext } from '../context.js';
import type { OneDrive } from '../files/onedrive.js';

/** Where a person acts: the simulated cloud and the conversations in it. */
export interface Client {
  readonly context: SandboxContext;
  readonly conversations: Conversations;
  readonly oneDrive: OneDrive;
}

export function unknownPerson(key: string): Answer {
  return refusal(
    404,
    'UnknownPerson',
    `Nobody in this tenant is called ${JSON.stringify(key.slice(0, 100))}`,
  );
}
