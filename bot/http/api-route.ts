import type { Request, RequestHandler, Response } from 'restify';
import { STATUS, type Problem } from '../contract/problem.js';
import type { Caller } from '../domain/authority.js';
import type { Failure } from '../domain/failure.js';
import type { Result } from '../domain/result.js';
import type { Log } from '../ports/log.js';
import { textIn, type Text } from '../text/catalogue.js';
import { sayFailure } from '../text/say-failure.js';
import type { VerifyToken } from './token-verifier.js';

/** What one call of the API is about: who asks, in which words to answer, and what the request brought. */
export interface ApiCall {
  readonly caller: Caller;
  readonly displayName: string | undefined;
  readonly text: Text;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
}

/** `badRequest` is a body that does not fit the contract: a bug of the caller, not of a person. */
export type ApiAnswer = Result<unknown, Failure | 'badRequest'>;

interface Surroundings {
  readonly verify: VerifyToken;
  readonly log: Log;
}

/** Wraps one operation of the API: verifies the token, asks, and turns the outcome into a status and a body once. */
export function apiRoute(
  { verify, log }: Surroundings,
  answer: (call: ApiCall) => Promise<ApiAnswer>,
): RequestHandler {
  return async (request: Request, response: Response) => {
    const traceId = request.id();
    const holder = await verify(request.header('authorization'));
    if (!holder.ok) {
      if (holder.failure === 'invalid') response.header('WWW-Authenticate', 'Bearer error="invalid_token"');
      sendProblem(response, holder.failure === 'invalid' ? 401 : 403, {
        code: holder.failure === 'invalid' ? 'signInNeeded' : 'wrongToken',
        detail: 'The sign-in was not accepted. Close the tab and open it again.',
        traceId,
      });
      return;
    }
    const { tenantId, userId, displayName } = holder.value;
    const [locale = 'en'] = request.header('accept-language', 'en').split(',');
    const text = textIn(locale);
    const outcome = await answer({
      caller: { tenantId, userId, door: 'tab' },
      displayName,
      text,
      params: stringsOf(request.params),
      query: stringsOf(request.query),
      body: request.body,
    });
    if (outcome.ok) {
      response.send(200, outcome.value);
      return;
    }
    const failure = outcome.failure;
    log.info('api.refused', { traceId, code: failure === 'badRequest' ? failure : failure.code });
    if (failure === 'badRequest') {
      sendProblem(response, 400, { code: 'badRequest', detail: text('failures.malformed'), traceId });
    } else {
      sendProblem(response, STATUS[failure.code], {
        code: failure.code,
        detail: sayFailure(text, failure),
        traceId,
      });
    }
  };
}

function sendProblem(response: Response, status: number, problem: Problem): void {
  response.send(status, problem);
}

function stringsOf(values: unknown): Readonly<Record<string, string | undefined>> {
  if (typeof values !== 'object' || values === null) return {};
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
