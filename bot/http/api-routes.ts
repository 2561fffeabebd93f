import type { Server } from 'restify';
import type { BridgeNumbers } from '../contract/bridge-numbers.js';
import type { Me } from '../contract/me.js';
import type { PeopleFound } from '../contract/people-found.js';
import { ROUTES } from '../contract/routes.js';
import { fail, ok } from '../domain/result.js';
import type { Text } from '../text/catalogue.js';
import { sayGap } from '../text/say-numbers.js';
import type { CheckSetup } from '../use-cases/check-setup.js';
import type { FindPeople } from '../use-cases/find-people.js';
import type { BridgeNumbersView, ListBridgeNumbers } from '../use-cases/list-bridge-numbers.js';
import type { ShowMyMeetings } from '../use-cases/show-my-meetings.js';
import type { ShowMyNumbers } from '../use-cases/show-my-numbers.js';
import type { ApiAnswer, ApiCall, DownloadAnswer, OnBehalfCall } from './api-route.js';
import { addChangeRoutes, type ChangeUseCases } from './change-routes.js';
import { addMirrorRoutes, type MirrorUseCases } from './mirror-routes.js';
import { myMeetingsViewOf } from './my-meetings-view-of.js';
import { myNumbersViewOf } from './my-numbers-view-of.js';
import { numberViewOf, readAtView } from './number-view-of.js';
import { setupViewOf } from './setup-view-of.js';
import type { RequestHandler } from 'restify';

/** What the tab may ask for. */
export interface ApiUseCases extends MirrorUseCases, ChangeUseCases {
  readonly showMyNumbers: ShowMyNumbers;
  readonly showMyMeetings: ShowMyMeetings;
  readonly listBridgeNumbers: ListBridgeNumbers;
  readonly findPeople: FindPeople;
  readonly checkSetup: CheckSetup;
}

interface Routes {
  readonly route: (answer: (call: ApiCall) => Promise<ApiAnswer>) => RequestHandler;
  readonly onBehalf: (answer: (call: OnBehalfCall) => Promise<ApiAnswer>) => RequestHandler;
  readonly download: (answer: (call: ApiCall) => Promise<DownloadAnswer>) => RequestHandler;
}

/** Puts every operation of the contract on the server. */
export function addApiRoutes(
  server: Server,
  { route, onBehalf, download }: Routes,
  useCases: ApiUseCases,
): void {
  server.get(ROUTES.me, route(me(useCases)));
  server.get(ROUTES.myNumbers, route(myNumbers(useCases)));
  server.get(ROUTES.myMeetings, onBehalf(myMeetings(useCases)));
  server.get(ROUTES.bridgeNumbers, route(bridgeNumbers(useCases)));
  server.get(ROUTES.people, route(people(useCases)));
  server.get(ROUTES.setup, route(setup(useCases)));
  addChangeRoutes(server, { route, download }, useCases);
  addMirrorRoutes(server, route, useCases);
}

function me({ authorize }: ApiUseCases) {
  return async ({ caller, displayName }: ApiCall): Promise<ApiAnswer> => {
    const asked = await Promise.all([
      authorize(caller, 'listBridgeNumbers'),
      authorize(caller, 'setDefaults'),
      authorize(caller, 'checkSetup'),
      authorize(caller, 'showHistory'),
    ]);
    const [look, set, check, history] = asked;
    const unreadable = asked.find((each) => !each.ok && each.failure.code === 'unreadable');
    if (unreadable?.ok === false) return unreadable;
    const view: Me = {
      ...(displayName !== undefined && { displayName }),
      mayListBridgeNumbers: look.ok,
      mayChangeDefaults: set.ok,
      mayCheckSetup: check.ok,
      mayShowHistory: history.ok,
    };
    return ok(view);
  };
}

function myNumbers({ showMyNumbers }: ApiUseCases) {
  return async ({ caller, text }: ApiCall): Promise<ApiAnswer> => {
    const shown = await showMyNumbers(caller);
    return shown.ok ? ok(myNumbersViewOf(text, shown.value)) : shown;
  };
}

function myMeetings({ showMyMeetings }: ApiUseCases) {
  return async ({ caller, assertion, query, text }: OnBehalfCall): Promise<ApiAnswer> => {
    const consent = query['consent'] === 'given' ? 'justGiven' : 'asBefore';
    const shown = await showMyMeetings(caller, { assertion, consent });
    return shown.ok ? ok(myMeetingsViewOf(text, shown.value)) : shown;
  };
}

function bridgeNumbers({ listBridgeNumbers }: ApiUseCases) {
  return async ({ caller, text }: ApiCall): Promise<ApiAnswer> => {
    const listed = await listBridgeNumbers(caller);
    return listed.ok ? ok(bridgeNumbersView(text, listed.value)) : listed;
  };
}

function bridgeNumbersView(text: Text, { bridges, numbers, gaps, readAt }: BridgeNumbersView): BridgeNumbers {
  return {
    bridges: bridges.map((bridge) => ({
      id: bridge.id,
      name: bridge.name,
      isDefault: bridge.isDefault,
      ...(bridge.defaultNumber !== undefined && { defaultNumber: bridge.defaultNumber }),
      numbers: numbers.filter((number) => number.bridgeId === bridge.id).map(numberViewOf),
    })),
    notes: gaps.map((gap) => sayGap(text, gap)),
    ...readAtView(readAt),
  };
}

function setup({ checkSetup }: ApiUseCases) {
  return async ({ caller, text }: ApiCall): Promise<ApiAnswer> => {
    const checked = await checkSetup(caller);
    return checked.ok ? ok(setupViewOf(text, checked.value)) : checked;
  };
}

function people({ findPeople }: ApiUseCases) {
  return async ({ caller, query }: ApiCall): Promise<ApiAnswer> => {
    const search = (query['search'] ?? '').trim();
    if (search === '' || search.length > 100) return fail('badRequest');
    const found = await findPeople(caller, search);
    if (!found.ok) return found;
    const view: PeopleFound = {
      people: found.value
        .filter((person) => !person.guest)
        .map(({ id, displayName, userPrincipalName }) => ({ id, displayName, userPrincipalName })),
    };
    return ok(view);
  };
}
