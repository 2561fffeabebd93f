import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import { describe, expect, it } from '@jest/globals';
import { bridgeNumbersCard } from '../../../bot/chat/cards/bridge-numbers-card.js';
import type { Card } from '../../../bot/chat/cards/blocks.js';
import { changeCard } from '../../../bot/chat/cards/change-card.js';
import { choiceCard } from '../../../bot/chat/cards/choice-card.js';
import { comparisonCard } from '../../../bot/chat/cards/comparison-card.js';
import { declinedCard } from '../../../bot/chat/cards/declined-card.js';
import { dialInCard } from '../../../bot/chat/cards/dial-in-card.js';
import { HISTORY_PAGE, historyCard } from '../../../bot/chat/cards/history-card.js';
import { helpCard } from '../../../bot/chat/cards/help-card.js';
import { licenseCard } from '../../../bot/chat/cards/license-card.js';
import { myNumbersCard } from '../../../bot/chat/cards/my-numbers-card.js';
import { organizerCard } from '../../../bot/chat/cards/organizer-card.js';
import { personChoiceCard } from '../../../bot/chat/cards/person-choice-card.js';
import { proposalCard } from '../../../bot/chat/cards/proposal-card.js';
import { supportCard } from '../../../bot/chat/cards/support-card.js';
import { syncCard } from '../../../bot/chat/cards/sync-card.js';
import { traceCard } from '../../../bot/chat/cards/trace-card.js';
import { cardFaults } from '../../../bot/sandbox/connector/card-rules.js';
import { compareOrganizers } from '../../../bot/domain/explain/compare-organizers.js';
import { READINESS_CHECKS } from '../../../bot/domain/explain/readiness.js';
import type { WhyView } from '../../../bot/use-cases/explain-numbers.js';
import { POLICY_KINDS } from '../../../bot/domain/tenant/organizer.js';
import { chatTextIn as textIn } from '../../../bot/text/chat-text.js';
import type { OrganizerView } from '../../../bot/use-cases/look-up-organizer.js';
import type { HistoryView } from '../../../bot/use-cases/show-history.js';
import { conferenceIdInThrees } from '../../../bot/text/conference-id.js';
import { BRIDGE, e164, listing, LONDON, resolve, STANDARD, TEAMS } from '../../domain/build.js';
import { DONE, DRIFT, PERSON, PROPOSAL, QUEUED, SYNCED, VIEW, viewOf, WHY } from '../small-bot.js';
import { NOW } from '../small-channel.js';

const { AdaptiveCard, SerializationContext } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof AdaptiveCards;

const text = textIn('en-GB');
const look = { text, now: NOW, reader: undefined, filter: {}, page: 0, alone: true } as const;
const NASTY = `[x](tel:+1) **${'Llanfairpwllgwyngyll '.repeat(20)}**`;
const nasty = new Map([[PERSON.id, { ...PERSON, displayName: NASTY }]]);

/** 500 numbers of forty countries, every text about them as long and as nasty as a directory allows. */
const manyListings = Array.from({ length: 500 }, (_, index) =>
  listing(e164(`+4420794${String(60_000 + index).padStart(5, '0')}`), {
    city: NASTY,
    tollFree: index % 5 === 0,
    languages: ['en-GB', 'fr-FR', 'de-DE', 'ja-JP'],
  }),
);
const MANY: OrganizerView = {
  ...VIEW,
  organizer: {
    ...VIEW.organizer,
    person: { ...PERSON, displayName: NASTY, userPrincipalName: `${'u'.repeat(400)}@x` },
  },
  numbers: resolve({
    bridges: [{ ...BRIDGE, numbers: manyListings }],
    policy: {
      name: NASTY,
      numbers: [...manyListings.slice(0, 300).map((each) => each.number), LONDON],
      allowTollFree: true,
    },
    inventory: {
      known: true,
      readAt: 1,
      value: manyListings.map(({ number }) => ({ number, kind: 'operatorConnect' as const, partner: NASTY })),
    },
  }),
};

/** Sixteen steps, old and fresh changes, and every check. */
const MUCH_WHY: WhyView = {
  ...WHY,
  view: MANY,
  whose: 'another',
  explanation: { ...WHY.explanation, steps: MANY.numbers.trace },
  changes: Array.from({ length: 30 }, () => ({ ...DRIFT, subject: 'defaults' as const })),
  readiness: READINESS_CHECKS.map((check) => ({ check, state: 'missing' as const })),
};
const CHOICES = Array.from({ length: 9 }, (_, n) => {
  const person = `${'u'.repeat(180)}${String(n)}@x`;
  return { title: person, press: { verb: 'why', person } as const };
});

/** The longest and nastiest that a directory allows, in every line. */
const MUCH: HistoryView = {
  about: { ...PERSON, displayName: NASTY, userPrincipalName: `${'u'.repeat(190)}@x` },
  entries: Array.from({ length: 2 * HISTORY_PAGE }, () => ({
    ...DRIFT,
    line: { ...DRIFT.line, changeId: 'c1' },
    change: {
      kind: 'policies',
      changes: POLICY_KINDS.map((policy) => ({
        policy,
        before: { name: NASTY, how: 'group' },
        after: { name: NASTY, how: 'tenant' },
      })),
    },
    person: { ...PERSON, displayName: NASTY },
    by: { ...PERSON, displayName: NASTY },
  })),
  more: true,
  at: NOW,
};

const pages = Array.from({ length: 17 }, (_, page): [string, Card] => [
  `my numbers, page ${page + 1} of 500`,
  myNumbersCard(MANY, { ...look, page }),
]);
const CARDS: readonly [string, Card][] = [
  ['my numbers', myNumbersCard(VIEW, look)],
  ['my numbers in one country', myNumbersCard(VIEW, { ...look, filter: { countries: ['DE'] } })],
  ['my numbers where none fit', myNumbersCard(VIEW, { ...look, filter: { cities: ['Monaco'] } })],
  ['no numbers', myNumbersCard({ ...VIEW, numbers: resolve({ plans: [] }) }, look)],
  ...pages,
  ['trace', traceCard(WHY, { text, now: NOW, says: 'Because.' })],
  ['trace of much', traceCard(MUCH_WHY, { text, now: NOW, says: NASTY })],
  [
    'support pack',
    supportCard({ lines: Array.from({ length: 60 }, () => NASTY), back: { verb: 'why' } }, text),
  ],
  ['organizer', organizerCard({ scope: 'everything', person: PERSON, explained: WHY }, { text, now: NOW })],
  [
    'organizer of much',
    organizerCard(
      { scope: 'everything', person: MANY.organizer.person, explained: MUCH_WHY },
      { text, now: NOW },
    ),
  ],
  [
    'organizer for those who give licenses',
    organizerCard(
      {
        scope: 'license',
        person: MANY.organizer.person,
        license: MANY.numbers.license,
        origins: WHY.origins,
        readAt: NOW,
      },
      { text, now: NOW },
    ),
  ],
  [
    'two organizers',
    comparisonCard(
      {
        kind: 'sideBySide',
        one: MUCH_WHY,
        other: WHY,
        steps: compareOrganizers(MUCH_WHY.view.numbers, WHY.view.numbers),
      },
      { text, now: NOW, first: 'others' },
    ),
  ],
  ['which person', personChoiceCard({ said: NASTY, choices: CHOICES }, text)],
  ['license', licenseCard({ view: VIEW, origins: WHY.origins }, { text, now: NOW })],
  [
    'dial-in of a meeting',
    dialInCard(
      { numbers: MANY.numbers.printed, conferenceId: '123456789', subject: NASTY },
      { text, reader: 'GB', back: 'shown' },
    ),
  ],
  [
    'dial-in without numbers',
    dialInCard(
      { numbers: [], conferenceId: undefined, subject: undefined },
      { text, reader: undefined, back: 'none' },
    ),
  ],
  [
    'bridge',
    bridgeNumbersCard(
      { bridges: [BRIDGE], numbers: MANY.numbers.onBridge, readAt: NOW, gaps: [] },
      { text, now: NOW, page: 3 },
    ),
  ],
  ['proposal', proposalCard({ proposal: PROPOSAL, people: nasty }, { text })],
  ['change at work', changeCard({ change: QUEUED, people: nasty }, { text, now: NOW })],
  ['change done', changeCard({ change: DONE, people: new Map() }, { text, now: NOW })],
  ['declined', declinedCard(text)],
  ['history', historyCard({ about: undefined, entries: [DRIFT], more: false, at: NOW }, { text, page: 0 })],
  [
    'history without changes',
    historyCard({ about: PERSON, entries: [], more: false, at: NOW }, { text, page: 0 }),
  ],
  ['history of much', historyCard(MUCH, { text, page: 1 })],
  ['the copy of the tenant', syncCard(SYNCED, { text, state: 'asItIs' })],
  [
    'the copy of the tenant in trouble',
    syncCard(
      {
        ...SYNCED,
        parts: SYNCED.parts.map((part) => ({
          ...part,
          state: 'failed',
          failed: { code: 'unreadable', system: 'teamsAdministration', cause: 'forbidden' },
        })),
      },
      { text, state: 'asked' },
    ),
  ],
  ['help', helpCard(text, 'help')],
  ['welcome', helpCard(text, 'welcome')],
  ['choice', choiceCard({ intents: ['show_conference_id', 'admin_reset_pin_or_id'], entities: {} }, text)],
];

describe.each(CARDS)('the card %s', (_name, card) => {
  it('is one that Teams takes: parsed without a word, within 25 KB, six actions, no tel: in buttons', () => {
    const context = new SerializationContext();
    new AdaptiveCard().parse(card, context);
    const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
    // The library checks a language with a regular expression that remembers: every second time "en" is wrong to it.
    expect(events.filter((event) => !event.includes('"lang"'))).toEqual([]);
    expect(cardFaults(card)).toEqual([]);
    expect((card.actions ?? []).length).toBeLessThanOrEqual(6);
  });

  it('can be read aloud and without cards, and begins with its answer', () => {
    expect(card.speak.length).toBeGreaterThan(3);
    expect(card.fallbackText).toBe(card.speak);
    expect(card.body[0]).toMatchObject({ type: 'TextBlock', style: 'heading', wrap: true });
  });

  it('has no link but on numbers of its own', () => {
    const links = JSON.stringify(card.body).match(/(?<!\\)\]\([^)]*\)/g) ?? [];
    for (const link of links) expect(link).toMatch(/^\]\(tel:\+\d+\)$/);
  });
});

describe('every card with facts of the tenant', () => {
  const down = { code: 'unreadable', system: 'directory', cause: 'down' } as const;
  const plans = { known: true, value: [TEAMS, STANDARD], readAt: NOW - 300_000, failed: down } as const;
  const old: OrganizerView = {
    organizer: { ...VIEW.organizer, plans },
    numbers: { ...VIEW.numbers, gaps: [down] },
    readAt: NOW - 300_000,
  };
  const bridge = { bridges: [BRIDGE], numbers: VIEW.numbers.onBridge, readAt: NOW - 300_000, gaps: [down] };
  it.each([
    ['my numbers', myNumbersCard(old, look)],
    ['the explanation', traceCard({ ...WHY, view: old }, { text, now: NOW, says: 'Because.' })],
    ['the license', licenseCard({ view: old, origins: [] }, { text, now: NOW })],
    ['the bridge', bridgeNumbersCard(bridge, { text, now: NOW, page: 0 })],
  ] as const)('says how old they are, and that they may be old where a reading failed: %s', (_name, card) => {
    const shown = JSON.stringify(card);
    expect(shown).toContain('Read from Microsoft 5 minutes ago.');
    expect(shown).toContain('may be old');
  });
});

describe('the card of my numbers', () => {
  const shown = JSON.stringify(myNumbersCard(VIEW, look));

  it('writes numbers as the reader’s country does, as text and as a link', () => {
    expect(shown).toContain('[020 7946 0100](tel:+442079460100)');
    expect(shown).toContain('[+1 206 555 0100](tel:+12065550100)');
  });

  it('shows what invites print before what callers may also use, the own country on top', () => {
    const order = [
      'On your invites (1)',
      '020 7946 0100]',
      'Callers may also use (4)',
      '0808 157 0101',
      'United States',
    ];
    const at = order.map((each) => shown.replace('+44 808 157 0101', '0808 157 0101').indexOf(each));
    expect(at).toEqual([...at].sort((one, other) => one - other));
    expect(at[0]).toBeGreaterThan(0);
  });

  it('says in words who provides a number and whether it is toll-free', () => {
    expect(shown).toContain('Toll-free · BT');
    expect(shown).toContain('Toll · Deutsche Telekom');
    expect(shown).toContain('Toll · Microsoft');
  });

  it('offers to share only where nobody reads along', () => {
    expect(shown).toContain('"share"');
    expect(JSON.stringify(myNumbersCard(VIEW, { ...look, alone: false }))).not.toContain('"share"');
  });

  it('gives every number of a long list on some page, once', () => {
    const seen = pages.flatMap(([, card]) => JSON.stringify(card.body).match(/(?<!\\)\]\(tel:\+\d+/g) ?? []);
    expect(seen).toHaveLength(500);
    expect(new Set(seen).size).toBe(500);
  });
});

it('the step that decided is marked in words', () => {
  const shown = JSON.stringify(traceCard(WHY, { text, now: NOW, says: 'Because.' }));
  expect(shown.match(/This step decided\./g)).toHaveLength(1);
});

it('a card that will still change has the button that asks again, one that will not has none', () => {
  expect(JSON.stringify(changeCard(viewOf(QUEUED), { text, now: NOW }))).toContain('"verb":"progress"');
  expect(JSON.stringify(changeCard(viewOf(DONE), { text, now: NOW }))).not.toContain('"verb":"progress"');
});

it.each([
  ['123456789', '123 456 789#'],
  ['12345678', '123 456 78#'],
  ['123', '123#'],
  ['1234567890', '123 456 789 0#'],
])('the conference ID %s is written %s', (id, written) => {
  expect(conferenceIdInThrees(id)).toBe(written);
});
