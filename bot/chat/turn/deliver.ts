import type { TurnContext } from 'botbuilder';
import { ConnectorError, type Connector, type Outgoing } from '../channel/connector.js';
import type { Answer } from './answer.js';
import { activityOf, type Command } from './activity-of.js';
import type { Turn } from './turn.js';

interface Delivery {
  readonly turn: Turn;
  readonly answer: Answer;
  readonly command: Command | undefined;
}

export type Deliver = (context: TurnContext, delivery: Delivery) => Promise<void>;

/**
 * Sends an answer to those who may see it. Where others read along, what is for the asker alone goes out as a targeted
 * message (a developer preview of Teams), else into the asker's own chat, with one neutral line in place of the answer.
 */
export function deliverWith(connector: Connector): Deliver {
  return async (context, { turn, answer, command }) => {
    const activity = activityOf(answer.content, command);
    if (turn.company === 'alone' || answer.audience === 'everyone') {
      await context.sendActivity(activity);
      return;
    }
    if (await sentToAsker(connector, turn, activity)) return;
    const reached = await sentToOwnChat(connector, turn, activity);
    const line = turn.text(reached ? 'share.elsewhere' : 'share.notReachable');
    await context.sendActivity(activityOf({ text: line }, command));
  };
}

async function sentToAsker(connector: Connector, turn: Turn, activity: Outgoing): Promise<boolean> {
  const recipient = { id: turn.person.channelId, name: turn.person.name ?? '' };
  const from = { id: turn.botId, name: 'Bridgekeeper' };
  return isDone(connector.sendTargeted(turn.place, { ...activity, from, recipient }));
}

async function sentToOwnChat(connector: Connector, turn: Turn, activity: Outgoing): Promise<boolean> {
  const { place, caller, botId, person } = turn;
  const chat = { serviceUrl: place.serviceUrl, tenantId: caller.tenantId, botId, memberId: person.channelId };
  return isDone(connector.openChat(chat).then((own) => connector.send(own, activity)));
}

/** False when the channel refuses, as it does where something is not switched on or somebody has not installed the app. */
async function isDone(sending: Promise<unknown>): Promise<boolean> {
  try {
    await sending;
    return true;
  } catch (error) {
    if (error instanceof ConnectorError) return false;
    throw error;
  }
}
