import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Urgency } from '../../ports/organizer-settings.js';
import { createBatch, type Answers, type ManyQuestion } from './batch.js';
import type { GraphFailure } from './graph-failure.js';
import { pageOf, pathBelow, type Page } from './page.js';
import { createSender, type SenderOptions } from './send.js';

/** Microsoft Graph over HTTP. Every expected trouble is a value; what comes back has the shape that was asked for. */
export interface GraphClient {
  /** One object. */
  get<T>(question: Question<T>): Promise<Result<T, GraphFailure>>;
  /** One page of a collection. Its links are paths for later questions of the same kind. */
  page<T>(question: Question<T>): Promise<Result<Page<T>, GraphFailure>>;
  /** A collection page by page. A failure ends it and is its last element: `partial` once a page has been read. */
  pages<T>(question: Question<T>): AsyncIterable<Result<readonly T[], GraphFailure>>;
  /** A whole collection, or why it is not whole. */
  list<T>(question: Question<T>): Promise<Result<readonly T[], GraphFailure>>;
  /** One object for each path, twenty to a request. */
  many<T>(question: ManyQuestion<T>): Promise<Answers<T>>;
  /** The first page of one collection for each path, twenty to a request. A collection with a second page is `partial`. */
  lists<T>(question: ManyQuestion<T>): Promise<Answers<readonly T[]>>;
  /** Has something done; what Graph answers to it, if anything, is of no interest. */
  post(action: Action): Promise<Result<void, GraphFailure>>;
}

export interface Question<T> {
  /** What is asked, in our words, for the log. */
  readonly operation: string;
  /** Below the Graph address, starting with a slash, every part already encoded. */
  readonly path: string;
  /** The object, or one member of the collection. Has to tolerate properties and enum values that it does not know. */
  readonly shape: z.ZodType<T>;
  /** `eventual` for the directory's advanced queries, whose index may lag behind the latest change. */
  readonly consistency?: 'eventual';
  /** Asks for enum members by their names where they are newer than the promise to all clients. */
  readonly newWords?: true;
  /** Has calendar times told in UTC, whatever the time zone of the mailbox. */
  readonly utc?: true;
  /** `asked` unless said. */
  readonly urgency?: Urgency;
}

export interface Action extends Pick<Question<unknown>, 'operation' | 'path'> {
  /** Has to bear being sent twice. */
  readonly body: unknown;
}

export interface GraphClientOptions extends SenderOptions {
  /** Without a slash at the end, such as `https://graph.microsoft.com/v1.0`. */
  readonly url: string;
}

export function createGraphClient(options: GraphClientOptions): GraphClient {
  const { url } = options;
  const send = createSender(options);
  const many = createBatch({ url, send, options });

  async function page<T>({ path, shape, ...question }: Question<T>): Promise<Result<Page<T>, GraphFailure>> {
    const address = `${url}${path}`;
    // The path may come from a store.
    if (pathBelow(url, address) === null) return fail({ cause: 'unexpected' });
    const answer = await send({ ...question, shape: pageOf(z.unknown(), url), address });
    if (!answer.ok) return answer;
    const members = await parsedInSlices(shape, answer.value.members);
    if (members !== undefined) return ok({ ...answer.value, members });
    options.log.warn('graph.failed', { operation: question.operation, cause: 'unexpected' });
    return fail({ cause: 'unexpected' });
  }

  async function* pages<T>(question: Question<T>): AsyncGenerator<Result<readonly T[], GraphFailure>> {
    let path: string | undefined = question.path;
    for (let read = 0; path !== undefined; read += 1) {
      // A link does not carry the headers of the first request, so each page gets them again.
      const answer: Result<Page<T>, GraphFailure> = read < MAX_PAGES
        ? await page({ ...question, path })
        : fail({ cause: 'unexpected' });
      if (!answer.ok) {
        yield read === 0 ? answer : fail({ cause: 'partial' });
        return;
      }
      yield ok(answer.value.members);
      path = answer.value.next;
    }
  }

  return {
    get: ({ path, ...question }) => send({ ...question, address: `${url}${path}` }),
    page,
    pages,
    async list<T>(question: Question<T>) {
      const members: T[] = [];
      for await (const one of pages(question)) {
        if (!one.ok) return one;
        members.push(...one.value);
      }
      return ok(members);
    },
    many,
    async lists<T>(question: ManyQuestion<T>) {
      const answers = await many({ ...question, shape: pageOf(question.shape, url) });
      return new Map([...answers].map(([key, answer]) => [key, wholeOf(answer)]));
    },
    async post({ operation, path, body }) {
      const posted = await send({ operation, address: `${url}${path}`, shape: z.unknown(), body });
      return posted.ok ? ok(undefined) : posted;
    },
  };
}

function wholeOf<T>(answer: Result<Page<T>, GraphFailure>): Result<readonly T[], GraphFailure> {
  if (!answer.ok) return answer;
  return answer.value.next === undefined ? ok(answer.value.members) : fail({ cause: 'partial' });
}

/** A page may have a thousand members: between slices of it other work has its turn. Undefined where one has another shape. */
async function parsedInSlices<T>(
  shape: z.ZodType<T>,
  members: readonly unknown[],
): Promise<readonly T[] | undefined> {
  const parsed: T[] = [];
  for (let from = 0; from < members.length; from += SLICE) {
    if (from > 0) await nextTurn();
    const slice = shape.array().safeParse(members.slice(from, from + SLICE));
    if (!slice.success) return undefined;
    parsed.push(...slice.data);
  }
  return parsed;
}

const SLICE = 200;

/** Enough for a million people; a tenant does not go round in circles for longer. */
const MAX_PAGES = 1_100;
