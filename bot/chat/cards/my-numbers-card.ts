import type { NumberFilter } from '../../domain/numbers/number-filter.js';
import { filterNumbers, isNarrowed } from '../../domain/numbers/number-filter.js';
import { groupByCountry } from '../../domain/numbers/number-groups.js';
import type { Instant } from '../../domain/instant.js';
import type { CountryCode } from '../../domain/numbers/phone-number.js';
import type { ServiceNumber } from '../../domain/numbers/service-number.js';
import type { ChatText } from '../../text/chat-text.js';
import { countryName } from '../../text/names.js';
import { sayNotes, sayNumber, saySummary } from '../../text/say-numbers.js';
import type { OrganizerView } from '../../use-cases/look-up-organizer.js';
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
import { countryOf, numberLines } from './number-lines.js';
import { pageOf, type Page } from './pages.js';
import { sayFilter } from './say-filter.js';
import { shortened } from './escape-markdown.js';

export interface MyNumbersLook {
  readonly text: ChatText;
  readonly now: Instant;
  /** Where the reader is, if the client tells; else the usage location counts. */
  readonly reader: CountryCode | undefined;
  readonly filter: NumberFilter;
  readonly page: number;
  /** In a chat of several a button may post nothing that others see. */
  readonly alone: boolean;
}

/** The numbers of an organizer: the answer, the license, what invites print, what callers may also use, what is odd. */
export function myNumbersCard(view: OrganizerView, look: MyNumbersLook): Card {
  const { text, filter } = look;
  const { numbers, organizer } = view;
  const own = organizer.person.usageLocation;
  const reader = look.reader ?? own;
  const narrowed = isNarrowed(filter);
  const printed = narrowed ? filterNumbers(numbers.printed, filter) : numbers.printed;
  const callable = narrowed ? filterNumbers(numbers.callable, filter) : numbers.callable;
  const inPrint = new Set(printed);
  const others = callable.filter((number) => !inPrint.has(number));
  const entries = [
    ...printed.map(onInvites),
    ...groupByCountry(others, own).flatMap((group) => group.numbers.map(besides)),
  ];
  const page = pageOf(entries, look.page, PAGE_SIZE);

  const says =
    narrowed && numbers.callable.length > 0
      ? narrowedSummary({
          text,
          filter,
          shown: entries.map((entry) => entry.number),
          total: numbers.callable.length,
          reader,
        })
      : saySummary(text, numbers, reader);
  const body: readonly Block[] = [
    answerLine(says),
    ...(numbers.license.license === 'none' ? [words(text('share.othersMeetings'))] : []),
    small(text('license.line', { license: text(`license.name.${numbers.license.license}`) })),
    ...numberBlocks(page, { text, reader, printed: printed.length, others: others.length }),
    ...(page.count > 1
      ? [small(text('numbers.page', { from: page.from, to: page.to, total: page.total }))]
      : []),
    ...(page.index === 0 ? noteBlocks(text, sayNotes(text, numbers)) : []),
    ...ageLines({ text, now: look.now, readAt: view.readAt, gaps: [] }),
  ];
  return cardOf({ text, says, body, buttons: buttonsOf(view, look, page) });
}

/** Most organizations' numbers fit on one page of this size, which stays well below what Teams takes. */
const PAGE_SIZE = 30;
const MAX_NOTES = 6;

interface Entry {
  readonly number: ServiceNumber;
  readonly section: 'printed' | 'also';
}

function onInvites(number: ServiceNumber): Entry {
  return { number, section: 'printed' };
}

function besides(number: ServiceNumber): Entry {
  return { number, section: 'also' };
}

interface Sections {
  readonly text: ChatText;
  readonly reader: CountryCode | undefined;
  readonly printed: number;
  readonly others: number;
}

function numberBlocks({ items }: Page<Entry>, { text, reader, printed, others }: Sections): readonly Block[] {
  const blocks: Block[] = [];
  let section: Entry['section'] | undefined;
  let country: string | undefined;
  for (const { number, section: now } of items) {
    if (now !== section) {
      const key = now === 'printed' ? 'numbers.onInvites' : 'numbers.alsoCallable';
      blocks.push(heading(text(key, { count: now === 'printed' ? printed : others })));
      section = now;
    }
    const { country: code, sharedCode } = number.place;
    const group = `${code ?? ''} ${String(sharedCode)}`;
    if (now === 'also' && group !== country) {
      country = group;
      blocks.push(words(countryOf(text, number), { weight: 'Bolder', spacing: 'Small' }));
    }
    blocks.push(...numberLines(number, { text, reader, country: now === 'printed' ? 'named' : 'inHeading' }));
  }
  return blocks;
}

interface Narrowed {
  readonly text: ChatText;
  readonly filter: NumberFilter;
  readonly shown: readonly ServiceNumber[];
  readonly total: number;
  readonly reader: CountryCode | undefined;
}

function narrowedSummary({ text, filter, shown, total, reader }: Narrowed): string {
  const [first] = shown;
  const what = sayFilter(text, filter);
  if (first === undefined) return text('numbers.narrowed.none', { what, total });
  return text('numbers.narrowed.some', {
    what,
    count: shown.length,
    first: sayNumber(first, reader),
    more: shown.length - 1,
  });
}

function noteBlocks(text: ChatText, notes: readonly string[]): readonly Block[] {
  if (notes.length === 0) return [];
  const more = notes.length - MAX_NOTES;
  return [
    heading(text('numbers.notes')),
    ...notes.slice(0, MAX_NOTES).map((note) => words(shortened(note, 500), { spacing: 'Small' })),
    ...(more > 0 ? [small(text('numbers.moreNotes', { more }))] : []),
  ];
}

/** At most six: the store's rule, and more would not be read. */
function buttonsOf(view: OrganizerView, look: MyNumbersLook, page: Page<Entry>): readonly Button[] {
  const { text, filter } = look;
  const goTo = (title: string, to: number): Button =>
    button(title, { verb: 'numbers', filter: { ...filter }, page: to });
  const show = (title: string, wanted: NumberFilter): Button =>
    button(title, { verb: 'numbers', filter: wanted, page: 0 });
  const printsSome = view.numbers.printed.length > 0;
  return [
    button(text('button.why'), { verb: 'why' }),
    ...(look.alone && printsSome ? [button(text('button.share'), { verb: 'share' })] : []),
    ...(page.index + 1 < page.count ? [goTo(text('button.more'), page.index + 1)] : []),
    ...(page.index > 0 ? [goTo(text('button.previous'), page.index - 1)] : []),
    ...(isNarrowed(filter) ? [show(text('button.allNumbers'), {})] : narrowings(view, text, show)),
  ].slice(0, 6);
}

function narrowings(
  { numbers, organizer }: OrganizerView,
  text: ChatText,
  show: (title: string, filter: NumberFilter) => Button,
): readonly Button[] {
  const own = organizer.person.usageLocation;
  const countries = new Set(numbers.callable.map((number) => number.place.country));
  const mixed =
    numbers.callable.some((number) => number.tollFree) && numbers.callable.some((number) => !number.tollFree);
  return [
    ...(own !== undefined && countries.size > 1 && countries.has(own)
      ? [show(text('button.onlyCountry', { country: countryName(own, text.locale) }), { countries: [own] })]
      : []),
    ...(mixed ? [show(text('button.onlyTollFree'), { tollFree: true })] : []),
  ];
}
