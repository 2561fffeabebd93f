import { setTimeout as wait } from 'node:timers/promises';
import { isOver, type Change, type Proposal } from '../domain/changes/change.js';
import type { Clock } from '../ports/clock.js';
import type { CardPlace, Conversations, StandingCard } from '../ports/conversations.js';
import type { Log } from '../ports/log.js';
import type { ChatText } from '../text/chat-text.js';
import type { Card } from './cards/blocks.js';
import { changeCard, type ChangeLook } from './cards/change-card.js';
import { declinedCard } from './cards/declined-card.js';
import type { Connector } from './channel/connector.js';
import type { ChatUseCases } from './chat-use-cases.js';
import { activityOf } from './turn/activity-of.js';
import type { Turn } from './turn/turn.js';
import type { ChangeView } from '../use-cases/changes/show-change.js';

/** The cards of confirmed changes, which show how the change goes on after the press has been answered. */
export interface ChangeCards {
  /** Remembers where the card of a proposal stands that a second person has to approve. */
  waits(turn: Turn, proposal: Proposal, place: CardPlace | undefined): Promise<void>;
  /** Waits a little for a change that was just confirmed: as it ended, or as it stands. */
  settle(turn: Turn, change: Change, place: CardPlace | undefined): Promise<Card>;
  /** Puts how far a running change has come on its card, at most every few seconds. */
  moved(change: Change): Promise<void>;
  /** Puts the end of a change on its card, wherever that stands and whoever is looking. */
  ended(change: Change): Promise<void>;
  /** A second person has declined it. */
  declined(proposal: Proposal): Promise<void>;
}

interface Parts {
  readonly useCases: Pick<ChatUseCases, 'showChange'>;
  /** A change as it stands now, with the people in it. */
  readonly viewOf: (change: Change) => Promise<ChangeView>;
  readonly conversations: Pick<Conversations, 'rememberCard' | 'cardOf'>;
  readonly connector: Pick<Connector, 'update'>;
  readonly textFor: (locale: string) => ChatText;
  readonly clock: Clock;
  readonly log: Log;
}

export function createChangeCards(parts: Parts): ChangeCards {
  const { useCases, viewOf, conversations, connector, textFor, clock, log } = parts;
  const wakers = new Map<string, (change: Change) => void>();
  const answering = new Map<string, Promise<void>>();
  const shownAt = new Map<string, number>();

  const untilOver = async (turn: Turn, confirmed: Change): Promise<Change> => {
    const woken = new Promise<Change>((resolve) => wakers.set(confirmed.id, resolve));
    const deadline = performance.now() + PATIENCE_MS;
    let change = confirmed;
    while (!isOver(change) && change.state !== 'scheduled' && performance.now() < deadline) {
      const ended = await Promise.race([woken, wait(LOOK_EVERY_MS)]);
      if (ended !== undefined) return ended;
      // The change may run on another instance, which can wake nobody here.
      const shown = await useCases.showChange(turn.caller, confirmed.id);
      if (shown.ok) change = shown.value.change;
    }
    return change;
  };

  const put = async (
    tenantId: string,
    id: string,
    card: (look: ChangeLook) => Promise<Card>,
  ): Promise<void> => {
    const place = await conversations.cardOf(tenantId, id);
    // What was confirmed in the tab has no card.
    if (place === undefined) return;
    const { locale, timeZone } = place;
    const activity = activityOf({ card: await card({ text: textFor(locale), now: clock(), timeZone }) });
    await connector.update(place, activity).catch((error: unknown) => {
      // The change stands whether or not its card can be reached; the card's button still tells.
      log.error('chat.cardNotUpdated', error, { changeId: id });
    });
  };
  const putChange = (change: Change): Promise<void> =>
    put(change.tenantId, change.id, async (look) => changeCard(await viewOf(change), look));

  return {
    async waits(turn, { tenantId, id }, place) {
      if (place !== undefined) await conversations.rememberCard(tenantId, id, standing(turn, place));
    },
    async settle(turn, change, place) {
      if (place !== undefined) {
        await conversations.rememberCard(change.tenantId, change.id, standing(turn, place));
      }
      const settled = untilOver(turn, change).finally(() => wakers.delete(change.id));
      // A card that says "working" must not arrive after the one that says "done".
      const answered = settled.then(() => wait(GRACE_MS)).finally(() => answering.delete(change.id));
      answering.set(
        change.id,
        answered.catch(() => undefined),
      );
      const { text, at: now, timeZone } = turn;
      return changeCard(await viewOf(await settled), { text, now, timeZone });
    },
    async moved(change) {
      if (answering.has(change.id)) return;
      const now = performance.now();
      if (now - (shownAt.get(change.id) ?? -Infinity) < UPDATE_EVERY_MS) return;
      shownAt.set(change.id, now);
      await putChange(change);
    },
    async ended(change) {
      shownAt.delete(change.id);
      wakers.get(change.id)?.(change);
      await answering.get(change.id);
      await putChange(change);
    },
    declined: ({ tenantId, id }) => put(tenantId, id, ({ text }) => Promise.resolve(declinedCard(text))),
  };
}

/** A card where it was pressed, with its reader. */
function standing(turn: Turn, place: CardPlace): StandingCard {
  return { ...place, locale: turn.text.locale, timeZone: turn.timeZone };
}

/** An invoke is given about ten seconds by Teams; nobody should look at a turning wheel for longer than this. */
const PATIENCE_MS = 2_500;
const LOOK_EVERY_MS = 150;
const GRACE_MS = 400;
/** Teams slows down a bot that updates more often. */
const UPDATE_EVERY_MS = 3_000;
