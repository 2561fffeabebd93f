import type { z } from 'zod';
import { fail, ok, type Result } from '../../domain/result.js';
import type { GraphFailure } from './graph-failure.js';
import { createSender, type SenderOptions } from './send.js';
import { pageOf } from './page.js';

/** Microsoft Graph over HTTP. Every expected trouble is a value; what comes back has the shape that was asked for. */
export interface GraphClient {
  /** One object. */
  get<T>(question: Question<T>): Promise<Result<T, GraphFailure>>;
  /** A collection page by page. A failure ends it and is its last element: `partial` once a page has been read. */
  pages<T>(question: Question<T>): AsyncIterable<Result<readonly T[], GraphFailure>>;
  /** A whole collection, or why it is not whole. */
  list<T>(question: Question<T>): Promise<Result<readonly T[], GraphFailure>>;
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
}

export interface GraphClientOptions extends SenderOptions {
  /** Without a slash at the end, such as `https://graph.microsoft.com/v1.0`. */
  readonly url: string;
}

export function createGraphClient(options: GraphClientOptions): GraphClient {
  const { url } = options;
  const send = createSender(options);

  async function* pages<T>(question: Question<T>): AsyncGenerator<Result<readonly T[], GraphFailure>> {
    const page = pageOf(question.shape);
    let address: string | undefined = `${url}${question.path}`;
    for (let read = 0; address !== undefined; read += 1) {
      // A nextLink does not carry the headers of the first request, so each page gets them again.
      const answer: Result<z.output<typeof page>, GraphFailure> = read < MAX_PAGES
        ? await send({ ...question, shape: page, address })
        : fail({ cause: 'unexpected' });
      if (!answer.ok) {
        yield read === 0 ? answer : fail({ cause: 'partial' });
        return;
      }
      yield ok(answer.value.members);
      address = answer.value.next;
      if (address !== undefined && !isBelow(url, address)) {
        yield fail({ cause: 'partial' });
        return;
      }
    }
  }

  return {
    get: (question) => send({ ...question, address: `${url}${question.path}` }),
    pages,
    async list<T>(question: Question<T>) {
      const members: T[] = [];
      for await (const page of pages(question)) {
        if (!page.ok) return page;
        members.push(...page.value);
      }
      return ok(members);
    },
  };
}

/** The link to the next page is followed as it is, but only to where the token belongs. */
function isBelow(url: string, link: string): boolean {
  if (!URL.canParse(link)) return false;
  const graph = new URL(url);
  const target = new URL(link);
  return target.origin === graph.origin && target.pathname.startsWith(`${graph.pathname}/`);
}

/** Enough for a million people; a tenant does not go round in circles for longer. */
const MAX_PAGES = 1_100;
