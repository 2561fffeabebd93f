import { z } from 'zod';
import type { AnswerCall } from './answer-call.js';
import type { GraphOperation } from './graph-call.js';
import { badRequest, found } from './graph-reply.js';

/**
 * Up to 20 calls in one. Items that depend on a failed one get 424; the rest are independent. `answerCall` is asked late,
 * because the batch is itself one of the operations it answers.
 */
export function batchOperation(answerCall: () => AnswerCall): GraphOperation {
  return {
    method: 'POST',
    path: '/$batch',
    options: [],
    answer: async (call, body) => {
      const parsed = Batch.safeParse(body);
      if (!parsed.success) return badRequest('The payload is not a valid batch of at most 20 requests.');
      const { requests } = parsed.data;
      const ids = requests.map(({ id }) => id.toLowerCase());
      if (new Set(ids).size < ids.length)
        return badRequest('Every request of a batch needs an id of its own.');
      const responses: BatchItemReply[] = [];
      const answer = answerCall();
      for (const request of requests) {
        responses.push(await answered(request, responses));
      }
      // Graph promises no order; whoever counts on one shall notice.
      return found({ responses: responses.reverse() });

      async function answered(request: BatchItem, sofar: readonly BatchItemReply[]): Promise<BatchItemReply> {
        const { id, method, url, headers, dependsOn } = request;
        const failed = dependsOn.some((other) =>
          sofar.every((each) => each.id !== other || each.status >= 400),
        );
        if (failed) return { id, status: 424, headers: {}, body: {} };
        const authorization = call.header('authorization');
        const reply = await answer({
          method: method.toUpperCase(),
          url: new URL(`${call.context.urls.graph}${url.startsWith('/') ? '' : '/'}${url}`),
          headers: { ...lowerCased(headers), authorization },
          body: request.body,
          cutShort: false,
        });
        return {
          id,
          status: reply.status,
          headers: { 'Content-Type': 'application/json', ...reply.headers },
          body: reply.body,
        };
      }
    },
  };
}

const BatchItem = z.strictObject({
  id: z.string(),
  method: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).default([]),
});
type BatchItem = z.output<typeof BatchItem>;
const Batch = z.strictObject({ requests: z.array(BatchItem).min(1).max(20) });

interface BatchItemReply {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
