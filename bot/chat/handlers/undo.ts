import { isOver } from '../../domain/changes/change.js';
import { changeCard } from '../cards/change-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, textAnswer, type Answer, type Handler } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import { isOpenQuestion, modifiersOf, type SaidModifiers } from './modifiers-of.js';
import { propose } from './propose.js';

type Needed = Pick<ChatUseCases, 'proposeChange' | 'showScript' | 'showRecord' | 'showChange'>;

/** "Undo", "undo change …", and "pause", "go on", "cancel it": words about a change that was made or is being made. */
export function undo(useCases: Needed): Handler {
  const take = undoChange(useCases);
  const atWork = changeAtWork(useCases);
  return (turn, entities) => {
    const { action, change } = entities;
    if (action === 'pause' || action === 'resume' || action === 'stop') return atWork(turn);
    const modifiers = modifiersOf(turn, entities);
    if (isOpenQuestion(modifiers)) return Promise.resolve(modifiers);
    return take(turn, change === 'last' ? undefined : change, modifiers);
  };
}

/** The inverse of a change, proposed like any other. Without an id, of the asker's newest one. */
export function undoChange(useCases: Pick<ChatUseCases, 'proposeChange' | 'showScript'>) {
  const take = propose(useCases);
  return (turn: Turn, changeId?: string, modifiers?: SaidModifiers): Promise<Answer> =>
    take(turn, { kind: 'undo', ...(changeId !== undefined && { changeId }) }, modifiers);
}

/** The card of the change that is not over, the asker's own before others', with the buttons that steer it. */
function changeAtWork({ showRecord, showChange }: Pick<ChatUseCases, 'showRecord' | 'showChange'>) {
  return async (turn: Turn): Promise<Answer> => {
    const { caller, text, at: now, timeZone } = turn;
    const newest = await showRecord(caller, { limit: LOOKED_THROUGH });
    if (!newest.ok) return refusal(turn, newest.failure);
    const open = newest.value.entries.map(({ change }) => change).filter((change) => !isOver(change));
    const meant = open.find(({ requestedBy }) => requestedBy === caller.userId) ?? open[0];
    if (meant === undefined) return textAnswer(text('change.noneAtWork'), 'answered');
    const shown = await showChange(caller, meant.id);
    if (!shown.ok) return refusal(turn, shown.failure);
    return cardAnswer(changeCard(shown.value, { text, now, timeZone }));
  };
}

/** What runs or waits is among the newest. */
const LOOKED_THROUGH = 50;
