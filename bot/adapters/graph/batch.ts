import { z } from 'zod';
import { fail, ok, type Result } from '../../domain/result.js';
import { codeOf, mayHelp, rankingHeaders, type GraphRequest } from './attempt.js';
import { failureOf, type GraphFailure } from './graph-failure.js';
import { retryDelayMs } from './retry-delay.js';
import { patienceFor, waited, type Send, type SenderOptions } from './send.js';

/** The same question about several things, by a key of the asker's, such as a person's id. */
export interface ManyQuestion<T> extends Omit<GraphRequest<T>, 'address' | 'body'> {
  readonly paths: ReadonlyMap<string, string>;
}

export type Answers<T> = ReadonlyMap<string, Result<T, GraphFailure>>;

/** Asks many questions twenty to a request, each with an answer of its own. Who is throttled alone is asked again alone. */
export function createBatch({
  url,
  send,
  options,
}: {
  readonly url: string;
  readonly send: Send;
  readonly options: SenderOptions;
}) {
  return async <T>(question: ManyQuestion<T>): Promise<Answers<T>> => {
    const patience = patienceFor(question.urgency, options);
    const answers = new Map<string, Result<T, GraphFailure>>();
    const items = [...question.paths].map(([key, path], index) => ({ id: String(index + 1), key, path }));
    for (let at = 0; at < items.length; at += MAX_ITEMS) {
      await answerAll(items.slice(at, at + MAX_ITEMS));
    }
    return answers;

    async function answerAll(items: readonly Item[]): Promise<void> {
      const began = performance.now();
      let open = items;
      for (let retries = 0; open.length > 0; retries += 1) {
        const leftMs = patience.budgetMs - (performance.now() - began);
        const carried = await send(carrierOf(open), leftMs);
        if (!carried.ok) {
          for (const { key } of open) answers.set(key, carried);
          return;
        }
        const replies = new Map(carried.value.responses.map((reply) => [reply.id, reply]));
        const troubles = open.flatMap((item) => {
          const read = readReply(replies.get(item.id), question.shape);
          answers.set(item.key, read);
          return read.ok ? [] : [{ item, ...againAfter(replies.get(item.id), retries), ...read.failure }];
        });
        const spent = performance.now() - began;
        const worthWaiting = troubles.filter(
          ({ helps, delayMs }) => helps && retries < patience.retries && spent + delayMs < patience.budgetMs,
        );
        const longest = Math.max(0, ...worthWaiting.map(({ delayMs }) => delayMs));
        const goesOn = worthWaiting.length > 0 && (await waited(longest, options.stop));
        open = goesOn ? worthWaiting.map(({ item }) => item) : [];
        note(
          troubles.filter(({ item }) => !open.includes(item)),
          retries,
        );
      }
    }

    function carrierOf(items: readonly Item[]): GraphRequest<z.output<typeof BatchAnswer>> {
      const headers = rankingHeaders(question, patience);
      const requests = items.map(({ id, path }) => ({ id, method: 'GET', url: path, headers }));
      const { operation, urgency } = question;
      const carrier = { operation, address: `${url}/$batch`, shape: BatchAnswer, body: { requests } };
      return urgency === undefined ? carrier : { ...carrier, urgency };
    }

    function againAfter(reply: BatchReply | undefined, retries: number) {
      const status = reply?.status;
      // An item that had no answer, or waited for another that failed, may have one the next time.
      const helps = status === undefined || status === FAILED_DEPENDENCY || mayHelp(status, patience);
      return { helps, delayMs: retryDelayMs(retryAfterOf(reply), retries, options.clock()) };
    }

    function note(ended: readonly GraphFailure[], retries: number): void {
      for (const cause of new Set(ended.map((each) => each.cause))) {
        if (cause === 'notFound') continue;
        const items = ended.filter((each) => each.cause === cause).length;
        options.log.warn('graph.failed', {
          operation: question.operation,
          cause,
          items,
          attempts: retries + 1,
        });
      }
    }
  };
}

interface Item {
  readonly id: string;
  readonly key: string;
  readonly path: string;
}

const BatchReply = z.object({
  id: z.string(),
  status: z.number(),
  headers: z.record(z.string(), z.unknown()).nullish(),
  body: z.unknown(),
});
type BatchReply = z.output<typeof BatchReply>;
/** The answers come in any order. */
const BatchAnswer = z.object({ responses: z.array(BatchReply) });

function readReply<T>(reply: BatchReply | undefined, shape: z.ZodType<T>): Result<T, GraphFailure> {
  if (reply === undefined) return fail({ cause: 'unexpected' });
  const { status, body } = reply;
  if (status === FAILED_DEPENDENCY) return fail({ cause: 'down' });
  if (status < 200 || status >= 300) return fail(failureOf(status, codeOf(body)));
  const parsed = shape.safeParse(body);
  return parsed.success ? ok(parsed.data) : fail({ cause: 'unexpected' });
}

function retryAfterOf(reply: BatchReply | undefined): string | null {
  const found = Object.entries(reply?.headers ?? {}).find(([name]) => name.toLowerCase() === 'retry-after');
  return found === undefined ? null : String(found[1]);
}

/** Graph's own limit. */
const MAX_ITEMS = 20;
const FAILED_DEPENDENCY = 424;
