import { exampleNumberOf } from '../../domain/dial-out/example-number.js';
import { isCountryCode, parsePhone, type CountryCode, type E164 } from '../../domain/numbers/phone-number.js';
import type { Entities } from '../../language/understood.js';
import { countryOfCity } from '../../language/places/places.js';
import { countryName } from '../../text/names.js';
import { dialOutCard } from '../cards/dial-out-card.js';
import { routeHealthCard } from '../cards/route-health-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, textAnswer, type Answer, type Handler } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

type UseCases = Pick<ChatUseCases, 'simulateDialOut' | 'checkDialOutRoutes' | 'authorize'>;

/**
 * "Who carries a call to +49 30 …", "what caller ID do people see", "what does it cost us to call Germany", and for
 * administrators "can Grace dial out to Japan": the call that the words name, or how calls go in general.
 */
export function dialOut(useCases: UseCases): Handler {
  const { simulateDialOut, checkDialOutRoutes, authorize } = useCases;
  return async (turn, entities) => {
    const { text, at: now } = turn;
    if (Array.isArray(entities.person)) return textAnswer(text('dialOut.ask.onePerson'), 'asked');
    const wanted = destinationOf(turn, entities);
    if ('outcome' in wanted) return wanted;
    const { destination, exampleOf } = wanted;
    const shown = await simulateDialOut(turn.caller, { person: entities.person, destination });
    if (!shown.ok) return refusal(turn, shown.failure);
    const mayCheck = (await authorize(turn.caller, 'checkDialOutRoutes')).ok;
    const wantsHealth = mayCheck && destination === undefined && entities.person === undefined;
    const checked = wantsHealth ? await checkDialOutRoutes(turn.caller) : undefined;
    const health = checked?.ok === true ? checked.value : undefined;
    return cardAnswer(dialOutCard(shown.value, { text, now, exampleOf, mayCheck, health }));
  };
}

/** "Check the routes", for administrators and readers. */
export function routeCheck({ checkDialOutRoutes }: Pick<UseCases, 'checkDialOutRoutes'>) {
  return async (turn: Turn): Promise<Answer> => {
    const checked = await checkDialOutRoutes(turn.caller);
    if (!checked.ok) return refusal(turn, checked.failure);
    return cardAnswer(routeHealthCard(checked.value, { text: turn.text, now: turn.at }));
  };
}

interface Wanted {
  /** Undefined where no call is named. */
  readonly destination: E164 | undefined;
  readonly exampleOf: CountryCode | undefined;
}

/** A number in any format, or an example of the country that the words name; else the question that is still open. */
function destinationOf(turn: Turn, { number, country, city }: Entities): Wanted | Answer {
  const { text, readerCountry } = turn;
  if (Array.isArray(number)) return textAnswer(text('dialOut.ask.oneNumber'), 'asked');
  const inCities = [city ?? []].flat().map((each) => countryOfCity(each) ?? '');
  const [land, ...others] = new Set([...[country ?? []].flat(), ...inCities].filter(isCountryCode));
  if (number !== undefined) {
    const parsed = parsePhone(number, land ?? readerCountry);
    return parsed.ok ? { destination: parsed.value, exampleOf: undefined } : refusal(turn, parsed.failure);
  }
  if (others.length > 0) return textAnswer(text('dialOut.ask.oneNumber'), 'asked');
  if (land === undefined) return { destination: undefined, exampleOf: undefined };
  const destination = exampleNumberOf(land);
  if (destination === undefined) {
    return textAnswer(text('dialOut.ask.number', { country: countryName(land, text.locale) }), 'asked');
  }
  return { destination, exampleOf: land };
}
