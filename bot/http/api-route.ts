import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, RequestHandler, Response } from 'restify';
import { STATUS, type Problem } from '../contract/problem.js';
import type { Caller } from '../domain/authority.js';
import type { Failure } from '../domain/failure.js';
import type { Instant } from '../domain/instant.js';
import type { Result } from '../domain/result.js';
import type { Clock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import { chatTextIn, type ChatText } from '../text/chat-text.js';
import { sayFailure } from '../text/say-failure.js';
import type { TokenHolder, VerifyToken } from './token-verifier.js';

/** What one call of the API is about: who asks, in which words to answer, and what the request brought. */
export interface ApiCall {
  readonly caller: Caller;
  readonly displayName: string | undefined;
  readonly text: ChatText;
  readonly at: Instant;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
}

/** A call that asks Microsoft for something in the caller's name. */
export interface OnBehalfCall extends ApiCall {
  /** What the caller is signed in to the tab with. No other route is given it. */
  readonly assertion: string;
}

/** `badRequest` is a body that does not fit the contract: a bug of the caller, not of a person. */
export type ApiAnswer = Result<unknown, Failure | 'badRequest'>;

export type DownloadAnswer = Result<Download, Failure | 'badRequest'>;

interface Surroundings {
  readonly verify: VerifyToken;
  readonly clock: Clock;
  readonly log: Log;
}

/** Wraps one operation of the API: verifies the token, asks, and turns the outcome into a status and a body once. */
export function apiRoute(
  surroundings: Surroundings,
  answer: (call: ApiCall) => Promise<ApiAnswer>,
): RequestHandler {
  return verifiedRoute(surroundings, (call) => answer(call));
}

/** The same for an operation that needs the caller's own rights at Microsoft. */
export function onBehalfRoute(
  surroundings: Surroundings,
  answer: (call: OnBehalfCall) => Promise<ApiAnswer>,
): RequestHandler {
  return verifiedRoute(surroundings, (call, { assertion }) => answer({ ...call, assertion }));
}

/** A text that is sent line by line, however long it is. */
export interface Download {
  readonly contentType: string;
  readonly fileName: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Without their ends. */
  readonly lines: AsyncIterable<string>;
}

/** The same for an operation whose answer is a download. */
export function downloadRoute(
  surroundings: Surroundings,
  answer: (call: ApiCall) => Promise<DownloadAnswer>,
): RequestHandler {
  return verifiedRoute(surroundings, (call) => answer(call), sendDownload);
}

async function sendDownload(response: Response, download: Download): Promise<void> {
  const { contentType, fileName, headers, lines } = download;
  response.writeHead(200, {
    ...headers,
    'Content-Type': contentType,
    'Content-Disposition': `attachment; filename="${fileName}"`,
    'Cache-Control': 'no-store',
  });
  // What is not read keeps the rest from being made; who hangs up ends it.
  await pipeline(Readable.from(withEnds(lines)), response);
}

async function* withEnds(lines: AsyncIterable<string>): AsyncIterable<string> {
  for await (const line of lines) yield `${line}\n`;
}

function sendJson(response: Response, value: unknown): Promise<void> {
  response.send(200, value);
  return Promise.resolve();
}

function verifiedRoute<T>(
  { verify, clock, log }: Surroundings,
  answer: (call: ApiCall, holder: TokenHolder) => Promise<Result<T, Failure | 'badRequest'>>,
  succeed: (response: Response, value: T) => Promise<void> = sendJson,
): RequestHandler {
  return async (request: Request, response: Response) => {
    const [traceId, began] = [traceIdOf(request), clock()];
    const handled = (status: number, code?: string): void => {
      log.info('api.handled', {
        traceId,
        path: String(request.getRoute().path),
        status,
        code,
        ms: clock() - began,
      });
    };
    const refuse = (status: number, problem: Omit<Problem, 'traceId'>): void => {
      response.send(status, { ...problem, traceId } satisfies Problem);
      handled(status, problem.code);
    };

    const holder = await verify(request.header('authorization'));
    if (!holder.ok) {
      const { status, code } = UNTRUSTED[holder.failure];
      if (status === 401) response.header('WWW-Authenticate', 'Bearer error="invalid_token"');
      const detail = 'The sign-in was not accepted. Close the tab and open it again.';
      refuse(status, { code, detail });
      return;
    }
    const { tenantId, userId, displayName } = holder.value;
    const [locale = 'en'] = request.header('accept-language', 'en').split(',');
    const text = chatTextIn(locale);
    const call: ApiCall = {
      caller: { tenantId, userId, door: 'tab' },
      displayName,
      text,
      at: began,
      params: stringsOf(request.params),
      query: stringsOf(request.query),
      body: request.body,
    };
    const outcome = await answer(call, holder.value);
    if (outcome.ok) {
      await succeed(response, outcome.value);
      handled(200);
      return;
    }
    const { failure } = outcome;
    if (failure === 'badRequest') {
      refuse(400, { code: failure, detail: text('failures.malformed') });
      return;
    }
    if (failure.code === 'signInAgain') response.header('WWW-Authenticate', challengeOf(failure.claims));
    refuse(STATUS[failure.code], {
      code: failure.code,
      detail: sayFailure(text, failure),
      ...neededBy(failure),
    });
  };
}

/** What Microsoft wants of the person, in the form in which its own APIs ask for it (claims challenge). */
function challengeOf(claims: string | undefined): string {
  if (claims === undefined) return 'Bearer error="invalid_token"';
  return `Bearer error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`;
}

/** What the page needs to offer the next step. */
function neededBy(failure: Failure): Pick<Problem, 'consent' | 'claims'> {
  switch (failure.code) {
    case 'consentNeeded':
      return { consent: { scopes: [...failure.scopes], by: failure.by } };
    case 'signInAgain':
      return failure.claims === undefined ? {} : { claims: failure.claims };
    default:
      return {};
  }
}

const UNTRUSTED = {
  invalid: { status: 401, code: 'signInNeeded' },
  forbidden: { status: 403, code: 'wrongToken' },
} as const;

/** The caller's own trace id (W3C Trace Context), so that what it shows is what the log has; else the request's. */
export function traceIdOf(request: Request): string {
  return (
    /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(request.header('traceparent', ''))?.[1] ??
    request.id()
  );
}

function stringsOf(values: unknown): Readonly<Record<string, string | undefined>> {
  if (typeof values !== 'object' || values === null) return {};
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
