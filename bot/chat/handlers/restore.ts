import { momentSaid } from '../../language/schedule.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { refusal, textAnswer, type Handler } from '../turn/answer.js';
import { isOpenQuestion, modifiersOf } from './modifiers-of.js';
import { propose } from './propose.js';
import { scopeOf } from './scope-of.js';

/** "Restore everything to how it was yesterday at 9", of one person, a group, or of all that the mirror remembers. */
export function restore(useCases: Pick<ChatUseCases, 'authorize' | 'proposeChange' | 'showScript'>): Handler {
  const proposed = propose(useCases);
  return async (turn, entities) => {
    const { text, caller, at: now, timeZone = 'UTC' } = turn;
    const allowed = await useCases.authorize(caller, 'restore');
    if (!allowed.ok) return refusal(turn, allowed.failure);
    const { moment: said } = entities;
    if (said === undefined) return textAnswer(text('bulk.ask.moment'), 'asked');
    const moment = momentSaid(said, { now, timeZone });
    if (!('at' in moment)) {
      const isGeneral =
        moment.unclear === 'future' || moment.unclear === 'unread' || moment.unclear === 'past';
      return textAnswer(
        isGeneral ? text('bulk.ask.moment') : text('when.ask', { unclear: moment.unclear }),
        'asked',
      );
    }
    const among = scopeOf(entities);
    if (among !== undefined && 'ask' in among) return textAnswer(text(`bulk.ask.${among.ask}`), 'asked');
    const modifiers = modifiersOf(turn, entities);
    if (isOpenQuestion(modifiers)) return modifiers;
    return proposed(turn, { kind: 'restore', at: moment.at, among }, modifiers);
  };
}
