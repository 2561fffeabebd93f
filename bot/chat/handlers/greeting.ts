import { shortened } from '../cards/escape-markdown.js';
import { textAnswer, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

/** "Hi". */
export function greeting({ text, person }: Turn): Answer {
  const name = person.name?.trim() ?? '';
  const said =
    name === '' ? text('help.greeting.nameless') : text('help.greeting', { name: shortened(name, 80) });
  return textAnswer(said, 'answered');
}
