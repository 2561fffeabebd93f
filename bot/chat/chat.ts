import type { Change, Proposal, SeenLater } from '../domain/changes/change.js';
import type { Person } from '../domain/tenant/organizer.js';
import type { ChangeNotices } from '../ports/change-notices.js';
import type { RequestNotices } from '../ports/request-notices.js';
import type { Clock } from '../ports/clock.js';
import type { Conversations } from '../ports/conversations.js';
import type { Log } from '../ports/log.js';
import { chatTextIn } from '../text/chat-text.js';
import { Bot } from './bot.js';
import { createChangeCards } from './change-cards.js';
import { createChangeNotices } from './change-notices.js';
import { ChannelAuthentication } from './channel/channel-authentication.js';
import { channelKeys } from './channel/channel-keys.js';
import { channelTokens } from './channel/channel-tokens.js';
import { connectorClients } from './channel/connector-clients.js';
import { createConnector } from './channel/connector.js';
import { DirectAdapter } from './channel/direct-adapter.js';
import { receiveWith, type Receive } from './channel/receive.js';
import { listedServiceUrls } from './channel/service-url-hosts.js';
import type { ChatSettings } from './chat-settings.js';
import type { ChatUseCases } from './chat-use-cases.js';
import { answerConsent } from './files/answer-consent.js';
import { listedFileUrls } from './files/file-hosts.js';
import { offerFile as offeringFile } from './files/offer-file.js';
import { standingQuestion } from './handlers/standing-question.js';
import { welcome } from './handlers/welcome.js';
import { intentHandlers } from './intent-handlers.js';
import { answerPress as answeringPress } from './presses/answer-press.js';
import { rememberOwnChats } from './own-chats.js';
import { createRequestNotices } from './request-notices.js';
import { createReactions } from './reactions.js';
import { answerSignIn as answeringSignIn } from './sign-in/answer-sign-in.js';
import { askCalendar as askingCalendar } from './sign-in/ask-calendar.js';
import type { SignInSettings } from './sign-in/sign-in-settings.js';
import { deliverWith } from './turn/deliver.js';
import { findMeeting as findingMeeting } from './turn/find-meeting.js';
import { lastQuestions } from './turn/last-questions.js';
import type { ProposalView } from '../use-cases/changes/keep-proposal.js';
import type { ChangeView } from '../use-cases/changes/show-change.js';
import type { ViewRequest } from '../use-cases/requests/look-at-request.js';
import { understandOffered, type Understand } from './turn/understand-offered.js';

/** The chat edge: what Teams posts comes in here, and cards of changes are brought up to date. */
export interface Chat {
  receive: Receive;
  /** Shows on the card of a running change how far it is. None of these rejects because of a card or a message. */
  changeMoved(change: Change): Promise<void>;
  /** Tells the card of a change how it ended. */
  changeEnded(change: Change): Promise<void>;
  /** Tells the one who asked what is seen of the change by now. */
  changeVisible(change: Change, seen: SeenLater): Promise<void>;
  /** Tells people what others decided about changes. */
  readonly notices: ChangeNotices;
  readonly requestNotices: RequestNotices;
}

interface ChatParts {
  readonly microsoft: ChatSettings;
  /** The product's own token for a resource. */
  readonly token: (resource: string) => Promise<string>;
  readonly clock: Clock;
  readonly log: Log;
  readonly useCases: ChatUseCases;
  readonly understand: Understand;
  readonly conversations: Conversations;
  /** A change with the people in it. */
  readonly viewOfChange: (change: Change) => Promise<ChangeView>;
  readonly viewOfProposal: (proposal: Proposal) => Promise<ProposalView>;
  readonly peopleOf: (tenantId: string, userIds: readonly string[]) => Promise<ReadonlyMap<string, Person>>;
  readonly viewRequest: ViewRequest;
  readonly signIn: SignInSettings;
  /** Where organizers reset their own PIN in this cloud; undefined where it is not documented. */
  readonly pinReset: string | undefined;
}

export function createChat(parts: ChatParts): Chat {
  const { microsoft, clock, log, useCases, conversations } = parts;
  const { channel, botId } = microsoft;
  const tenantId = microsoft.tenantId.toLowerCase();
  const textFor = chatTextIn;

  const isListed = listedServiceUrls(channel.serviceUrlHosts);
  const isListedFile = listedFileUrls(channel.fileHosts);
  const findKey = channelKeys(channel.openIdConfigurationUrl, clock);
  const verify = channelTokens({ issuer: channel.issuer, audience: botId, findKey, isListed, clock });
  const token = (): Promise<string> => parts.token(channel.tokenResource);
  const connector = createConnector({ token, isListed, chance: Math.random });
  const authentication = new ChannelAuthentication({
    appId: botId,
    verify,
    connectorClients: connectorClients(token),
  });
  const adapter = new DirectAdapter(authentication, connector);

  const findMeeting = findingMeeting(connector);
  const changeCards = createChangeCards({
    useCases,
    viewOf: parts.viewOfChange,
    conversations,
    connector,
    textFor,
    clock,
    log,
  });
  const telling = {
    peopleOf: parts.peopleOf,
    personalOf: (tenant: string, userId: string) => conversations.personalOf(tenant, userId),
    connector,
    text: textFor('en'),
    log,
  };
  const notices = createChangeNotices({ ...telling, viewOf: parts.viewOfProposal, changeCards });
  const { signIn, pinReset } = parts;
  const askCalendar = askingCalendar({ useCases, signIn });
  const offerFile = offeringFile({
    useCases,
    connector,
    hasFiles: channel.fileHosts.length > 0,
  });
  const handlers = intentHandlers({ useCases, findMeeting, askCalendar, pinReset });
  const answerPress = answeringPress({ useCases, changeCards, askCalendar, offerFile, handlers });
  const understand = understandOffered(parts.understand);
  const deliver = deliverWith(connector);
  const greet = welcome(conversations);
  const bot = new Bot(
    createReactions({
      tenantId,
      clock,
      log,
      textFor,
      isListedFile,
      understand,
      lastQuestions: lastQuestions(clock),
      handlers,
      answerStandingQuestion: standingQuestion(useCases),
      answerPress,
      answerSignIn: answeringSignIn({ useCases, signIn, connector, log }),
      answerConsent: answerConsent({ useCases, connector, isListed: isListedFile, log }),
      welcome: greet,
      deliver,
      rememberOwnChat: rememberOwnChats({ conversations, log }),
    }),
  );
  return {
    receive: receiveWith({ verify, authentication, adapter, bot, log }),
    changeMoved: (change) => changeCards.moved(change),
    changeEnded: (change) => changeCards.ended(change),
    changeVisible: (change, seen) => notices.visible(change, seen),
    notices,
    requestNotices: createRequestNotices({ ...telling, viewRequest: parts.viewRequest }),
  };
}
