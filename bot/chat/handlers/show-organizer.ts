import type { Entities } from '../../language/understood.js';
import { organizerCard } from '../cards/organizer-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, textAnswer, type Answer, type Handler } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import { comparison } from './comparison.js';
import { organizerRefusal } from './organizer-refusal.js';
import { askedIn, whyFor } from './why.js';

type Needed = Pick<ChatUseCases, 'showOrganizer' | 'explainNumbers' | 'compareOrganizers'>;

interface Parts {
  readonly useCases: Needed;
  /** Answers about calls out of meetings. */
  readonly dialOut: Handler;
}

/** "Show Dana", "is Yusuf licensed", "why has Marta a London number", "what is different between Olivia and Jonas". */
export function showOrganizer({ useCases, dialOut }: Parts): Handler {
  const show = organizerNamed(useCases);
  const explain = whyFor(useCases);
  const compare = comparison(useCases);
  return async (turn, entities) => {
    const [person, ...others] = [entities.person ?? []].flat();
    if (person === undefined) return textAnswer(turn.text('organizer.ask'), 'asked');
    if (others.length > 0) return compare(turn, entities);
    if (entities.dialOut === true) return dialOut(turn, entities);
    return asksForNumbers(entities) ? explain(turn, { person, ...askedIn(entities) }) : show(turn, person);
  };
}

/** A person's card, as the button back to it asks for. */
export function organizerNamed({ showOrganizer: showing }: Pick<ChatUseCases, 'showOrganizer'>) {
  return async (turn: Turn, person: string): Promise<Answer> => {
    const shown = await showing(turn.caller, person);
    if (!shown.ok)
      return organizerRefusal(turn, shown.failure, (name) => ({ verb: 'organizer', person: name }));
    return cardAnswer(organizerCard(shown.value, { text: turn.text, now: turn.at }));
  };
}

/** Somebody's numbers of a place or kind, or one number of theirs. */
function asksForNumbers({ number, country, city, tollFree, provider, source }: Entities): boolean {
  return [number, country, city, tollFree, provider, source].some((each) => each !== undefined);
}
