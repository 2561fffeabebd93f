import type { Instant } from '../../domain/instant.js';
import { POLICY_KINDS, type GrantedPolicy, type Organizer } from '../../domain/tenant/organizer.js';
import { internationalFormat, type E164 } from '../../domain/numbers/phone-number.js';
import type { ServiceNumber } from '../../domain/numbers/service-number.js';
import type { ChatText } from '../../text/chat-text.js';
import { countryName } from '../../text/names.js';
import { sayDialOut } from '../../text/say-dial-out-briefly.js';
import { sayLicense } from '../../text/say-license.js';
import { sayNotes } from '../../text/say-numbers.js';
import { sayOrganizer } from '../../text/say-organizer.js';
import type { OrganizerShown } from '../../use-cases/show-organizer.js';
import { ageLines } from './age-lines.js';
import {
  answerLine,
  button,
  cardOf,
  facts,
  heading,
  small,
  words,
  type Block,
  type Button,
  type Card,
} from './blocks.js';
import { shortened } from './escape-markdown.js';
import { changeBlocks, readinessBlocks } from './explain-blocks.js';
import { originFacts, planFacts } from './license-facts.js';

interface OrganizerLook {
  readonly text: ChatText;
  readonly now: Instant;
}

type Whole = Extract<OrganizerShown, { readonly scope: 'everything' }>;
type LicenseOnly = Extract<OrganizerShown, { readonly scope: 'license' }>;

/** What somebody else has: license, numbers, policies, defaults, and what does not fit together. */
export function organizerCard(shown: OrganizerShown, look: OrganizerLook): Card {
  return shown.scope === 'license' ? licenseOnlyCard(shown, look) : wholeCard(shown, look);
}

function wholeCard({ person, explained }: Whole, { text, now }: OrganizerLook): Card {
  const { view, changes, origins } = explained;
  const { organizer, numbers } = view;
  const name = shortened(person.displayName, 80);
  const says = sayOrganizer(text, {
    ...view,
    organizer: { ...organizer, person: { ...organizer.person, displayName: name } },
  });
  const { plan } = numbers.license;
  const notes = sayNotes(text, { mismatches: numbers.mismatches, gaps: [] }, name);
  const body: readonly Block[] = [
    answerLine(says),
    small(shortened(person.userPrincipalName, 120)),
    facts([
      [text('organizer.license'), sayLicense(text, numbers.license, name).name],
      ...planFacts(text, numbers.license.plan),
      ...originFacts(text, origins, { now, plan }),
      [text('organizer.printed', { count: numbers.printed.length }), listed(text, numbers.printed)],
      [text('organizer.callable', { count: numbers.callable.length }), listed(text, numbers.callable)],
      [text('organizer.defaults'), sayDefaults(text, organizer)],
      [text('organizer.usageLocation'), location(text, organizer)],
      ...policyFacts(text, organizer),
      [text('organizer.dialOut'), sayDialOut(text, numbers, organizer)],
    ]),
    ...(notes.length > 0
      ? [
          heading(text('numbers.notes')),
          ...notes.slice(0, MAX_NOTES).map((note) => words(shortened(note, 300))),
        ]
      : []),
    ...(changes.length > 0 ? changeBlocks(text, changes, { now, shown: 2 }) : []),
    ...readinessBlocks(text, explained),
    ...ageLines({ text, now, readAt: view.readAt, gaps: numbers.gaps }),
  ];
  return cardOf({ text, says, body, buttons: buttonsFor(text, person.userPrincipalName) });
}

function buttonsFor(text: ChatText, person: string): readonly Button[] {
  return [
    button(text('organizer.button.why'), { verb: 'why', person }),
    button(text('organizer.button.history'), { verb: 'history', person, page: 0 }),
    button(text('support.button'), { verb: 'supportPack', person, filter: {} }),
  ];
}

function licenseOnlyCard(
  { person, license, origins, readAt }: LicenseOnly,
  { text, now }: OrganizerLook,
): Card {
  const name = shortened(person.displayName, 80);
  const said = sayLicense(text, license, name);
  const says = text('organizer.says.license', { name, license: said.name, why: said.why });
  const body = [
    answerLine(says),
    small(shortened(person.userPrincipalName, 120)),
    facts([
      ...planFacts(text, license.plan),
      ...originFacts(text, origins, { now, plan: license.plan }),
      [text('license.fact.bills'), said.bills],
    ]),
    small(text('organizer.onlyLicense')),
    ...ageLines({ text, now, readAt, gaps: [] }),
  ];
  return cardOf({ text, says, body, buttons: [] });
}

type Fact = readonly [title: string, value: string];

function listed(text: ChatText, numbers: readonly ServiceNumber[]): string {
  const first = numbers.slice(0, FIRST_NUMBERS).map(({ international }) => international);
  const more = numbers.length - first.length;
  if (first.length === 0) return text('numbers.noNumber');
  return more > 0 ? text('organizer.more', { numbers: first.join(', '), more }) : first.join(', ');
}

function sayDefaults(text: ChatText, { defaults }: Organizer): string {
  if (!defaults.known) return text('organizer.unread');
  if (defaults.value === 'notListed') return text('organizer.defaults.notListed');
  const said = (number: E164 | undefined): string =>
    number === undefined ? text('numbers.noNumber') : internationalFormat(number);
  const { toll, tollFree } = defaults.value;
  return text('organizer.defaults.pair', { toll: said(toll), tollFree: said(tollFree) });
}

function location(text: ChatText, { person }: Organizer): string {
  const { usageLocation } = person;
  return usageLocation === undefined ? text('organizer.notSet') : countryName(usageLocation, text.locale);
}

function policyFacts(text: ChatText, { policies }: Organizer): readonly Fact[] {
  return POLICY_KINDS.map((kind): Fact => {
    const value = policies.known ? sayPolicy(text, policies.value[kind]) : text('organizer.unread');
    return [text(`organizer.policy.${kind}`), value];
  });
}

function sayPolicy(text: ChatText, { name, how }: GrantedPolicy): string {
  return text('organizer.policy', { name: shortened(name.replace(/^Tag:/i, ''), 80), how });
}

const FIRST_NUMBERS = 3;
const MAX_NOTES = 6;
