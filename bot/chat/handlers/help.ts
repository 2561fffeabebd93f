import { helpCard } from '../cards/help-card.js';
import { cardAnswer, textAnswer, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

/** "Help". Among others it stays one sentence. */
export function help({ text, company }: Turn): Answer {
  return company === 'alone'
    ? cardAnswer(helpCard(text, 'help'))
    : textAnswer(text('help.shared'), 'answered');
}
