import type { Before } from '../../language/follow-up.js';
import type { Clock } from '../../ports/clock.js';
import type { Turn } from './turn.js';

/** What each person asked last in each conversation, so that "and for France?" makes sense. */
export interface LastQuestions {
  of(turn: Turn): Before | undefined;
  remember(turn: Turn, asked: Before): void;
}

/**
 * Kept in this process alone, for a quarter of an hour: what was understood, never what was said. Somebody whose next
 * words reach another instance has them read by themselves, and at worst asks again in full.
 */
export function lastQuestions(clock: Clock): LastQuestions {
  const asked = new Map<string, Before & { readonly at: number }>();
  return {
    of(turn) {
      const last = asked.get(keyOf(turn));
      return last !== undefined && clock() - last.at < LASTS_MS ? last : undefined;
    },
    remember(turn, { intent, entities }) {
      const key = keyOf(turn);
      asked.delete(key);
      if (asked.size >= MOST) asked.delete(asked.keys().next().value ?? '');
      asked.set(key, { intent, entities, at: clock() });
    },
  };
}

const LASTS_MS = 15 * 60_000;
const MOST = 10_000;

function keyOf({ place, caller }: Turn): string {
  return `${place.conversationId} ${caller.userId}`;
}
