import { coverageOf, type WantedPlace } from '../../domain/coverage/coverage.js';
import type { NumberFilter } from '../../domain/numbers/number-filter.js';
import { coverageCard, type CoverageFilter } from '../cards/coverage-card.js';
import { coverageDemandCard } from '../cards/coverage-demand-card.js';
import { placeCoverageCard } from '../cards/place-coverage-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { countryName } from '../../text/names.js';
import { sayLicense } from '../../text/say-license.js';
import { cardAnswer, refusal, textAnswer, type Answer, type Handler } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import { numberFilterOf } from './number-filter-of.js';
import { wantedPlaces } from './wanted-places.js';

export type CoverageUseCases = Pick<
  ChatUseCases,
  'showCoverage' | 'showCoverageDemand' | 'listBridgeNumbers'
>;

/** What of the coverage is shown: one's own, all of the bridges, or where organizers are against where numbers are. */
export interface WantedCoverage extends CoverageFilter {
  readonly view: 'own' | 'bridge' | 'demand';
  readonly page: number;
}

/** "Where are we missing local numbers", "which countries have toll-free", "can people dial in from Jakarta". */
export function coverage(useCases: CoverageUseCases): Handler {
  const show = showCoverageView(useCases);
  return async (turn, entities) => {
    const filter = numberFilterOf(entities);
    const places = wantedPlaces(filter);
    if (places.length > 0) return atPlaces(useCases, turn, { places, filter });
    const { tollFree, source } = filter;
    const wanted = {
      ...(tollFree !== undefined && { tollFree }),
      ...(source !== undefined && { source }),
      ...(entities.region !== undefined && { region: entities.region }),
      page: 0,
    };
    const isAboutNumbers = tollFree !== undefined || source !== undefined;
    return forAdministrators(turn, show, { ...wanted, view: isAboutNumbers ? 'bridge' : 'demand' });
  };
}

type ShowView = (turn: Turn, wanted: WantedCoverage) => Promise<Answer | 'notAllowed'>;

/** Whoever may not see the whole organization's sees their own. */
async function forAdministrators(turn: Turn, show: ShowView, wanted: WantedCoverage): Promise<Answer> {
  const answer = await show(turn, wanted);
  if (answer !== 'notAllowed') return answer;
  const own = await show(turn, { ...wanted, view: 'own' });
  return own === 'notAllowed' ? refusal(turn, { code: 'notAllowed', command: 'showCoverage' }) : own;
}

/** The same for buttons. */
export function coveragePage(useCases: CoverageUseCases) {
  const show = showCoverageView(useCases);
  return (turn: Turn, wanted: WantedCoverage): Promise<Answer> => forAdministrators(turn, show, wanted);
}

function showCoverageView(useCases: CoverageUseCases): ShowView {
  return async (turn, { view, page, ...filter }) => {
    switch (view) {
      case 'demand': {
        const shown = await useCases.showCoverageDemand(turn.caller);
        if (!shown.ok)
          return shown.failure.code === 'notAllowed' ? 'notAllowed' : refusal(turn, shown.failure);
        const look = { text: turn.text, now: turn.at, region: filter.region, page };
        return cardAnswer(coverageDemandCard(shown.value, look));
      }
      case 'bridge': {
        const listed = await useCases.listBridgeNumbers(turn.caller);
        if (!listed.ok)
          return listed.failure.code === 'notAllowed' ? 'notAllowed' : refusal(turn, listed.failure);
        const { numbers, readAt, gaps } = listed.value;
        const look = { text: turn.text, now: turn.at, view, own: turn.readerCountry, filter, page };
        return cardAnswer(coverageCard(numbers, { ...look, readAt, gaps }));
      }
      case 'own':
        return ownCoverage(useCases, turn, { filter, page });
    }
  };
}

async function ownCoverage(
  { showCoverage }: CoverageUseCases,
  turn: Turn,
  { filter, page }: { readonly filter: CoverageFilter; readonly page: number },
): Promise<Answer> {
  const shown = await showCoverage(turn.caller);
  if (!shown.ok) return refusal(turn, shown.failure);
  const { numbers, organizer, readAt } = shown.value;
  if (numbers.callable.length === 0) return noDialIn(turn, numbers);
  const own = organizer.person.usageLocation;
  const look = { text: turn.text, now: turn.at, view: 'own', own, filter, page } as const;
  return cardAnswer(coverageCard(numbers.callable, { ...look, readAt, gaps: numbers.gaps }));
}

function noDialIn({ text }: Turn, numbers: { readonly license: Parameters<typeof sayLicense>[1] }): Answer {
  const { why } = sayLicense(text, numbers.license);
  return textAnswer(text('coverage.place.noDialIn', { why }), 'answered');
}

interface AtPlaces {
  readonly places: readonly WantedPlace[];
  readonly filter: NumberFilter;
}

/** For an administrator without numbers of their own the bridges' numbers answer, and the demand there is said. */
async function atPlaces(
  useCases: CoverageUseCases,
  turn: Turn,
  { places, filter }: AtPlaces,
): Promise<Answer> {
  const shown = await useCases.showCoverage(turn.caller);
  if (!shown.ok) return refusal(turn, shown.failure);
  const demand = await useCases.showCoverageDemand(turn.caller);
  const { numbers, organizer, readAt } = shown.value;
  const onBridges = demand.ok ? demand.value.numbers : [];
  const usable = numbers.callable.length > 0 ? numbers : { callable: onBridges, onBridge: onBridges };
  if (usable.callable.length === 0) return noDialIn(turn, numbers);
  const { text } = turn;
  const countries = [...new Set(places.map(({ country }) => country))];
  const people = demand.ok
    ? countries.map((country) => {
        const { gaps, covered } = demand.value.demand;
        const there = [...gaps, ...covered].find((each) => each.country === country);
        const named = { country: countryName(country, text.locale), organizers: there?.organizers ?? 0 };
        return text('coverage.demand.here', named);
      })
    : [];
  const own = organizer.person.usageLocation;
  return cardAnswer(
    placeCoverageCard(
      places.map((place) => coverageOf(usable, { place, tollFree: filter.tollFree })),
      {
        text,
        now: turn.at,
        reader: turn.readerCountry ?? own,
        own,
        filter,
        readAt,
        gaps: numbers.gaps,
        demand: people,
      },
    ),
  );
}
