import type { Entities } from '../../language/understood.js';
import { textAnswer, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

/** What the product does not do. An emergency comes before everything else. */
export function outOfScope({ text }: Turn, { topic }: Entities): Answer {
  if (topic === 'emergency') return textAnswer(text('help.outOfScope.emergency'), 'refused');
  if (topic === 'outsideCall') return textAnswer(text('help.outOfScope.outsideCall'), 'refused');
  return textAnswer(`${text('help.outOfScope')} ${text('help.unknown.next')}`, 'refused');
}
