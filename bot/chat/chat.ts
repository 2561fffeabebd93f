import type { Change } from '../domain/changes/change.js';
import type { Clock } from '../ports/clock.js';
import type { Conversations } from '../ports/conversations.js';
import type { Log } from '../ports/log.js';
import { chatTextIn } from '../text/chat-text.js';
import { Bot } from './bot.js';
import { createChangeCards } from './change-cards.js';
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
import { standingQuestion } from './handlers/standing-question.js';
import { welcome } from './handlers/welcome.js';
import { intentHandlers } from './intent-handlers.js';
import { answerPress as answeringPress } from './presses/answer-press.js';
import { createReactions } from './reactions.js';
import { answerSignIn as answeringSignIn } from './sign-in/answer-sign-in.js';
import { askCalendar as askingCalendar } from './sign-in/ask-calendar.js';
import type { SignInSettings } from './sign-in/sign-in-settings.js';
import { deliverWith } from './turn/deliver.js';
import { findMeeting as findingMeeting } from './turn/find-meeting.js';
import { lastQuestions } from './turn/last-questions.js';
import { understandOffered, type Understand } from './turn/understand-offered.js';

/** The chat edge: what Teams posts comes in here, and cards of changes are brought up to date. */
export interface Chat {
  receive: Receive;
  /** Tells the card of a change how it ended. Never rejects because of the card. */
  changeEnded(change: Change): Promise<void>;
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
  const changeCards = createChangeCards({ useCases, conversations, connector, textFor, log });
  const { signIn, pinReset } = parts;
  const askCalendar = askingCalendar({ useCases, signIn });
  const handlers = intentHandlers({ useCases, findMeeting, askCalendar, pinReset });
  const answerPress = answeringPress({ useCases, changeCards, askCalendar, handlers });
  const understand = understandOffered(parts.understand);
  const deliver = deliverWith(connector);
  const greet = welcome(conversations);
  const bot = new Bot(
    createReactions({
      tenantId,
      clock,
      log,
      textFor,
      understand,
      lastQuestions: lastQuestions(clock),
      handlers,
      answerStandingQuestion: standingQuestion(useCases),
      answerPress,
      answerSignIn: answeringSignIn({ useCases, signIn, connector, log }),
      welcome: greet,
      deliver,
    }),
  );
  return {
    receive: receiveWith({ verify, authentication, adapter, bot, log }),
    changeEnded: (change) => changeCards.ended(change),
  };
}
