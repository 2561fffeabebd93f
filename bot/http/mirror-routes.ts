import type { RequestHandler, Server } from 'restify';
import { ROUTES } from '../contract/routes.js';
import { SyncRequest } from '../contract/sync-view.js';
import { fail, ok } from '../domain/result.js';
import type { Authorize } from '../use-cases/authorize.js';
import type { ShowHistory } from '../use-cases/show-history.js';
import type { ShowSync } from '../use-cases/sync/show-sync.js';
import type { SyncNow } from '../use-cases/sync/sync-now.js';
import type { ApiAnswer, ApiCall } from './api-route.js';
import { historyViewOf } from './history-view-of.js';
import { syncViewOf } from './sync-view-of.js';

/** What the tab may ask of the copy of the tenant. */
export interface MirrorUseCases {
  readonly authorize: Authorize;
  readonly showSync: ShowSync;
  readonly syncNow: SyncNow;
  readonly showHistory: ShowHistory;
}

type Route = (answer: (call: ApiCall) => Promise<ApiAnswer>) => RequestHandler;

/** How the copy of the tenant stands, a new reading of it, and what has changed. */
export function addMirrorRoutes(server: Server, route: Route, useCases: MirrorUseCases): void {
  server.get(ROUTES.sync, route(sync(useCases)));
  server.post(ROUTES.sync, route(startSync(useCases)));
  server.get(ROUTES.history, route(history(useCases)));
}

function sync({ authorize, showSync }: MirrorUseCases) {
  return async ({ caller, text }: ApiCall): Promise<ApiAnswer> => {
    const shown = await showSync(caller);
    if (!shown.ok) return shown;
    const mayStart = await authorize(caller, 'syncNow');
    return ok(syncViewOf(text, shown.value, mayStart.ok));
  };
}

function startSync({ syncNow }: MirrorUseCases) {
  return async ({ caller, body, text }: ApiCall): Promise<ApiAnswer> => {
    const wanted = SyncRequest.safeParse(body);
    if (!wanted.success) return fail('badRequest');
    const started = await syncNow(caller, wanted.data.kind);
    return started.ok ? ok(syncViewOf(text, started.value, true)) : started;
  };
}

function history({ showHistory }: MirrorUseCases) {
  return async ({ caller, query, text }: ApiCall): Promise<ApiAnswer> => {
    const person = query['person']?.trim();
    const limit = Number(query['limit'] ?? DEFAULT_LINES);
    const readable = Number.isInteger(limit) && limit >= 1 && limit <= MOST_LINES;
    if (!readable || person === '' || (person ?? '').length > 100) return fail('badRequest');
    const shown = await showHistory(caller, { person, limit });
    return shown.ok ? ok(historyViewOf(text, shown.value)) : shown;
  };
}

const DEFAULT_LINES = 50;
const MOST_LINES = 200;
