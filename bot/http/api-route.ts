import type { Request, RequestHandler, Response } from 'restify';
import { STATUS, type Problem } from '../contract/problem.js';
import type { Caller } from '../domain/authority.js';
import type { Failure } from '../domain/failure.js';
import type { Result } from '../domain/result.js';
import type { Clock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import { textIn, type Text } from '../text/catalogue.js';
import { sayFailure } from '../text/say-failure.js';
import type { TokenHolder, VerifyToken } from './token-verifier.js';

/** What one call of the API is about: who asks, in which words to answer, and what the request brought. */
export interface ApiCall {
  readonly caller: Caller;
  readonly displayName: string | undefined;
  readonly text: Text;
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

function verifiedRoute(
  { verify, clock, log }: Surroundings,
  answer: (call: ApiCall, holder: TokenHolder) => Promise<ApiAnswer>,
): RequestHandler {
  return async (request: Request, response: Response) => {
    const [traceId, began] = [traceIdOf(request), clock()];
    const handled = (status: number, body: unknown, code?: string): void => {
      response.send(status, body);
      log.info('api.handled', {
        traceId,
        path: String(request.getRoute().path),
        status,
        code,
        ms: clock() - began,
      });
    };
    const refuse = (status: number, problem: Omit<Problem, 'traceId'>): void => {
      handled(status, { ...problem, traceId } satisfies Problem, problem.code);
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
    const text = textIn(locale);
    const call: ApiCall = {
      caller: { tenantId, userId, door: 'tab' },
      displayName,
      text,
      params: stringsOf(request.params),
      query: stringsOf(request.query),
      body: request.body,
    };
    const outcome = await answer(call, holder.value);
    if (outcome.ok) {
      handled(200, outcome.value);
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
