import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { AnswerCall } from './answer-call.js';
import type { GraphCall, GraphOperation } from './graph-call.js';
import { graphFault, troubleOf } from './graph-fault.js';
import { badRequest, found, refuse, type GraphReply } from './graph-reply.js';

/**
 * Up to 20 calls in one, all at once; an item waits for those it depends on and gets 424 when one of them failed. Each item is
 * throttled or broken on its own. `answerCall` is asked late, because the batch is itself one of the operations it answers.
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
      const answers = new Map<string, Promise<GraphReply>>();
      for (const request of requests) {
        // Only what stands before an item can be waited for, so nothing waits for itself.
        const needed = request.dependsOn.map((id) => answers.get(id) ?? Promise.resolve(FAILED_DEPENDENCY));
        answers.set(request.id, answerItem({ call, answer: answerCall() }, request, needed));
      }
      const responses = await Promise.all(
        [...answers].map(async ([id, reply]) => itemReply(id, await reply)),
      );
      // Graph promises no order; whoever counts on one shall notice.
      return found({ responses: responses.reverse() });
    },
  };
}

const BatchItem = z
  .strictObject({
    id: z.string(),
    method: z.enum(['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'get', 'post', 'patch', 'put', 'delete']),
    url: z.string(),
    headers: z.record(z.string(), z.string()).default({}),
    body: z.unknown().optional(),
    dependsOn: z.array(z.string()).default([]),
  })
  .refine(({ body, headers }) => body === undefined || 'content-type' in lowerCased(headers));
type BatchItem = z.output<typeof BatchItem>;
const Batch = z.strictObject({ requests: z.array(BatchItem).min(1).max(20) });

async function answerItem(
  { call, answer }: { call: GraphCall; answer: AnswerCall },
  { method, url, headers, body }: BatchItem,
  needed: readonly Promise<GraphReply>[],
): Promise<GraphReply> {
  const replies = await Promise.all(needed);
  if (replies.some(({ status }) => status >= 400)) return FAILED_DEPENDENCY;
  const address = new URL(`${call.context.urls.graph}${url.startsWith('/') ? '' : '/'}${url}`);
  const fault = graphFault(call.context, address);
  if (fault?.mode === 'slow') await wait(fault.delayMs ?? 5_000);
  // A connection belongs to the whole batch; what breaks behind it shows as a gateway that waited in vain.
  if (fault?.mode === 'dropped') return refuse(504, 'gatewayTimeout', 'The service did not answer in time.');
  const { claims } = call;
  return (
    troubleOf(fault) ??
    answer({
      method: method.toUpperCase(),
      url: address,
      headers: lowerCased(headers),
      body,
      cutShort: false,
      claims,
    })
  );
}

const FAILED_DEPENDENCY: GraphReply = { status: 424, body: {} };

function itemReply(id: string, { status, headers, body }: GraphReply) {
  return { id, status, headers: { 'Content-Type': 'application/json', ...headers }, ...(body && { body }) };
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
