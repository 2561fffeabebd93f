import { coveredCountries, type CoveredCountry } from '../../domain/coverage/coverage.js';
import { isInRegion, type Region } from '../../domain/coverage/geography.js';
import type { Instant } from '../../domain/instant.js';
import { filterNumbers } from '../../domain/numbers/number-filter.js';
import type { CountryCode } from '../../domain/numbers/phone-number.js';
import type { Unreadable } from '../../domain/reading.js';
import type { ServiceNumber } from '../../domain/numbers/service-number.js';
import type { ChatText } from '../../text/chat-text.js';
import { sayCountries, sayCovered } from '../../text/say-coverage.js';
import { ageLines } from './age-lines.js';
import { answerLine, button, cardOf, small, words, type Block, type Button, type Card } from './blocks.js';
import { shortened } from './escape-markdown.js';
import { countryOf } from './number-lines.js';
import { pageOf, type Page } from './pages.js';
import { sayFilter } from './say-filter.js';

/** What part of the coverage somebody asked for. */
export interface CoverageFilter {
  readonly tollFree?: boolean;
  readonly source?: string;
  readonly region?: Region;
}

export interface CoverageLook {
  readonly text: ChatText;
  readonly now: Instant;
  /** Whose numbers: those that the asker's callers may use, or all of the bridges, for administrators. */
  readonly view: 'own' | 'bridge';
  readonly own: CountryCode | undefined;
  readonly filter: CoverageFilter;
  readonly page: number;
  readonly readAt: Instant | undefined;
  readonly gaps: readonly Unreadable[];
}

/** The countries with numbers, one line each with how many, of what kind, and from whom; the own country first. */
export function coverageCard(numbers: readonly ServiceNumber[], look: CoverageLook): Card {
  const { text, filter } = look;
  const { region, ...rest } = filter;
  const fitting = filterNumbers(numbers, rest).filter(
    ({ place }) => region === undefined || (place.country !== undefined && isInRegion(place.country, region)),
  );
  const wanted = new Set(fitting.map(({ place }) => place.country));
  // A source is asked for to see where it is alone, so the line shows all that the country has.
  const listed = filter.source === undefined ? fitting : numbers;
  const countries = coveredCountries(listed, look.own).filter(({ country }) => wanted.has(country));
  const page = pageOf(countries, look.page, PAGE_SIZE);
  const says = sayTotal(fitting, countries, look);
  const body: readonly Block[] = [
    answerLine(says),
    ...page.items.flatMap((covered) => countryLines(text, covered)),
    ...(page.count > 1
      ? [small(text('coverage.page', { from: page.from, to: page.to, total: page.total }))]
      : []),
    ...(countries.some(({ tollFree }) => tollFree > 0)
      ? [words(text('coverage.tollFreeReach'), { size: 'Small', isSubtle: true, spacing: 'Medium' })]
      : []),
    ...ageLines({ text, now: look.now, readAt: look.readAt, gaps: look.gaps }),
  ];
  return cardOf({ text, says, body, buttons: buttonsOf(look, page) });
}

const PAGE_SIZE = 25;

function countryLines(text: ChatText, covered: CoveredCountry): readonly Block[] {
  const [first] = covered.numbers;
  if (first === undefined) return [];
  return [
    words(countryOf(text, first), { weight: 'Bolder', spacing: 'Small' }),
    small(shortened(sayCovered(text, covered), 240)),
  ];
}

function sayTotal(
  numbers: readonly ServiceNumber[],
  covered: readonly CoveredCountry[],
  { text, view, filter }: CoverageLook,
): string {
  if (filter.source !== undefined) return saySourceTotal(text, covered, filter.source);
  const toll = countriesOf(covered.filter((each) => each.toll > 0)).length;
  const tollFree = countriesOf(covered.filter((each) => each.tollFree > 0)).length;
  const region = filter.region === undefined ? undefined : text(`coverage.region.${filter.region}`);
  if (numbers.length === 0 && view === 'own') {
    const kind = filter.tollFree === undefined ? [] : [sayFilter(text, { tollFree: filter.tollFree })];
    return text('coverage.own.none', {
      what: [...(region === undefined ? [] : [region]), ...kind].join(', '),
    });
  }
  if (region !== undefined) return text('coverage.own.in', { what: capitalized(region), toll, tollFree });
  if (filter.tollFree === true) return text(`coverage.tollFree.${view}`, { tollFree });
  return view === 'bridge'
    ? text('coverage.demand.bridge', { toll, tollFree })
    : text('coverage.own', { toll, tollFree, numbers: numbers.length });
}

/** In how many countries a source provides numbers, and where it is the only one. */
function saySourceTotal(text: ChatText, covered: readonly CoveredCountry[], source: string): string {
  const countries = countriesOf(covered);
  const alone = countries.filter((country) => {
    const numbers = covered.filter((each) => each.country === country).flatMap((each) => each.numbers);
    return filterNumbers(numbers, { source }).length === numbers.length;
  });
  const named = source === 'microsoft' ? 'Microsoft' : shortened(source, 60);
  return text('coverage.source', {
    source: source === 'operator' ? text('coverage.source.operators') : named,
    plural: source === 'operator' ? 'yes' : 'no',
    countries: countries.length,
    only: alone.length === 0 ? 'none' : sayCountries(text, alone),
  });
}

/** Numbers of a shared code stand apart in the list; the country counts once. */
function countriesOf(covered: readonly CoveredCountry[]): readonly CountryCode[] {
  return [...new Set(covered.flatMap(({ country }) => country ?? []))];
}

function capitalized(said: string): string {
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}`;
}

function buttonsOf({ text, view, filter }: CoverageLook, page: Page<CoveredCountry>): readonly Button[] {
  const goTo = (title: string, to: number): Button =>
    button(title, { verb: 'coverage', view, ...filter, page: to });
  return [
    ...(page.index + 1 < page.count ? [goTo(text('coverage.button.more'), page.index + 1)] : []),
    ...(page.index > 0 ? [goTo(text('coverage.button.previous'), page.index - 1)] : []),
    button(text('button.myNumbers'), { verb: 'numbers', filter: {}, page: 0 }),
  ];
}
