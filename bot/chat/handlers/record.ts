import { button } from '../cards/blocks.js';
import { RECORD_PAGE, recordCard } from '../cards/record-card.js';
import { saidCard } from '../cards/said-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import type { PressOf } from '../presses/press.js';
import { cardAnswer, refusal, textAnswer, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

/** "What was changed with Bridgekeeper": its own record, newest first. */
export function record({ showRecord }: Pick<ChatUseCases, 'showRecord'>) {
  return async (turn: Turn, { before }: Pick<PressOf<'record'>, 'before'> = {}): Promise<Answer> => {
    const shown = await showRecord(turn.caller, { before, limit: RECORD_PAGE });
    if (!shown.ok) return refusal(turn, shown.failure);
    const { text, timeZone } = turn;
    return cardAnswer(
      recordCard(shown.value, { text, timeZone, page: before === undefined ? 'first' : 'older' }),
    );
  };
}

/** "Export": the whole record as a file, and the line that it ends with. */
export function exportRecord(useCases: Pick<ChatUseCases, 'exportRecord'>) {
  return async (turn: Turn): Promise<Answer> => {
    const exported = await useCases.exportRecord(turn.caller);
    if (!exported.ok) return refusal(turn, exported.failure);
    const { sequence, hash } = exported.value.head;
    if (sequence === 0) return textAnswer(turn.text('record.export.none'), 'answered');
    const said = turn.text('record.export', { count: sequence, sequence: String(sequence), hash });
    return cardAnswer(
      saidCard(said, turn.text, [
        button(turn.text('record.button.csv'), { verb: 'exportRecord', format: 'csv' }),
        button(turn.text('record.button.jsonl'), { verb: 'exportRecord', format: 'jsonl' }),
        button(turn.text('record.button.record'), { verb: 'record' }),
      ]),
    );
  };
}
