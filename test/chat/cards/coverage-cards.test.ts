import { describe, expect, it } from '@jest/globals';
import type { Card } from '../../../bot/chat/cards/blocks.js';
import { coverageCard } from '../../../bot/chat/cards/coverage-card.js';
import { coverageDemandCard } from '../../../bot/chat/cards/coverage-demand-card.js';
import { foundNumbersCard } from '../../../bot/chat/cards/found-numbers-card.js';
import { numberCard } from '../../../bot/chat/cards/number-card.js';
import { placeCoverageCard } from '../../../bot/chat/cards/place-coverage-card.js';
import { requestCard } from '../../../bot/chat/cards/request-card.js';
import { wayTo } from '../../../bot/domain/changes/change-request.js';
import { coverageOf } from '../../../bot/domain/coverage/coverage.js';
import type { CountryDemand } from '../../../bot/domain/coverage/coverage-demand.js';
import { identityOf } from '../../../bot/domain/numbers/number-identity.js';
import { joinConferencing, type Conferencing } from '../../../bot/domain/tenant/bridge.js';
import {
  callingCodeOf,
  parsePhone,
  placeOf,
  type CountryCode,
  type E164,
} from '../../../bot/domain/numbers/phone-number.js';
import { known } from '../../../bot/domain/reading.js';
import { cardFaults } from '../../../bot/sandbox/connector/card-rules.js';
import { chatTextIn } from '../../../bot/text/chat-text.js';
import type { CoverageDemandView } from '../../../bot/use-cases/show-coverage-demand.js';
import type { NumberUseView } from '../../../bot/use-cases/show-number-use.js';
import { BERLIN, BRIDGE, INVENTORY, listing, e164, LONDON, resolve, SEATTLE } from '../../domain/build.js';
import { DRIFT, PERSON, VIEW } from '../small-bot.js';
import { NOW } from '../small-channel.js';

const text = chatTextIn('en-GB');
const NASTY = `[x](tel:+1) **${'Llanfairpwllgwyngyll '.repeat(20)}**`;
const COUNTRIES =
  'FR DE ES IT PT NL BE CH AT PL CZ SK HU RO BG GR SE NO FI DK IE GB IS US MX BR AR CL CO PE UY JP KR SG MY TH PH VN IN'.split(
    ' ',
  ) as CountryCode[];

/** Some number that can exist in a country. */
function numberIn(country: CountryCode): E164 {
  for (const length of [9, 10, 8, 7, 11]) {
    for (const first of ['2', '3', '4', '6', '1', '5', '7', '8', '9']) {
      const parsed = parsePhone(`+${callingCodeOf(country)}${first.padEnd(length, '5')}`);
      if (parsed.ok && placeOf(parsed.value, false).country === country) return parsed.value;
    }
  }
  throw new Error(`No number of ${country}`);
}

/** Numbers of some forty countries, with every text about them as long and as nasty as a directory allows. */
const WORLD = joinConferencing({
  bridges: known(
    [
      {
        ...BRIDGE,
        name: NASTY,
        numbers: [
          ...BRIDGE.numbers,
          ...COUNTRIES.map((country) =>
            listing(numberIn(country), {
              city: NASTY,
              languages: ['en-GB', 'fr-FR', 'de-DE', 'ja-JP', 'es-ES'],
            }),
          ),
        ],
      },
    ],
    1,
  ),
  inventory: known(
    INVENTORY.map((each) => ({ ...each, partner: NASTY })),
    1,
  ),
} as Conferencing);
const NUMBERS = WORLD.serviceNumbers;

const demandIn = (country: CountryCode, unserved: number): CountryDemand => ({
  country,
  organizers: 12,
  unserved,
  microsoft: unserved > 0 ? 0 : 3,
  operator: unserved > 6 ? 2 : 0,
  others: 0,
  tollFree: 0,
  nearest: undefined,
});
const DEMAND: CoverageDemandView = {
  demand: {
    gaps: COUNTRIES.map((country, index) => demandIn(country, 1 + index)),
    covered: COUNTRIES.slice(0, 20).map((country) => demandIn(country, 0)),
    unasked: [],
    organizers: 500,
    nowhere: 3,
    untold: 2,
  },
  numbers: NUMBERS,
  readAt: NOW - 300_000,
  gaps: [],
  peopleAsOf: NOW - 600_000,
};
const USE: NumberUseView = {
  number: LONDON,
  organizers: 212,
  some: Array.from({ length: 5 }, () => ({ ...PERSON, displayName: NASTY })),
  unread: 3,
  policies: Array.from({ length: 40 }, () => NASTY),
  routes: Array.from({ length: 40 }, () => NASTY),
  settingsRead: true,
  history: Array.from({ length: 3 }, () => ({ line: DRIFT.line, change: DRIFT.change })),
  peopleAsOf: NOW,
  at: NOW,
};
const placeLook = {
  text,
  now: NOW,
  reader: undefined,
  own: 'GB',
  filter: {},
  readAt: NOW,
  gaps: [],
  demand: [],
} as const;
const overview = { text, now: NOW, view: 'own', own: 'GB', filter: {}, readAt: NOW, gaps: [] } as const;
const place = (country: CountryCode, city?: string) =>
  coverageOf({ callable: NUMBERS, onBridge: NUMBERS }, { place: { country, city } });
const MINE = resolve({ defaults: { toll: LONDON } });
const SHORT = coverageOf(MINE, { place: { country: 'MC', city: undefined } });
const wish = { number: undefined, filter: { countries: ['AT'] }, country: 'AT' } as const;
const asked = { filter: { cities: [NASTY] }, licenses: [] } as const;
const request = { text, reader: 'GB', asked, mayChange: false, maySend: true } as const;

const CARDS: readonly [string, Card][] = [
  ['coverage, first page', coverageCard(NUMBERS, { ...overview, page: 0 })],
  ['coverage, last page', coverageCard(NUMBERS, { ...overview, page: 9 })],
  [
    'coverage of a source',
    coverageCard(NUMBERS, { ...overview, view: 'bridge', filter: { source: NASTY }, page: 0 }),
  ],
  ['coverage of nothing', coverageCard([], { ...overview, filter: { region: 'latam' }, page: 0 })],
  ['demand', coverageDemandCard(DEMAND, { text, now: NOW, region: undefined, page: 0 })],
  ['demand, later page', coverageDemandCard(DEMAND, { text, now: NOW, region: undefined, page: 2 })],
  [
    'demand of a region',
    coverageDemandCard({ ...DEMAND, peopleAsOf: undefined }, { text, now: NOW, region: 'latam', page: 0 }),
  ],
  [
    'places',
    placeCoverageCard([place('MC'), place('KE'), place('ID'), place('US', 'Los Angeles')], placeLook),
  ],
  ['a place', placeCoverageCard([SHORT], placeLook)],
  ['a number', numberCard(identityOf(LONDON, WORLD), VIEW, { text, now: NOW, reader: 'GB', use: USE })],
  [
    'a number of nobody',
    numberCard(identityOf(e164('+33199004567'), WORLD), VIEW, {
      text,
      now: NOW,
      reader: 'GB',
      use: undefined,
    }),
  ],
  [
    'numbers found',
    foundNumbersCard(
      NUMBERS.slice(0, 10).map(({ number }) => identityOf(number, WORLD)),
      { text, reader: 'GB', what: NASTY.slice(0, 60), total: 44 },
    ),
  ],
  ['no numbers found', foundNumbersCard([], { text, reader: 'GB', what: 'ending in 9999', total: 0 })],
  [
    'a request',
    requestCard(
      { ...VIEW, organizer: { ...VIEW.organizer, person: { ...PERSON, displayName: NASTY } } },
      { ...request, way: wayTo(wish, MINE) },
    ),
  ],
  [
    'a request of an administrator',
    requestCard(VIEW, { ...request, mayChange: true, way: { kind: 'open' } }),
  ],
];

describe.each(CARDS)('the card %s', (_name, card) => {
  it('is one that Teams takes, within 25 KB and six actions, and begins with its answer', () => {
    expect(cardFaults(card)).toEqual([]);
    expect((card.actions ?? []).length).toBeLessThanOrEqual(6);
    expect(card.body[0]).toMatchObject({ type: 'TextBlock', style: 'heading', wrap: true });
    expect(card.fallbackText).toBe(card.speak);
  });

  it('has no link but on numbers', () => {
    const links = JSON.stringify(card.body).match(/(?<!\\)\]\([^)]*\)/g) ?? [];
    for (const link of links) expect(link).toMatch(/^\]\(tel:\+\d+\)$/);
  });
});

it('every country of a long list is on some page, once', () => {
  const pages = [0, 1].map((page) => JSON.stringify(coverageCard(NUMBERS, { ...overview, page }).body));
  expect(pages.join('').match(/toll numbers?/g)?.length).toBeGreaterThan(30);
});

it('a place without a number says what is nearest and how that was told, what it costs, and what could be done', () => {
  const shown = JSON.stringify(placeCoverageCard([SHORT], placeLook));
  expect(shown).toContain('None of your numbers is in Monaco');
  expect(shown).toContain('The nearest on your bridge is France');
  expect(shown).toContain('in a neighboring country');
  expect(shown).toContain('Microsoft does not document that price');
  expect(shown).toContain('An operator may supply one');
  expect(shown).toContain('Ask for it');
});

it('availability is said with its date, and what is not known is said to be', () => {
  const indonesia = JSON.stringify(placeCoverageCard([place('ID')], placeLook));
  expect(indonesia).toContain('January 2022 and January 2023');
  expect(JSON.stringify(placeCoverageCard([SHORT], placeLook))).toContain('is not known here');
});

it('who uses a number is on the card only where that was allowed', () => {
  const look = { text, now: NOW, reader: 'GB', use: undefined } as const;
  const shown = JSON.stringify(numberCard(identityOf(BERLIN, WORLD), VIEW, look));
  expect(shown).not.toContain('Who uses it');
  expect(shown).not.toContain('Taking it off');
});

it('says what a shared number and what the default of a bridge can and cannot do', () => {
  const shown = JSON.stringify(
    numberCard(identityOf(SEATTLE, WORLD), VIEW, {
      text,
      now: NOW,
      reader: 'GB',
      use: { ...USE, number: SEATTLE },
    }),
  );
  expect(shown).toContain('Its languages cannot be changed');
  expect(shown).toContain('greyed out');
  expect(shown).toContain('three things');
});

it('where the directory was not read to its end the demand says so', () => {
  const shown = JSON.stringify(
    coverageDemandCard({ ...DEMAND, peopleAsOf: undefined }, { text, now: NOW, region: undefined, page: 0 }),
  );
  expect(shown).toContain('not been read to its end');
  expect(
    JSON.stringify(coverageDemandCard(DEMAND, { text, now: NOW, region: undefined, page: 0 })),
  ).toContain('10 minutes ago');
});
