import type { Entities } from '../../language/understood.js';
import type { Failure } from '../../domain/failure.js';
import { sayFailure } from '../../text/say-failure.js';
import type { Card } from '../cards/blocks.js';
import type { FileOffer } from '../files/file-offer.js';
import type { SignInContent } from '../sign-in/sign-in-card.js';
import type { Turn } from './turn.js';

/** How a turn ended, for the log. */
export type Outcome = 'answered' | 'refused' | 'asked' | 'notUnderstood' | 'proposed' | 'changed' | 'failed';

/** What is answered. `asker`: in a chat of several only the person who asked sees it. */
export interface Answer {
  readonly outcome: Outcome;
  readonly audience: 'asker' | 'everyone';
  readonly content: { readonly text: string } | { readonly card: Card } | SignInContent | FileOffer;
}

/** Answers one intent. */
export type Handler = (turn: Turn, entities: Entities) => Promise<Answer>;

export function cardAnswer(card: Card, outcome: Outcome = 'answered'): Answer {
  return { outcome, audience: 'asker', content: { card } };
}

export function textAnswer(text: string, outcome: Outcome): Answer {
  return { outcome, audience: 'asker', content: { text } };
}

/** A refusal is an answer: why, and what can be done. */
export function refusal({ text }: Pick<Turn, 'text'>, failure: Failure): Answer {
  return textAnswer(sayFailure(text, failure), 'refused');
}
