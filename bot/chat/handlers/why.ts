import type { Entities } from '../../language/understood.js';
import { sayWhy } from '../../text/say-why.js';
import type { AskedWhy } from '../../use-cases/explain-numbers.js';
import { sayFilter } from '../cards/say-filter.js';
import { traceCard } from '../cards/trace-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, type Answer, type Handler } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import { comparison } from './comparison.js';
import { numberFilterOf } from './number-filter-of.js';
import { organizerRefusal } from './organizer-refusal.js';

/** "Why this number", "why have I none", "why no French number": the answer, then every step that led to it. */
export function why(useCases: Pick<ChatUseCases, 'explainNumbers' | 'compareOrganizers'>): Handler {
  const explain = whyFor(useCases);
  const compare = comparison(useCases);
  return async (turn, entities) => {
    // "Why has Jonas one and I don't": who names somebody beside themselves compares.
    if (entities.person !== undefined || entities.colleague !== undefined) return compare(turn, entities);
    return explain(turn, askedIn(entities));
  };
}

/** The same for whoever is named, as buttons and administrators' questions do. */
export function whyFor({ explainNumbers }: Pick<ChatUseCases, 'explainNumbers'>) {
  return async (turn: Turn, asked: AskedWhy): Promise<Answer> => {
    const explained = await explainNumbers(turn.caller, asked);
    if (!explained.ok)
      return organizerRefusal(turn, explained.failure, (person) => ({ verb: 'why', person }));
    const { value } = explained;
    const filter = value.target.kind === 'numbers' ? sayFilter(turn.text, value.target.filter) : '';
    const says = sayWhy(turn.text, value, { now: turn.at, reader: turn.readerCountry, filter });
    return cardAnswer(traceCard(value, { text: turn.text, now: turn.at, says }));
  };
}

/** The number or the kind of numbers that the question names, if it names any. */
export function askedIn(entities: Entities): AskedWhy {
  const [number, ...others] = [entities.number ?? []].flat();
  return {
    filter: numberFilterOf(entities),
    ...(number !== undefined && others.length === 0 && { number }),
  };
}
