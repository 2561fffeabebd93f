import { coveredCountries } from '../../domain/coverage/coverage.js';
import type { CoverageDemand, CountryDemand } from '../../domain/coverage/coverage-demand.js';
import { isInRegion, type Region } from '../../domain/coverage/geography.js';
import type { Instant } from '../../domain/instant.js';
import type { ChatText } from '../../text/chat-text.js';
import { countryName } from '../../text/names.js';
import { sayCountries, sayWhere } from '../../text/say-coverage.js';
import { ageInWords } from '../../text/time.js';
import type { CoverageDemandView } from '../../use-cases/show-coverage-demand.js';
import { ageLines } from './age-lines.js';
import {
  answerLine,
  button,
  cardOf,
  heading,
  small,
  words,
  type Block,
  type Button,
  type Card,
} from './blocks.js';
import { shortened } from './escape-markdown.js';
import { pageOf, type Page } from './pages.js';

export interface DemandLook {
  readonly text: ChatText;
  readonly now: Instant;
  readonly region: Region | undefined;
  readonly page: number;
}

/** Where organizers are against where numbers are, the gaps first. For administrators and readers. */
export function coverageDemandCard(view: CoverageDemandView, look: DemandLook): Card {
  const { text, region } = look;
  const isMeant = ({ country }: CountryDemand): boolean =>
    region === undefined || isInRegion(country, region);
  const gaps = view.demand.gaps.filter(isMeant);
  const covered = view.demand.covered.filter(isMeant);
  const entries = [...gaps, ...covered];
  const page = pageOf(entries, look.page, PAGE_SIZE);
  const says = sayGaps(gaps, covered, look);
  const body: readonly Block[] = [
    answerLine(says),
    ...(page.index === 0 && region === undefined ? [words(sayBridges(text, view))] : []),
    ...countryBlocks(page, { text, gaps: gaps.length, covered: covered.length }),
    ...(page.count > 1
      ? [small(text('coverage.page', { from: page.from, to: page.to, total: page.total }))]
      : []),
    ...(page.index === 0 ? oneSided(text, [...entries, ...view.demand.unasked.filter(isMeant)]) : []),
    ...(page.index === 0 ? notCounted(text, view.demand) : []),
    ...ageLines({ text, now: look.now, readAt: view.readAt, gaps: view.gaps }),
    peopleAge(view, look),
  ];
  return cardOf({ text, says, body, buttons: buttonsOf(look, page) });
}

const PAGE_SIZE = 20;

function sayGaps(
  gaps: readonly CountryDemand[],
  covered: readonly CountryDemand[],
  { text, region }: DemandLook,
): string {
  const named = region === undefined ? 'none' : text(`coverage.region.${region}`);
  const [first] = gaps;
  if (first === undefined) {
    if (covered.length === 0) return text('coverage.demand.nobody', { region: named });
    const organizers = covered.reduce((total, each) => total + each.organizers, 0);
    return text('coverage.demand.none', { region: named, organizers, countries: covered.length });
  }
  return text('coverage.demand.some', {
    unserved: gaps.reduce((total, each) => total + each.unserved, 0),
    gaps: gaps.length,
    first: countryName(first.country, text.locale),
    more: gaps.length - 1,
  });
}

function sayBridges(text: ChatText, { numbers }: CoverageDemandView): string {
  const countries = coveredCountries(numbers, undefined);
  return text('coverage.demand.bridge', {
    toll: countries.filter(({ toll }) => toll > 0).length,
    tollFree: countries.filter(({ tollFree }) => tollFree > 0).length,
  });
}

function countryBlocks(
  { items, index }: Page<CountryDemand>,
  { text, gaps, covered }: { readonly text: ChatText; readonly gaps: number; readonly covered: number },
): readonly Block[] {
  const blocks: Block[] = [];
  items.forEach((each, at) => {
    const position = index * PAGE_SIZE + at;
    if (position === 0 && gaps > 0) blocks.push(heading(text('coverage.demand.gaps', { count: gaps })));
    if (position === gaps) blocks.push(heading(text('coverage.demand.covered', { count: covered })));
    blocks.push(...(each.unserved > 0 ? gapLines(text, each) : coveredLines(text, each)));
  });
  return blocks;
}

function gapLines(text: ChatText, demand: CountryDemand): readonly Block[] {
  const { country, organizers, unserved } = demand;
  const title = text('coverage.demand.unserved', {
    country: countryName(country, text.locale),
    unserved,
    organizers: organizers === unserved ? 0 : organizers,
  });
  const what = sayWhyGap(text, demand);
  return [words(title, { weight: 'Bolder', spacing: 'Small' }), small(shortened(what, 240))];
}

/** Numbers that are not for these licenses, else how far away the nearest one is. */
function sayWhyGap(text: ChatText, demand: CountryDemand): string {
  const numbers = sayNumbersThere(text, demand);
  if (numbers !== '') return text('coverage.demand.otherLicense', { numbers });
  const [nearest] = demand.nearest?.numbers ?? [];
  return nearest === undefined
    ? text('coverage.demand.noNumberAtAll')
    : text('coverage.demand.noNumber', { where: sayWhere(text, nearest) });
}

function coveredLines(text: ChatText, demand: CountryDemand): readonly Block[] {
  const { country, organizers } = demand;
  const title = text('coverage.demand.people', { country: countryName(country, text.locale), organizers });
  return [words(title, { spacing: 'Small' }), small(sayNumbersThere(text, demand))];
}

function sayNumbersThere(text: ChatText, { microsoft, operator, others }: CountryDemand): string {
  return [
    ...(microsoft > 0 ? [text('coverage.demand.microsoft', { count: microsoft })] : []),
    ...(operator > 0 ? [text('coverage.demand.operator', { count: operator })] : []),
    ...(others > 0 ? [text('coverage.demand.others', { count: others })] : []),
  ].join(', ');
}

/** Countries where one source is alone, and those with numbers and nobody. */
function oneSided(text: ChatText, all: readonly CountryDemand[]): readonly Block[] {
  const said = (
    key: 'coverage.demand.onlyOperator' | 'coverage.demand.onlyMicrosoft' | 'coverage.demand.unasked',
    countries: readonly CountryDemand[],
  ): readonly Block[] =>
    countries.length === 0
      ? []
      : [
          words(
            text(key, {
              countries: sayCountries(
                text,
                countries.map(({ country }) => country),
              ),
            }),
          ),
        ];
  return [
    ...said(
      'coverage.demand.onlyOperator',
      all.filter(({ operator, microsoft, others }) => operator > 0 && microsoft + others === 0),
    ),
    ...said(
      'coverage.demand.onlyMicrosoft',
      all.filter(({ operator, microsoft, others }) => microsoft > 0 && operator + others === 0),
    ),
    ...said(
      'coverage.demand.unasked',
      all.some(({ organizers }) => organizers > 0) ? all.filter(({ organizers }) => organizers === 0) : [],
    ),
  ];
}

function notCounted(text: ChatText, { nowhere, untold }: CoverageDemand): readonly Block[] {
  return [
    ...(nowhere > 0 ? [words(text('coverage.demand.nowhere', { count: nowhere }))] : []),
    ...(untold > 0 ? [words(text('coverage.demand.untold', { count: untold }))] : []),
  ];
}

function peopleAge({ peopleAsOf }: CoverageDemandView, { text, now }: DemandLook): Block {
  if (peopleAsOf === undefined) return words(text('coverage.demand.partial'), { spacing: 'Medium' });
  return small(text('coverage.demand.asOf', { age: ageInWords(peopleAsOf, now, text.locale) }));
}

function buttonsOf({ text, region }: DemandLook, page: Page<CountryDemand>): readonly Button[] {
  const goTo = (title: string, to: number): Button =>
    button(title, {
      verb: 'coverage',
      view: 'demand',
      ...(region !== undefined && { region }),
      page: to,
    });
  return [
    ...(page.index + 1 < page.count ? [goTo(text('coverage.button.more'), page.index + 1)] : []),
    ...(page.index > 0 ? [goTo(text('coverage.button.previous'), page.index - 1)] : []),
    button(text('coverage.button.own'), { verb: 'coverage', view: 'own', page: 0 }),
  ];
}
