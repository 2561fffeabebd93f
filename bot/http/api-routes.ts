import type { Server } from 'restify';
import { ConfirmRequest, ProposalRequest } from '../contract/change-view.js';
import type { BridgeNumbers } from '../contract/bridge-numbers.js';
import type { Me } from '../contract/me.js';
import type { PeopleFound } from '../contract/people-found.js';
import { ROUTES } from '../contract/routes.js';
import { fail, ok } from '../domain/result.js';
import type { Text } from '../text/catalogue.js';
import { sayGap } from '../text/say-numbers.js';
import type { CheckSetup } from '../use-cases/check-setup.js';
import type { ConfirmChange } from '../use-cases/confirm-change.js';
import type { DeclineChange } from '../use-cases/decline-change.js';
import type { FindPeople } from '../use-cases/find-people.js';
import type { BridgeNumbersView, ListBridgeNumbers } from '../use-cases/list-bridge-numbers.js';
import type { ProposeDefaults } from '../use-cases/propose-defaults.js';
import type { ProposeUndo } from '../use-cases/propose-undo.js';
import type { ShowChange } from '../use-cases/show-change.js';
import type { ShowMyMeetings } from '../use-cases/show-my-meetings.js';
import type { ShowMyNumbers } from '../use-cases/show-my-numbers.js';
import type { ApiAnswer, ApiCall, OnBehalfCall } from './api-route.js';
import { changeViewOf, proposalViewOf } from './change-view-of.js';
import { addMirrorRoutes, type MirrorUseCases } from './mirror-routes.js';
import { myMeetingsViewOf } from './my-meetings-view-of.js';
import { myNumbersViewOf } from './my-numbers-view-of.js';
import { numberViewOf, readAtView } from './number-view-of.js';
import { setupViewOf } from './setup-view-of.js';
import type { RequestHandler } from 'restify';

/** What the tab may ask for. */
export interface ApiUseCases extends MirrorUseCases {
  readonly showMyNumbers: ShowMyNumbers;
  readonly showMyMeetings: ShowMyMeetings;
  readonly listBridgeNumbers: ListBridgeNumbers;
  readonly findPeople: FindPeople;
  readonly proposeDefaults: ProposeDefaults;
  readonly proposeUndo: ProposeUndo;
  readonly confirmChange: ConfirmChange;
  readonly declineChange: DeclineChange;
  readonly showChange: ShowChange;
  readonly checkSetup: CheckSetup;
}

interface Routes {
  readonly route: (answer: (call: ApiCall) => Promise<ApiAnswer>) => RequestHandler;
  readonly onBehalf: (answer: (call: OnBehalfCall) => Promise<ApiAnswer>) => RequestHandler;
}

/** Puts every operation of the contract on the server. */
export function addApiRoutes(server: Server, { route, onBehalf }: Routes, useCases: ApiUseCases): void {
  server.get(ROUTES.me, route(me(useCases)));
  server.get(ROUTES.myNumbers, route(myNumbers(useCases)));
  server.get(ROUTES.myMeetings, onBehalf(myMeetings(useCases)));
  server.get(ROUTES.bridgeNumbers, route(bridgeNumbers(useCases)));
  server.get(ROUTES.people, route(people(useCases)));
  server.get(ROUTES.setup, route(setup(useCases)));
  server.post(ROUTES.proposals, route(propose(useCases)));
  server.post('/api/v1/proposals/:id/confirm', route(confirm(useCases)));
  server.post('/api/v1/proposals/:id/decline', route(decline(useCases)));
  server.get('/api/v1/changes/:id', route(change(useCases)));
  server.post('/api/v1/changes/:id/undo', route(undo(useCases)));
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

function propose({ proposeDefaults }: ApiUseCases) {
  return async ({ caller, body, text }: ApiCall): Promise<ApiAnswer> => {
    const wanted = ProposalRequest.safeParse(body);
    if (!wanted.success) return fail('badRequest');
    const proposed = await proposeDefaults(caller, wanted.data);
    return proposed.ok ? ok(proposalViewOf(text, proposed.value)) : proposed;
  };
}

function confirm({ confirmChange }: ApiUseCases) {
  return async ({ caller, params, body, text }: ApiCall): Promise<ApiAnswer> => {
    const confirmation = ConfirmRequest.safeParse(body);
    if (!confirmation.success) return fail('badRequest');
    const { fingerprint } = confirmation.data;
    const confirmed = await confirmChange(caller, { proposalId: params['id'] ?? '', fingerprint });
    return confirmed.ok ? ok(changeViewOf(text, confirmed.value)) : confirmed;
  };
}

function decline({ declineChange }: ApiUseCases) {
  return async ({ caller, params }: ApiCall): Promise<ApiAnswer> => {
    const declined = await declineChange(caller, params['id'] ?? '');
    return declined.ok ? ok({}) : declined;
  };
}

function change({ showChange }: ApiUseCases) {
  return async ({ caller, params, text }: ApiCall): Promise<ApiAnswer> => {
    const shown = await showChange(caller, params['id'] ?? '');
    return shown.ok ? ok(changeViewOf(text, shown.value)) : shown;
  };
}

function undo({ proposeUndo }: ApiUseCases) {
  return async ({ caller, params, text }: ApiCall): Promise<ApiAnswer> => {
    const proposed = await proposeUndo(caller, params['id'] ?? '');
    return proposed.ok ? ok(proposalViewOf(text, proposed.value)) : proposed;
  };
}
