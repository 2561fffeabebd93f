import { setTimeout as wait } from 'node:timers/promises';
import type { Instant } from '../../domain/instant.js';
import { isRunning } from '../../text/say-sync.js';
import type { SyncView } from '../../use-cases/sync/show-sync.js';
import { syncCard } from '../cards/sync-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

/** "Bring up to date": asks for a reading of the tenant, and shows what has come of it in a moment. */
export function bringUpToDate({ syncNow, showSync }: Pick<ChatUseCases, 'syncNow' | 'showSync'>) {
  return async (turn: Turn): Promise<Answer> => {
    const asked = await syncNow(turn.caller, 'changes');
    if (!asked.ok) return refusal(turn, asked.failure);
    const { at } = asked.value;
    const deadline = performance.now() + PATIENCE_MS;
    let view = asked.value;
    while (!isOver(view, at) && performance.now() < deadline) {
      await wait(LOOK_EVERY_MS);
      const shown = await showSync(turn.caller);
      if (shown.ok) view = shown.value;
    }
    const state = hasBegun(view, at) || view.parts.some(isRunning) ? 'asItIs' : 'asked';
    return cardAnswer(syncCard(view, { text: turn.text, state }));
  };
}

/** "How far is it?" */
export function showProgress({ showSync }: Pick<ChatUseCases, 'showSync'>) {
  return async (turn: Turn): Promise<Answer> => {
    const shown = await showSync(turn.caller);
    if (!shown.ok) return refusal(turn, shown.failure);
    return cardAnswer(syncCard(shown.value, { text: turn.text, state: 'asItIs' }));
  };
}

/** Where little has changed a reading is over within a second; Teams waits ten for an answer, people for less. */
const PATIENCE_MS = 2_500;
const LOOK_EVERY_MS = 250;

function hasBegun({ parts }: SyncView, since: Instant): boolean {
  return parts.some(({ startedAt }) => startedAt !== undefined && startedAt >= since);
}

/** People's own numbers are read on and on; what was asked for are the lists, and licenses are the last of them. */
function isOver({ parts }: SyncView, since: Instant): boolean {
  const last = parts.find(({ part }) => part === 'licenses');
  return last?.startedAt !== undefined && last.startedAt >= since && last.state !== 'running';
}
