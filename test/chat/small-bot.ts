import { randomUUID } from 'node:crypto';
import { createChat, type Chat } from '../../bot/chat/chat.js';
import type { ChatUseCases } from '../../bot/chat/chat-use-cases.js';
import { NO_PROGRESS, type Change, type Proposal } from '../../bot/domain/changes/change.js';
import { GLOBAL_POLICY, type Person } from '../../bot/domain/tenant/organizer.js';
import { known } from '../../bot/domain/reading.js';
import type { ChatPlace, StandingCard } from '../../bot/ports/conversations.js';
import { MIRROR_PARTS } from '../../bot/domain/tenant/mirror-sync.js';
import { fail, ok } from '../../bot/domain/result.js';
import { whatIf, type SupposedLicense, type WhatIf } from '../../bot/domain/licenses/what-if.js';
import { understand } from '../../bot/language/understand.js';
import type { ProposalView } from '../../bot/use-cases/changes/keep-proposal.js';
import type { ChangeView } from '../../bot/use-cases/changes/show-change.js';
import type { WhyView } from '../../bot/use-cases/explain-numbers.js';
import type { OrganizerView } from '../../bot/use-cases/look-up-organizer.js';
import type { MeetingRulesView } from '../../bot/use-cases/show-meeting-rules.js';
import type { HistoryEntry } from '../../bot/use-cases/show-history.js';
import { DEFAULT_SETTINGS } from '../../bot/domain/tenant/tenant-settings.js';
import type { OrganizerRequest } from '../../bot/domain/requests/organizer-request.js';
import type { RequestView } from '../../bot/use-cases/requests/look-at-request.js';
import type { SyncView } from '../../bot/use-cases/sync/show-sync.js';
import {
  BERLIN,
  BRIDGE,
  BRIDGE_SETTINGS,
  LONDON,
  MEETING_POLICY,
  resolve,
  situationOf,
} from '../domain/build.js';
import { changeOf, defaultsStep, proposalOf } from '../domain/changes/build-change.js';
import { call } from '../domain/dial-out/situation.js';
import {
  closed,
  listening,
  NOW,
  smallChannel,
  TENANT_ID,
  textOf,
  urlOf,
  type Sent,
  type SmallChannel,
} from './small-channel.js';

const OLIVIA = '11111111-1111-4111-8111-111111111111';
export const PERSON: Person = {
  id: OLIVIA,
  userPrincipalName: 'olivia@contoso.com',
  displayName: 'Olivia *Hart*',
  usageLocation: 'GB',
  guest: false,
};
const NUMBERS = resolve({ defaults: { toll: LONDON } });
export const VIEW: OrganizerView = {
  organizer: { person: PERSON, plans: UNREAD(), defaults: UNREAD(), policies: UNREAD() },
  numbers: NUMBERS,
  readAt: NOW - 300_000,
};
export const RULES: MeetingRulesView = {
  granted: known(GLOBAL_POLICY, NOW - 300_000),
  policy: known(MEETING_POLICY, NOW - 300_000),
  settings: known(BRIDGE_SETTINGS, NOW - 300_000),
  organizer: VIEW.organizer,
  license: NUMBERS.license,
};
export const PROPOSAL: Proposal = proposalOf({
  tenantId: TENANT_ID,
  by: OLIVIA,
  at: NOW,
  steps: [defaultsStep(OLIVIA)],
});
const PROPOSED: ProposalView = { proposal: PROPOSAL, people: new Map([[OLIVIA, PERSON]]) };
export const QUEUED: Change = changeOf(PROPOSAL);
export const DONE: Change = changeOf(PROPOSAL, {
  state: 'done',
  progress: { ...NO_PROGRESS, applied: 1 },
});

const REQUEST: OrganizerRequest = {
  id: 'request-1',
  tenantId: TENANT_ID,
  requestedBy: OLIVIA,
  requestedAt: NOW,
  asked: { filter: { cities: ['Munich'] }, licenses: [] },
  state: 'open',
  decidedBy: undefined,
  decidedAt: undefined,
  proposalId: undefined,
};
const ASKED: RequestView = {
  request: REQUEST,
  organizer: VIEW,
  way: { kind: 'acquire', nearest: undefined },
};

/** A change with the person in it. */
export function viewOf(change: Change): ChangeView {
  return { change, people: new Map([[OLIVIA, PERSON]]) };
}

/** Read ten minutes ago, all of it. */
export const SYNCED: SyncView = {
  parts: MIRROR_PARTS.map((part) => ({
    part,
    state: 'done',
    kind: 'full',
    startedAt: NOW - 600_000,
    done: 6,
    total: 6,
    asOf: NOW - 600_000,
    endedAt: NOW - 500_000,
    failed: undefined,
    perSecond: undefined,
    secondsLeft: undefined,
  })),
  people: 34,
  organizers: 24,
  defaultsRead: 20,
  nextAt: NOW + 600_000,
  at: NOW,
};
export const DRIFT: HistoryEntry = {
  line: {
    subject: { kind: 'organizer', userId: OLIVIA },
    fact: 'defaults',
    before: { toll: LONDON },
    after: { toll: BERLIN },
    seenBefore: NOW - 3_600_000,
    seenAt: NOW - 600_000,
    changeId: undefined,
  },
  change: {
    kind: 'defaults',
    before: { toll: LONDON, tollFree: undefined },
    after: { toll: BERLIN, tollFree: undefined },
  },
  person: PERSON,
  by: undefined,
};

/** Everything explained: nothing changed lately, the license came from a group. */
export const WHY: WhyView = {
  view: VIEW,
  target: { kind: 'everything' },
  explanation: { conclusion: undefined, steps: NUMBERS.trace, numbers: [] },
  origins: [
    {
      skuPartNumber: 'SPE_E5',
      how: 'group',
      group: 'Sales *EMEA*',
      state: 'active',
      trouble: undefined,
      off: [],
      changedAt: NOW - 864_000_000,
      givenAt: new Map(),
    },
  ],
  givenAt: NOW - 864_000_000,
  changes: [],
  readiness: [],
  whose: 'own',
};

/** What a license would make of an organizer of the small tenant. */
function supposeFor({ organizer, numbers }: OrganizerView) {
  const { conferencing } = situationOf({ defaults: { toll: LONDON } });
  return (supposed: SupposedLicense): WhatIf => whatIf({ organizer, conferencing, now: numbers, supposed });
}

/** The answers of a core that knows one organizer; a test replaces what it is about. */
const USE_CASES: ChatUseCases = {
  authorize: () => Promise.resolve(ok(undefined)),
  checkSetup: () => Promise.resolve(ok({ checkedAt: NOW, findings: [] })),
  lookUpOrganizer: () => Promise.resolve(ok(VIEW)),
  showMyNumbers: () => Promise.resolve(ok(VIEW)),
  showMyLicense: () => Promise.resolve(ok({ view: VIEW, origins: WHY.origins })),
  explainNumbers: () => Promise.resolve(ok(WHY)),
  showOrganizer: () => Promise.resolve(ok({ scope: 'everything', person: PERSON, explained: WHY })),
  compareOrganizers: () => Promise.resolve(ok({ kind: 'own', explained: WHY, difference: 'same' })),
  showMeetingDialIn: () =>
    Promise.resolve(
      ok({
        subject: 'Review',
        start: NOW,
        end: NOW + 3_600_000,
        role: 'member',
        organizerName: 'Olivia',
        inChannel: false,
        dialIn: {
          there: true,
          conferenceId: '123456789',
          numbers: NUMBERS.callable.slice(0, 3),
          localNumbersUrl: undefined,
        },
        licenseReadAt: undefined,
        expiry: undefined,
      }),
    ),
  askToSignIn: {
    ask: () => Promise.resolve(ok({ id: 'exchange-1', hint: undefined })),
    askAgain: () => Promise.resolve({ id: 'exchange-2', hint: undefined }),
    giveUp: () => Promise.resolve(true),
  },
  answerSignIn: () => Promise.resolve({ kind: 'consentNeeded' }),
  showMeetingRules: () => Promise.resolve(ok(RULES)),
  listBridgeNumbers: () =>
    Promise.resolve(ok({ bridges: [BRIDGE], numbers: NUMBERS.onBridge, readAt: NOW, gaps: [] })),
  showCoverage: () => Promise.resolve(ok(VIEW)),
  showCoverageDemand: () => Promise.resolve(fail({ code: 'notAllowed', command: 'showCoverageDemand' })),
  identifyNumber: () => Promise.resolve(ok({ found: [], total: 0, own: VIEW })),
  showNumberUse: () => Promise.resolve(fail({ code: 'notAllowed', command: 'showNumberUse' })),
  simulateDialOut: () =>
    Promise.resolve(
      ok({
        person: PERSON,
        isCaller: true,
        answer: { kind: 'call', decision: call('+493012345678') },
        readAt: NOW,
        gaps: [],
      }),
    ),
  tryRoutes: () => Promise.resolve(fail({ code: 'notAllowed', command: 'checkDialOutRoutes' })),
  checkDialOutRoutes: () => Promise.resolve(ok({ findings: [], routes: 1, gaps: [], readAt: NOW })),
  advise: () => Promise.resolve(fail({ code: 'notAllowed', command: 'advise' })),
  showReport: () => Promise.resolve(fail({ code: 'notAllowed', command: 'showReport' })),
  whatIfLicense: (_caller, licenses) =>
    Promise.resolve(ok({ view: VIEW, updatesInvites: true, outcomes: licenses.map(supposeFor(VIEW)) })),
  whatIfForOthers: () => Promise.resolve(fail({ code: 'notAllowed', command: 'whatIfForOthers' })),
  proposeChange: (_caller, { kind }) =>
    Promise.resolve(kind === 'undo' ? fail({ code: 'nothingToUndo' }) : ok(PROPOSED)),
  confirmChange: () => Promise.resolve(ok({ kind: 'change', change: QUEUED })),
  declineChange: () => Promise.resolve(ok(PROPOSAL)),
  showChange: () => Promise.resolve(ok(viewOf(DONE))),
  controlChange: () => Promise.resolve(ok(viewOf(QUEUED))),
  proposeForReal: () => Promise.resolve(ok({ proposal: PROPOSAL, people: new Map() })),
  approveChange: () => Promise.resolve(ok(QUEUED)),
  listAwaiting: () => Promise.resolve(ok([])),
  showScript: () => Promise.resolve(ok({ proposal: PROPOSAL, people: new Map(), script: 'Set-Cs' })),
  showRecord: () => Promise.resolve(ok({ entries: [], people: new Map(), olderBefore: undefined })),
  exportRecord: () => Promise.resolve(fail({ code: 'notAllowed', command: 'exportRecord' })),
  showHistory: (_caller, { person }) =>
    Promise.resolve(
      ok({ about: person === undefined ? undefined : PERSON, entries: [DRIFT], more: false, at: NOW }),
    ),
  showSync: () => Promise.resolve(ok(SYNCED)),
  syncNow: () => Promise.resolve(ok(SYNCED)),
  showSettings: () =>
    Promise.resolve(
      ok({
        bridge: known(BRIDGE_SETTINGS, NOW),
        own: { ...DEFAULT_SETTINGS, writing: true },
        people: new Map(),
        mayChange: true,
      }),
    ),
  askAdministrators: (_caller, asked) => Promise.resolve(ok({ request: { ...REQUEST, asked }, isNew: true })),
  listRequests: () => Promise.resolve(ok({ requests: [REQUEST], people: PROPOSED.people })),
  listOwnRequests: () => Promise.resolve(ok({ requests: [REQUEST], people: PROPOSED.people })),
  lookAtRequest: () => Promise.resolve(ok(ASKED)),
  approveRequest: () => Promise.resolve(ok({ kind: 'byHand', view: ASKED })),
  requestIsDone: () => Promise.resolve(ok(REQUEST)),
  declineRequest: () => Promise.resolve(ok(REQUEST)),
  withdrawRequest: () => Promise.resolve(ok(REQUEST)),
};

export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly body: Record<string, unknown> | undefined;
  /** What the bot posted meanwhile. */
  readonly sent: readonly Sent[];
}

/** The chat edge behind a server of its own, with a channel around it. */
export interface SmallBot {
  readonly chat: Chat;
  readonly channel: SmallChannel;
  readonly logged: { event: string; fields?: object | undefined }[];
  readonly cards: Map<string, StandingCard>;
  setTime(at: number): void;
  post(body: unknown, headers?: Record<string, string>): Promise<Answered>;
  say(text: string, more?: Record<string, unknown>): Promise<Answered>;
  press(verb: string, data?: unknown, more?: Record<string, unknown>): Promise<Answered>;
  close(): Promise<void>;
}

export async function smallBot(useCases: Partial<ChatUseCases> = {}): Promise<SmallBot> {
  const channel = await smallChannel();
  let now = NOW;
  const logged: SmallBot['logged'] = [];
  const cards = new Map<string, StandingCard>();
  const welcomed = new Set<string>();
  const chats = new Map<string, ChatPlace>();
  const chat = createChat({
    microsoft: {
      tenantId: TENANT_ID,
      botId: channel.botId,
      channel: {
        issuer: channel.issuer,
        openIdConfigurationUrl: `${channel.url}/metadata`,
        tokenResource: 'https://api.botframework.com',
        serviceUrlHosts: [new URL(channel.url).host],
        fileHosts: [new URL(channel.url).host],
      },
    },
    token: () => Promise.resolve('our-token'),
    clock: () => now,
    log: {
      info: (event, fields) => void logged.push({ event, fields }),
      warn: (event, fields) => void logged.push({ event, fields }),
      error: (event, _cause, fields) => void logged.push({ event, fields }),
    },
    useCases: { ...USE_CASES, ...useCases },
    understand,
    conversations: {
      rememberCard: (_tenant, change, place) => Promise.resolve(void cards.set(change, place)),
      cardOf: (_tenant, change) => Promise.resolve(cards.get(change)),
      welcome: (_tenant, id) => Promise.resolve(!welcomed.has(id) && Boolean(welcomed.add(id))),
      rememberPersonal: (_tenant, { userId, place }) => Promise.resolve(void chats.set(userId, place)),
      personalOf: (_tenant, userId) => Promise.resolve(chats.get(userId)),
      peopleWithChats: () => Promise.resolve([...chats.keys()]),
    },
    viewOfProposal: (proposal) => Promise.resolve({ proposal, people: new Map() }),
    peopleOf: () => Promise.resolve(new Map()),
    viewOfChange: (change) => Promise.resolve(viewOf(change)),
    viewRequest: (request) => Promise.resolve(ok({ ...ASKED, request })),
    signIn: {
      resource: () => 'api://bridgekeeper.contoso.com/botid-app',
      consentPage: () => 'https://bridgekeeper.contoso.com/tab/consent',
      verify: (authorization) =>
        Promise.resolve(
          authorization === 'Bearer olivias'
            ? ok({ tenantId: TENANT_ID, userId: OLIVIA, assertion: 'olivias' })
            : fail('invalid'),
        ),
    },
    pinReset: 'https://dialin.teams.microsoft.com/usp',
  });
  const server = await listening(async (request, response) => {
    const body: unknown = JSON.parse(await textOf(request));
    await chat.receive({ method: request.method ?? '', headers: request.headers, body }, response);
  });
  const post = async (body: unknown, headers?: Record<string, string>): Promise<Answered> => {
    const from = channel.sent.length;
    const response = await fetch(urlOf(server), {
      method: 'POST',
      body: JSON.stringify(body),
      headers: headers ?? { authorization: `Bearer ${await channel.token()}` },
    });
    const text = await response.text();
    return {
      status: response.status,
      text,
      body: text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>),
      sent: channel.sent.slice(from),
    };
  };
  const activity = (parts: object): object => ({ ...incoming(channel), ...parts });
  return {
    chat,
    channel,
    logged,
    cards,
    setTime: (at) => void (now = at),
    post,
    say: (text, more = {}) => post(activity({ type: 'message', text, ...more })),
    press: (verb, data = {}, more = {}) =>
      post(
        activity({
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: { action: { type: 'Action.Execute', verb, data } },
          replyToId: 'card-1',
          ...more,
        }),
      ),
    close: async () => {
      await closed(server);
      await channel.close();
    },
  };
}

/** A message of Olivia in her own chat with the bot, without its words. */
export function incoming({ serviceUrl }: SmallChannel): Record<string, unknown> {
  return {
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:olivia', name: 'Olivia *Hart*', aadObjectId: OLIVIA },
    recipient: { id: `28:bot`, name: 'Bridgekeeper' },
    conversation: { id: 'a:chat', conversationType: 'personal', tenantId: TENANT_ID },
    channelData: { tenant: { id: TENANT_ID } },
    entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB' }],
  };
}

/** The same in a chat of several, where the bot was mentioned. */
export const IN_GROUP = {
  conversation: {
    id: '19:group@thread.v2',
    conversationType: 'groupChat',
    isGroup: true,
    tenantId: TENANT_ID,
  },
};

export function cardIn(sent: Sent | undefined): unknown {
  const attachments = sent?.body['attachments'] as { content: unknown }[] | undefined;
  return attachments?.[0]?.content;
}

function UNREAD() {
  return { known: false, failed: { code: 'unreadable', system: 'directory', cause: 'down' } } as const;
}
