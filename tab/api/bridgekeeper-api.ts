import type { Answer } from './answer.js';
import { call, type Call, type Connection } from './call.js';
import {
  BridgeNumbers,
  ChangeView,
  Me,
  MyNumbers,
  PeopleFound,
  ProposalView,
  ROUTES,
  type ConfirmRequest,
  type ProposalRequest,
} from './contract.js';

/** Everything the tab asks of its server, one call each. */
export interface BridgekeeperApi {
  readonly me: () => Promise<Answer<Me>>;
  readonly myNumbers: () => Promise<Answer<MyNumbers>>;
  readonly bridgeNumbers: () => Promise<Answer<BridgeNumbers>>;
  readonly findPeople: (search: string) => Promise<Answer<PeopleFound>>;
  readonly propose: (wanted: ProposalRequest) => Promise<Answer<ProposalView>>;
  readonly confirm: (proposalId: string, plan: ConfirmRequest) => Promise<Answer<ChangeView>>;
  readonly decline: (proposalId: string) => Promise<Answer<undefined>>;
  readonly change: (changeId: string) => Promise<Answer<ChangeView>>;
  /** Proposes the way back; that is confirmed like every other change. */
  readonly undo: (changeId: string) => Promise<Answer<ProposalView>>;
}

export function createApi(connection: Connection): BridgekeeperApi {
  const ask = <T>(wanted: Call<T>): Promise<Answer<T>> => call(connection, wanted);
  return {
    me: () => ask({ path: ROUTES.me, schema: Me }),
    myNumbers: () => ask({ path: ROUTES.myNumbers, schema: MyNumbers }),
    bridgeNumbers: () => ask({ path: ROUTES.bridgeNumbers, schema: BridgeNumbers }),
    findPeople: (search) =>
      ask({ path: `${ROUTES.people}?search=${encodeURIComponent(search)}`, schema: PeopleFound }),
    propose: (wanted) => ask({ path: ROUTES.proposals, schema: ProposalView, post: wanted }),
    confirm: (id, plan) => ask({ path: ROUTES.confirmProposal(id), schema: ChangeView, post: plan }),
    decline: (id) => ask({ path: ROUTES.declineProposal(id), schema: Nothing, post: {} }),
    change: (id) => ask({ path: ROUTES.change(id), schema: ChangeView }),
    undo: (id) => ask({ path: ROUTES.undoChange(id), schema: ProposalView, post: {} }),
  };
}

/** An answer that only has to be a success. */
const Nothing = { safeParse: () => ({ success: true as const, data: undefined }) };
