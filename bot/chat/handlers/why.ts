import { filterNumbers, isNarrowed, type NumberFilter } from '../../domain/number-filter.js';
import { internationalFormat, parsePhone, type CountryCode } from '../../domain/phone-number.js';
import type { ResolvedNumbers } from '../../domain/resolved-numbers.js';
import type { ServiceNumber } from '../../domain/service-number.js';
import type { Entities } from '../../language/understood.js';
import type { ChatText } from '../../text/chat-text.js';
import { saySummary } from '../../text/say-numbers.js';
import { sayFilter } from '../cards/say-filter.js';
import { traceCard } from '../cards/trace-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Handler } from '../turn/answer.js';
import { numberFilterOf } from './number-filter-of.js';

/** "Why this number", "why have I none", "why no French number": the answer, then every step that led to it. */
export function why({ showMyNumbers }: Pick<ChatUseCases, 'showMyNumbers'>): Handler {
  return async (turn, entities) => {
    const shown = await showMyNumbers(turn.caller);
    if (!shown.ok) return refusal(turn, shown.failure);
    const { numbers, organizer } = shown.value;
    const reader = turn.readerCountry ?? organizer.person.usageLocation;
    const asked = askedAbout(turn.text, entities, organizer.person.usageLocation);
    const says = sayWhy(turn.text, numbers, asked) ?? saySummary(turn.text, numbers, reader);
    return cardAnswer(traceCard(shown.value, { text: turn.text, now: turn.at, says }));
  };
}

interface AskedAbout {
  readonly what: string;
  readonly isMeant: (number: ServiceNumber) => boolean;
}

/** The number or the kind of numbers that the question names, if it names any. */
function askedAbout(
  text: ChatText,
  entities: Entities,
  country: CountryCode | undefined,
): AskedAbout | undefined {
  const [said, ...others] = [entities.number ?? []].flat();
  if (said !== undefined && others.length === 0) return aboutNumber(said, country);
  const filter: NumberFilter = numberFilterOf(entities);
  if (!isNarrowed(filter)) return undefined;
  const what = text('numbers.why.kind', { what: sayFilter(text, filter) });
  return { what, isMeant: (number) => filterNumbers([number], filter).length > 0 };
}

function aboutNumber(said: string, country: CountryCode | undefined): AskedAbout {
  const end = /^\*(\d+)$/.exec(said)?.[1];
  if (end !== undefined) return { what: `…${end}`, isMeant: ({ number }) => number.endsWith(end) };
  const phone = parsePhone(said, country);
  if (!phone.ok) return { what: said, isMeant: () => false };
  return { what: internationalFormat(phone.value), isMeant: ({ number }) => number === phone.value };
}

/** The verdict on what was asked about; undefined where nothing narrower than the whole was asked, or nothing can be told. */
function sayWhy(text: ChatText, numbers: ResolvedNumbers, asked: AskedAbout | undefined): string | undefined {
  if (asked === undefined || numbers.callable.length === 0) return undefined;
  const { what, isMeant } = asked;
  if (numbers.printed.some(isMeant)) return text('numbers.why.printed', { what });
  if (numbers.callable.some(isMeant)) return text('numbers.why.callable', { what });
  return text(numbers.onBridge.some(isMeant) ? 'numbers.why.leftOut' : 'numbers.why.notOnBridge', { what });
}
