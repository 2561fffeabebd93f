import type { Intent } from '../../language/intents.js';
import { choiceOf } from '../../text/list.js';
import { textAnswer, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

/** Words that mean nothing known: the nearest things that can be asked, never a dead end. */
export function notUnderstood({ text }: Turn, alternatives: readonly Intent[]): Answer {
  const nearest = alternatives.length > 0 ? alternatives.slice(0, 3) : USUAL;
  const choices = choiceOf(
    nearest.map((intent) => text(`help.intent.${intent}`)),
    text.locale,
  );
  const said = [text('help.unknown'), text('help.unknown.nearest', { choices }), text('help.unknown.next')];
  return textAnswer(said.join(' '), 'notUnderstood');
}

const USUAL: readonly Intent[] = ['show_my_numbers', 'explain_number', 'check_my_licence'];
