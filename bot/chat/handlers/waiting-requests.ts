import { ok } from '../../domain/result.js';
import { timeInWords } from '../../text/time.js';
import { sayAskedFor } from '../cards/say-asked-for.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import type { WaitingSource } from './waiting.js';

/** What organizers ask for, as one kind of what waits for a decision. */
export function waitingRequests({ listRequests }: Pick<ChatUseCases, 'listRequests'>): WaitingSource {
  return async ({ caller, text, timeZone }) => {
    const listed = await listRequests(caller);
    if (!listed.ok) return listed;
    const { requests, people } = listed.value;
    return ok(
      requests.map(({ id: requestId, requestedBy, requestedAt, asked }) => ({
        title: text('request.waiting.title', {
          name: people.get(requestedBy)?.displayName ?? text('step.somebody'),
          what: sayAskedFor(text, asked),
        }),
        notes: [text('request.waiting.since', { time: timeInWords(requestedAt, text.locale, timeZone) })],
        look: { verb: 'lookAtRequest', requestId },
      })),
    );
  };
}
