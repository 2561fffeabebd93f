import type { Failure } from '../../domain/failure.js';
import { personChoiceCard } from '../cards/person-choice-card.js';
import type { Press } from '../presses/press.js';
import { cardAnswer, refusal, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

/** Why somebody cannot be shown; where the name fits several people, the asker picks one. `pressFor` asks the same of them. */
export function organizerRefusal(turn: Turn, failure: Failure, pressFor: (person: string) => Press): Answer {
  if (failure.code !== 'personAmbiguous') return refusal(turn, failure);
  const choices = failure.names.map((name) => ({ title: name, press: pressFor(name) }));
  return cardAnswer(personChoiceCard({ said: failure.said, choices }, turn.text), 'asked');
}
