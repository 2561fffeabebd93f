import { setTimeout as wait } from 'node:timers/promises';
import type { Change } from '../domain/changes/change.js';
import type { CardPlace, Conversations } from '../ports/conversations.js';
import type { Log } from '../ports/log.js';
import type { ChatText } from '../text/chat-text.js';
import type { Card } from './cards/blocks.js';
import { changeCard, isOver } from './cards/change-card.js';
import type { Connector } from './channel/connector.js';
import type { ChatUseCases } from './chat-use-cases.js';
import { activityOf } from './turn/activity-of.js';
import type { Turn } from './turn/turn.js';

/** The cards of confirmed changes, which show how the change goes on after the press has been answered. */
export interface ChangeCards {
  /** How a change stands now. */
  show(change: Change, text: ChatText): Promise<Card>;
  /** Waits a little for a change that was just confirmed: as it ended, or as it stands. */
  settle(turn: Turn, change: Change, place: CardPlace | undefined): Promise<Card>;
  /** Puts the end of a change on its card, wherever that stands and whoever is looking. */
  ended(change: Change): Promise<void>;
}

interface Parts {
  readonly useCases: Pick<ChatUseCases, 'showChange' | 'lookUpOrganizer'>;
  readonly conversations: Pick<Conversations, 'rememberCard' | 'cardOf'>;
  readonly connector: Pick<Connector, 'update'>;
  readonly textFor: (locale: string) => ChatText;
  readonly log: Log;
}

export function createChangeCards({ useCases, conversations, connector, textFor, log }: Parts): ChangeCards {
  const wakers = new Map<string, (change: Change) => void>();
  const answering = new Map<string, Promise<void>>();

  const show = async (change: Change, text: ChatText): Promise<Card> => {
    return changeCard(change, { text, name: await nameOf(useCases, change) });
  };

  const untilOver = async (turn: Turn, confirmed: Change): Promise<Change> => {
    const woken = new Promise<Change>((resolve) => wakers.set(confirmed.id, resolve));
    const deadline = performance.now() + PATIENCE_MS;
    let change = confirmed;
    while (!isOver(change) && performance.now() < deadline) {
      const ended = await Promise.race([woken, wait(LOOK_EVERY_MS)]);
      if (ended !== undefined) return ended;
      // The change may run on another instance, which can wake nobody here.
      const shown = await useCases.showChange(turn.caller, confirmed.id);
      if (shown.ok) change = shown.value;
    }
    return change;
  };

  return {
    show,
    async settle(turn, change, place) {
      if (place !== undefined) await conversations.rememberCard(change.tenantId, change.id, place);
      const settled = untilOver(turn, change).finally(() => wakers.delete(change.id));
      // A card that says "working" must not arrive after the one that says "done".
      const answered = settled.then(() => wait(GRACE_MS)).finally(() => answering.delete(change.id));
      answering.set(
        change.id,
        answered.catch(() => undefined),
      );
      return show(await settled, turn.text);
    },
    async ended(change) {
      wakers.get(change.id)?.(change);
      await answering.get(change.id);
      const place = await conversations.cardOf(change.tenantId, change.id);
      if (place === undefined) return;
      const text = textFor('en');
      const activity = activityOf({ card: await show(change, text) });
      await connector.update(place, activity).catch((error: unknown) => {
        // The change stands whether or not its card can be reached; the card's button still tells.
        log.error('chat.cardNotUpdated', error, { changeId: change.id });
      });
    },
  };
}

/** An invoke is given about ten seconds by Teams; nobody should look at a turning wheel for longer than this. */
const PATIENCE_MS = 2_500;
const LOOK_EVERY_MS = 150;
const GRACE_MS = 400;

async function nameOf(
  { lookUpOrganizer }: Parts['useCases'],
  { tenantId, plan }: Change,
): Promise<string | undefined> {
  const [step] = plan.steps;
  if (step === undefined) return undefined;
  const found = await lookUpOrganizer({ tenantId, userId: step.organizerId, from: 'mirror' });
  return found.ok ? found.value.organizer.person.displayName : undefined;
}
