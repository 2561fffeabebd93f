import { callsTo } from '../../domain/dial-out/calls-to.js';
import type { Instant } from '../../domain/instant.js';
import type { CountryCode } from '../../domain/numbers/phone-number.js';
import type { ServiceNumber } from '../../domain/numbers/service-number.js';
import { dialOutRight, type SupposedLicense, type WhatIf } from '../../domain/licenses/what-if.js';
import type { Entities } from '../../language/understood.js';
import type { ChatText } from '../../text/chat-text.js';
import { countryName } from '../../text/names.js';
import { sayNumber } from '../../text/say-numbers.js';
import {
  sayCallsTo,
  sayDialOutChange,
  sayDifference,
  sayEnough,
  sayMeetings,
  sayWhatIf,
  sayWhatIfNotes,
} from '../../text/say-what-if.js';
import { YOU } from '../../text/who.js';
import type { WhatIfView } from '../../use-cases/what-if-license.js';
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
import { licenseButtons } from './license-buttons.js';

export interface WhatIfLook {
  readonly text: ChatText;
  readonly now: Instant;
  readonly reader: CountryCode | undefined;
  /** `YOU`, or the organizer's name. */
  readonly who: string;
  /** Where somebody wants to call, if they said. */
  readonly countries: readonly CountryCode[];
  /** The question as it was understood, for the buttons that ask it with another license. */
  readonly asked: Entities;
  /** Products that were named in place of the license in them. */
  readonly said: readonly ('e3' | 'e5')[];
}

/** What one other license would change for one person: invites, callers, calls out, bills, scheduled meetings. */
export function whatIfCard({ view, updatesInvites }: WhatIfView, outcome: WhatIf, look: WhatIfLook): Card {
  const { text, now } = look;
  const { organizer } = view;
  const calls = callsIn(outcome, look.countries);
  const changes = sayWhatIf(text, outcome, look.who);
  const says = calls.length > 0 ? sayEnough(text, calls, outcome.supposed) : changes;
  const body: readonly Block[] = [
    answerLine(says),
    ...look.said.map((product) => small(text(`whatIf.said.${product}`))),
    ...calls.flatMap((each) => [
      heading(text('whatIf.calls.heading', { country: countryName(each.country, text.locale) })),
      ...sayCallsTo(text, each).map(line),
    ]),
    ...(calls.length > 0 && outcome.changed ? [words(changes, { spacing: 'Medium' })] : []),
    ...(outcome.changed ? detailsOf(outcome, look) : []),
    ...(outcome.changed
      ? section(text('whatIf.heading.dialOut'), sayDialOutChange(text, outcome, organizer))
      : []),
    ...(outcome.changed ? billing(outcome.supposed, text) : []),
    ...(outcome.changed
      ? section(text('whatIf.heading.meetings'), sayMeetings(text, outcome, updatesInvites))
      : []),
    ...notesOf(outcome, text),
    ...ageLines({ text, now, readAt: view.readAt, gaps: view.numbers.gaps }),
  ];
  return cardOf({ text, says, body, buttons: buttonsOf(outcome, look) });
}

function callsIn({ after, supposed }: WhatIf, countries: readonly CountryCode[]) {
  return countries.slice(0, MOST_COUNTRIES).map((each) => callsTo(each, supposed, dialOutRight(after)));
}

const MOST_COUNTRIES = 6;

function detailsOf({ printed, callable, supposed }: WhatIf, { text, reader }: WhatIfLook): readonly Block[] {
  const say = (number: ServiceNumber): string => {
    const where = number.city ?? (number.place.country && countryName(number.place.country, text.locale));
    const shown = sayNumber(number, reader);
    return where === undefined ? shown : `${shown} (${shortened(where, 40)})`;
  };
  return [
    ...section(text('whatIf.heading.invites'), sayDifference(text, printed, { supposed, sayNumber: say })),
    ...section(text('whatIf.heading.callable'), sayDifference(text, callable, { supposed, sayNumber: say })),
  ];
}

function billing(supposed: SupposedLicense, text: ChatText): readonly Block[] {
  return section(text('whatIf.heading.bills'), [text(`license.bills.${supposed}`)]);
}

function notesOf(outcome: WhatIf, text: ChatText): readonly Block[] {
  const notes = sayWhatIfNotes(text, outcome).slice(0, MOST_NOTES);
  return notes.length === 0 ? [] : section(text('whatIf.heading.notes'), notes);
}

const MOST_NOTES = 6;

function section(title: string, lines: readonly string[]): readonly Block[] {
  return [heading(title), ...lines.map(line)];
}

function line(said: string): Block {
  return words(shortened(said, 600), { spacing: 'Small' });
}

function buttonsOf(outcome: WhatIf, { text, asked, who }: WhatIfLook): readonly Button[] {
  return [
    ...licenseButtons(text, asked, [outcome.supposed, outcome.before.license.license]),
    ...(who === YOU ? [button(text('button.myNumbers'), { verb: 'numbers', filter: {}, page: 0 })] : []),
  ].slice(0, 6);
}
