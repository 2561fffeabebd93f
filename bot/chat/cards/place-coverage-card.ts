import type { PlaceCoverage } from '../../domain/coverage/coverage.js';
import type { Instant } from '../../domain/instant.js';
import type { NumberFilter } from '../../domain/numbers/number-filter.js';
import type { CountryCode } from '../../domain/numbers/phone-number.js';
import type { Unreadable } from '../../domain/reading.js';
import type { ServiceNumber } from '../../domain/numbers/service-number.js';
import type { ChatText } from '../../text/chat-text.js';
import { listOf } from '../../text/list.js';
import { countryName } from '../../text/names.js';
import { sayAvailability, sayPlace, sayPlaceName } from '../../text/say-coverage.js';
import { sayNumber } from '../../text/say-numbers.js';
import { ageLines } from './age-lines.js';
import {
  answerLine,
  button,
  cardOf,
  container,
  heading,
  small,
  words,
  type Block,
  type Button,
  type Card,
} from './blocks.js';
import { shortened } from './escape-markdown.js';
import { numberLines } from './number-lines.js';

interface PlaceLook {
  readonly text: ChatText;
  readonly now: Instant;
  readonly reader: CountryCode | undefined;
  /** The country of the asker's own usage location. */
  readonly own: CountryCode | undefined;
  readonly filter: NumberFilter;
  readonly readAt: Instant | undefined;
  readonly gaps: readonly Unreadable[];
  /** What an administrator learns beside: how many organizers are there, one sentence a place. */
  readonly demand: readonly string[];
}

/** Whether callers at some place can dial in, what is nearest where they cannot, what it costs, and what could be done. */
export function placeCoverageCard(places: readonly PlaceCoverage[], look: PlaceLook): Card {
  const { text, reader, filter } = look;
  const asked = { reader, tollFree: filter.tollFree };
  const shown = places.slice(0, MAX_PLACES);
  const says = shown.map((place) => shortened(sayPlace(text, place, asked), 400)).join(' ');
  const body: readonly Block[] = [
    answerLine(says),
    ...look.demand.map((sentence) => words(sentence)),
    ...shown.map((place) => placeBlock(place, look, shown.length > 1)),
    ...nextSteps(text, shown),
    ...ageLines({ text, now: look.now, readAt: look.readAt, gaps: look.gaps }),
  ];
  return cardOf({ text, says, body, buttons: buttonsOf(shown, look) });
}

const MAX_PLACES = 4;
const MAX_NUMBERS = 6;

function placeBlock(coverage: PlaceCoverage, look: PlaceLook, isOneOfSeveral: boolean): Block {
  const { text, reader } = look;
  const { here, alternative, tollFree, leftOut, place } = coverage;
  const numbers = here.length > 0 ? here : (alternative?.numbers ?? []);
  const beside = here.length > 0 ? (alternative?.numbers.slice(0, 2) ?? []) : [];
  const [hidden] = leftOut;
  return container(
    [
      ...(isOneOfSeveral ? [heading(sayPlaceName(text, place))] : []),
      ...[...numbers.slice(0, MAX_NUMBERS), ...beside].flatMap((number) => [
        ...numberLines(number, { text, reader, country: 'named' }),
        ...insideLine(text, number, reader),
      ]),
      ...(tollFree.length > 0 ? [words(sayTollFree(text, coverage, reader), { spacing: 'Small' })] : []),
      ...(hidden !== undefined && here.length === 0
        ? [words(text('coverage.place.bridgeOnly', { number: hidden.international }), { spacing: 'Small' })]
        : []),
      ...(here.length === 0 && place.city !== undefined && place.country === look.own
        ? [words(text('coverage.ownDefault'), { spacing: 'Small' })]
        : []),
      ...paysLine(text, numbers),
    ],
    { spacing: 'Medium' },
  );
}

/** People there write the number in their own way; "+61" says nothing to many of them. */
function insideLine(
  text: ChatText,
  { place, national, international }: ServiceNumber,
  reader: CountryCode | undefined,
): readonly Block[] {
  if (place.country === undefined || place.sharedCode || place.country === reader) return [];
  return [small(text('coverage.inside', { national, international }))];
}

function sayTollFree(
  text: ChatText,
  { place, tollFree }: PlaceCoverage,
  reader: CountryCode | undefined,
): string {
  const numbers = tollFree.slice(0, 3).map((number) => sayNumber(number, reader));
  return text('coverage.tollFree', {
    country: countryName(place.country, text.locale),
    number: listOf(numbers, text.locale),
  });
}

function paysLine(text: ChatText, numbers: readonly ServiceNumber[]): readonly Block[] {
  const toll = numbers.find((number) => !number.tollFree);
  if (toll === undefined) return [];
  const { country } = toll.place;
  return country === undefined
    ? []
    : [small(text('coverage.pays', { country: countryName(country, text.locale) }))];
}

/** Only where something is missing; once a country. */
function nextSteps(text: ChatText, places: readonly PlaceCoverage[]): readonly Block[] {
  const missing = places.filter(({ alternative, here }) => alternative !== undefined || here.length === 0);
  const countries = new Map(missing.map((each) => [each.place.country, each]));
  if (countries.size === 0) return [];
  const named = listOf(
    [...countries.keys()].map((country) => countryName(country, text.locale)),
    text.locale,
  );
  return [
    heading(text('coverage.next')),
    words(text('coverage.next.operator', { country: named }), { spacing: 'Small' }),
    words(text('coverage.next.microsoft', { country: named }), { spacing: 'Small' }),
    ...[...countries].flatMap(([country, { availability, alternative }]) =>
      alternative?.because === 'sameCountry'
        ? []
        : [words(sayAvailability(text, country, availability), { spacing: 'Small' })],
    ),
  ];
}

function buttonsOf(places: readonly PlaceCoverage[], { text, filter }: PlaceLook): readonly Button[] {
  const isMissing = places.some(({ here }) => here.length === 0);
  return [
    ...(isMissing ? [button(text('coverage.button.ask'), { verb: 'request', filter: { ...filter } })] : []),
    button(text('button.allNumbers'), { verb: 'numbers', filter: {}, page: 0 }),
    button(text('coverage.button.all'), { verb: 'coverage', view: 'own', page: 0 }),
  ];
}
