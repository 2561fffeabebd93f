import { supportPack as packOf } from '../../text/support-pack.js';
import { supportCard } from '../cards/support-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import type { PressOf } from '../presses/press.js';
import { cardAnswer, refusal, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

/** "Support pack": the explanation that the button stood on, as a redacted text for a ticket. */
export function supportPack({ explainNumbers }: Pick<ChatUseCases, 'explainNumbers'>) {
  return async (turn: Turn, { verb: _verb, ...asked }: PressOf<'supportPack'>): Promise<Answer> => {
    const explained = await explainNumbers(turn.caller, asked);
    if (!explained.ok) return refusal(turn, explained.failure);
    const { view, ...rest } = explained.value;
    const pack = packOf({
      ...rest,
      tenantId: turn.caller.tenantId,
      traceId: turn.traceId,
      at: turn.at,
      organizer: view.organizer,
      numbers: view.numbers,
      readAt: view.readAt,
    });
    const { person } = asked;
    const back = { verb: 'why' as const, ...(person !== undefined && { person }) };
    return cardAnswer(supportCard({ lines: pack.split('\n'), back }, turn.text));
  };
}
