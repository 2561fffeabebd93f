import type { Answer } from './answer.js';
import { call, type Call, type Connection } from './call.js';
import {
  BridgeNumbers,
  ChangeView,
  HistoryView,
  Me,
  MyMeetings,
  MyNumbers,
  PeopleFound,
  ProposalView,
  ROUTES,
  SetupView,
  SyncView,
  type ConfirmRequest,
  type ProposalRequest,
  type SyncRequest,
} from './contract.js';

/** What a person has just done so that their meetings can be read. */
export interface MeetingsAsked {
  /** They agreed a moment ago. */
  readonly consent?: 'given';
  /** What Microsoft wants of the sign-in; they sign in again for it. */
  readonly claims?: string;
}

/** Everything the tab asks of its server, one call each. */
export interface BridgekeeperApi {
  readonly me: () => Promise<Answer<Me>>;
  readonly myNumbers: () => Promise<Answer<MyNumbers>>;
  readonly myMeetings: (asked: MeetingsAsked) => Promise<Answer<MyMeetings>>;
  readonly bridgeNumbers: () => Promise<Answer<BridgeNumbers>>;
  readonly setup: () => Promise<Answer<SetupView>>;
  readonly sync: () => Promise<Answer<SyncView>>;
  readonly startSync: (wanted: SyncRequest) => Promise<Answer<SyncView>>;
  /** The newest changes; `person` is a sign-in name. */
  readonly history: (person: string | undefined) => Promise<Answer<HistoryView>>;
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
    myMeetings: ({ consent, claims }) =>
      ask({
        path: consent === 'given' ? `${ROUTES.myMeetings}?consent=given` : ROUTES.myMeetings,
        schema: MyMeetings,
        ...(claims !== undefined && { claims }),
      }),
    bridgeNumbers: () => ask({ path: ROUTES.bridgeNumbers, schema: BridgeNumbers }),
    setup: () => ask({ path: ROUTES.setup, schema: SetupView }),
    sync: () => ask({ path: ROUTES.sync, schema: SyncView }),
    startSync: (wanted) => ask({ path: ROUTES.sync, schema: SyncView, post: wanted }),
    history: (person) => ask({ path: historyPath(person), schema: HistoryView }),
    findPeople: (search) =>
      ask({ path: `${ROUTES.people}?search=${encodeURIComponent(search)}`, schema: PeopleFound }),
    propose: (wanted) => ask({ path: ROUTES.proposals, schema: ProposalView, post: wanted }),
    confirm: (id, plan) => ask({ path: ROUTES.confirmProposal(id), schema: ChangeView, post: plan }),
    decline: (id) => ask({ path: ROUTES.declineProposal(id), schema: Nothing, post: {} }),
    change: (id) => ask({ path: ROUTES.change(id), schema: ChangeView }),
    undo: (id) => ask({ path: ROUTES.undoChange(id), schema: ProposalView, post: {} }),
  };
}

/** As many as the server gives at once. */
function historyPath(person: string | undefined): string {
  const whose = person === undefined ? '' : `person=${encodeURIComponent(person)}&`;
  return `${ROUTES.history}?${whose}limit=200`;
}

/** An answer that only has to be a success. */
const Nothing = { safeParse: () => ({ success: true as const, data: undefined }) };
