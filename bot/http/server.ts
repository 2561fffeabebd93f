import type { IncomingMessage, ServerResponse } from 'node:http';
import restify, { type Request, type Response, type Server } from 'restify';
import type { Clock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import { CONSENT_PAGES } from '../contract/routes.js';
import { apiRoute, downloadRoute, onBehalfRoute, traceIdOf } from './api-route.js';
import { addApiRoutes, type ApiUseCases } from './api-routes.js';
import { consentRoute, type ConsentSettings } from './consent-route.js';
import { messagesRoute, type ReceiveActivity } from './messages-route.js';
import { securityHeaders } from './security-headers.js';
import { bundleRoute, pageRoute } from './static-files.js';
import type { VerifyToken } from './token-verifier.js';

interface HttpParts {
  readonly useCases: ApiUseCases;
  readonly receive: ReceiveActivity;
  readonly verify: VerifyToken;
  readonly clock: Clock;
  readonly log: Log;
  readonly consent: ConsentSettings;
  /** Who may show the tab in a frame in this cloud, beside Microsoft's global hosts. */
  readonly tabHosts: readonly string[];
  /** The built tab. */
  readonly tabFolder: string;
  /** Only in the sandbox: answers /sandbox/… and brings the local shell. */
  readonly sandbox: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
}

/** The largest body that is read. Teams sends at most about 100 KB. */
const MAX_BODY_BYTES = 256 * 1024;

/** The whole HTTP edge: messages of the channel, the API and pages of the tab, and health. It does not listen yet. */
export function createHttpServer({
  useCases,
  receive,
  verify,
  clock,
  log,
  consent,
  tabHosts,
  tabFolder,
  sandbox,
}: HttpParts): Server {
  const server = restify.createServer({
    name: 'bridgekeeper',
    ignoreTrailingSlash: true,
    handleUncaughtExceptions: false,
  });
  if (sandbox !== undefined) {
    server.pre((request, response, next) => {
      if (!request.path().startsWith('/sandbox/')) {
        next();
        return;
      }
      // restify takes a chain that ends without an answer for a fault, so it goes on once the answer is out.
      response.once('close', () => next(false));
      sandbox(request, response);
    });
  }
  server.use(securityHeaders({ frameAncestors: sandbox === undefined ? tabHosts : ["'self'"] }));
  server.use(restify.plugins.queryParser({ mapParams: false }));
  server.use(restify.plugins.bodyParser({ mapParams: false, maxBodySize: MAX_BODY_BYTES }));

  server.get('/healthz', (_request: Request, response: Response, next) => {
    response.send(200, { status: 'ready' });
    next();
  });
  server.post('/api/messages', messagesRoute(receive));
  const surroundings = { verify, clock, log };
  addApiRoutes(
    server,
    {
      route: (answer) => apiRoute(surroundings, answer),
      onBehalf: (answer) => onBehalfRoute(surroundings, answer),
      download: (answer) => downloadRoute(surroundings, answer),
    },
    useCases,
  );
  server.get('/tab', pageRoute(tabFolder, 'index.html'));
  server.get(CONSENT_PAGES.ask, consentRoute(consent));
  server.get(CONSENT_PAGES.answered, pageRoute(tabFolder, 'index.html'));
  server.get('/tab/configure', pageRoute(tabFolder, 'index.html'));
  server.get('/tab/*', bundleRoute(tabFolder, '/tab'));
  if (sandbox !== undefined) server.get('/', pageRoute(tabFolder, 'shell.html'));
  answerErrorsWithoutDetail(server, log);
  return server;
}

/** What restify hands to those who listen for errors. */
type RestifyFailure = [
  request: Request,
  response: Response,
  error: { statusCode?: number },
  done: () => void,
];

/** What went wrong inside is for the log; the answer names the trace id only. */
function answerErrorsWithoutDetail(server: Server, log: Log): void {
  server.on('restifyError', (...[request, response, error, done]: RestifyFailure) => {
    const status = error.statusCode ?? 500;
    const traceId = traceIdOf(request);
    if (status >= 500) log.error('http.failed', error, { traceId });
    if (!response.headersSent) {
      response.send(status, {
        code: status >= 500 ? 'unexpected' : 'badRequest',
        detail:
          status >= 500
            ? 'Something went wrong here. Try again; if it stays, give your administrator this trace id.'
            : 'The request cannot be answered as it stands.',
        traceId,
      });
    }
    done();
  });
}
