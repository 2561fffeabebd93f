import { describe, expect, it } from '@jest/globals';
import { adviceCard, generalAdviceCard } from '../../../bot/chat/cards/advice-card.js';
import type { Card } from '../../../bot/chat/cards/blocks.js';
import { compareForManyCard, compareForOneCard } from '../../../bot/chat/cards/compare-licenses-card.js';
import { chooseLicenseCard } from '../../../bot/chat/cards/license-buttons.js';
import { licenseCard } from '../../../bot/chat/cards/license-card.js';
import { whatIfCard, type WhatIfLook } from '../../../bot/chat/cards/what-if-card.js';
import { whatIfManyCard } from '../../../bot/chat/cards/what-if-many-card.js';
import { adviseOn } from '../../../bot/domain/licenses/advice.js';
import { known } from '../../../bot/domain/reading.js';
import { resolveNumbers } from '../../../bot/domain/numbers/resolve-numbers.js';
import { SUPPOSABLE, whatIf, type SupposedLicense } from '../../../bot/domain/licenses/what-if.js';
import type { WhatIfMany } from '../../../bot/domain/licenses/what-if-many.js';
import { cardFaults } from '../../../bot/sandbox/connector/card-rules.js';
import { chatTextIn } from '../../../bot/text/chat-text.js';
import type { AskedLicense } from '../../../bot/text/say-asked-license.js';
import { YOU } from '../../../bot/text/who.js';
import type { WhatIfManyView } from '../../../bot/use-cases/what-if-for-others.js';
import type { WhatIfView } from '../../../bot/use-cases/what-if-license.js';
import {
  BRIDGE,
  e164,
  listing,
  LONDON,
  OCC,
  plan,
  situationOf,
  STANDARD,
  TEAMS,
  type Situation,
} from '../../domain/build.js';
import { NOW } from '../small-channel.js';

const text = chatTextIn('en-GB');
/** All that a card says; backslashes only keep markdown from meaning something. */
function plainText(shown: Card): string {
  return JSON.stringify(shown).replaceAll('\\', '');
}

const NASTY = '[Ann](https://evil.example) *bold*\n# title '.repeat(9);
const look: WhatIfLook = { text, now: NOW, reader: 'GB', who: YOU, countries: [], asked: {}, said: [] };

function view(situation: Situation, licenses: readonly SupposedLicense[]): WhatIfView {
  const input = situationOf(situation);
  const { organizer, conferencing } = input;
  const numbers = resolveNumbers(input);
  return {
    view: { organizer, numbers, readAt: NOW - 300_000 },
    outcomes: licenses.map((supposed) => whatIf({ organizer, conferencing, now: numbers, supposed })),
    updatesInvites: false,
  };
}

function card(situation: Situation, supposed: SupposedLicense, more: Partial<WhatIfLook> = {}): Card {
  const found = view(situation, [supposed]);
  return whatIfCard(found, found.outcomes[0]!, { ...look, ...more });
}

const many = Array.from({ length: 300 }, (_, n) =>
  listing(e164(`+4420794${String(60_000 + n)}`), { city: NASTY, shared: true }),
);
const CROWDED: Situation = {
  bridges: [{ ...BRIDGE, numbers: many }],
  policy: { name: 'P', numbers: many.map(({ number }) => number), allowTollFree: true },
};
const GROUP = { license: 'standard', invite: 'losesAll', dialOut: 'notPlaced', people: 9 } as const;
const COUNTED: WhatIfMany = {
  supposed: 'operatorConnect',
  people: 310,
  unknown: 2,
  unchanged: 1,
  losePrinted: 300,
  loseAllPrinted: 280,
  gainDialIn: 3,
  loseDialOut: 7,
  groups: Array.from({ length: 20 }, () => ({ ...GROUP, names: Array.from({ length: 5 }, () => NASTY) })),
  lostNumbers: view({}, []).view.numbers.callable.map((number) => ({ number, people: 12 })),
  readAt: NOW - 3_600_000,
};
const MANY: WhatIfManyView = {
  kind: 'many',
  group: NASTY,
  country: undefined,
  from: 'standard',
  listed: true,
  outcomes: [COUNTED],
  notListed: 4,
  updatesInvites: true,
};
const JUDGEMENTS = adviseOn({
  conferencing: situationOf({}).conferencing,
  demand: undefined,
  licenses: new Map([['standard', 3]]),
  people: new Map([['PK', 2]]),
});
const ADVICE = {
  judgements: JUDGEMENTS,
  licenses: new Map([['standard', 3] as const, ['operatorConnect', 1] as const]),
  readAt: NOW,
  peopleAsOf: NOW,
};

describe.each<[string, Card]>([
  ...SUPPOSABLE.map((supposed): [string, Card] => [`what if ${supposed}`, card(CROWDED, supposed)]),
  ['what if, for somebody else', card({}, 'operatorConnect', { who: 'Olivia Hart' })],
  ['enough to call', card({}, 'usaCanada', { countries: ['DE', 'FR', 'US', 'JP', 'GB', 'IT', 'ES', 'NG'] })],
  ['compare', compareForOneCard(view(CROWDED, SUPPOSABLE), look)],
  [
    'compare for many',
    compareForManyCard({ ...MANY, outcomes: [COUNTED, COUNTED, COUNTED, COUNTED, COUNTED] }, look),
  ],
  ['many', whatIfManyCard(MANY, COUNTED, look)],
  ['many, not listed yet', whatIfManyCard({ ...MANY, listed: false }, { ...COUNTED, people: 0 }, look)],
  ['choose a license', chooseLicenseCard(text, {})],
  ['advice', adviceCard(ADVICE, { text, now: NOW })],
  ['advice for everybody', generalAdviceCard({ text, now: NOW })],
])('the card %s', (_name, shown) => {
  it('is one that Teams takes, begins with its answer and can be read aloud', () => {
    expect(cardFaults(shown)).toEqual([]);
    expect((shown.actions ?? []).length).toBeLessThanOrEqual(6);
    expect(shown.body[0]).toMatchObject({ type: 'TextBlock', style: 'heading' });
    expect(shown.fallbackText).toBe(shown.speak);
    expect(JSON.stringify(shown.body).match(/(?<!\\)\]\([^)]*\)/g)).toBeNull();
  });
});

describe('the card of what another license would change', () => {
  it('says what vanishes, what stays set and does not work, and what Microsoft does not document', () => {
    const shown = plainText(card({ defaults: { toll: LONDON } }, 'operatorConnect'));
    expect(shown).toContain('1 number would vanish from your invites, which would print no number at all');
    expect(shown).toContain(
      'The default number +44 20 7946 0100 comes from a provider that the license does not include',
    );
    expect(shown).toContain('not documented for organizers with Operator Connect Conferencing');
    expect(shown).toContain('they cannot be placed until a Teams administrator grants a routing policy');
    expect(shown).toContain('Automatic updates of meetings are switched off');
    expect(shown).toContain('up to 24 hours');
  });

  it('says that nothing would change with the license one has, and no more', () => {
    const shown = plainText(card({}, 'standard'));
    expect(shown).toContain('You have Audio Conferencing (Standard) already, so nothing would change.');
    expect(shown).not.toContain('Calls out of the meetings');
  });

  it.each([
    // docs/domain.md, 2.8
    ['usaCanada', 'DE', 'every minute is charged to Communications Credits'],
    ['usaCanada', 'US', 'the minutes pool covers it'],
    ['standard', 'DE', 'the minutes pool covers it'],
    ['standard', 'NG', 'every minute is charged to Communications Credits'],
    ['operatorConnect', 'DE', 'is not enough to call Germany'],
    ['none', 'DE', 'is not enough to call Germany'],
  ] as const)('answers whether %s is enough to call %s', (supposed, country, expected) => {
    expect(card({}, supposed, { countries: [country] }).speak).toContain(expected);
  });

  it('does not state prices', () => {
    const shown = plainText(compareForOneCard(view({}, SUPPOSABLE), look));
    expect(shown).toContain('Prices are not stated here');
    expect(shown).not.toMatch(/[$€£]\s?\d/);
  });
});

describe('the card of my license', () => {
  const PREMIUM = plan('cc8c0802-a325-43df-8cba-995d0c6cb373', { skuPartNumber: 'Microsoft_Teams_Premium' });
  const asked = (plans: Situation['plans'], about: Partial<AskedLicense>): string => {
    const { view: found } = view({ plans: plans ?? [] }, []);
    return licenseCard(
      { view: found, origins: [] },
      { text, now: NOW, asked: { licenses: [], product: undefined, lookAlike: undefined, ...about } },
    ).speak;
  };

  it.each([
    ['yes', [TEAMS, OCC], { licenses: ['operatorConnect'] }, 'Yes. You have Operator Connect'],
    ['no', [TEAMS, STANDARD], { licenses: ['usaCanada'] }, 'No, not Audio Conferencing with dial-out'],
    [
      'which',
      [TEAMS, OCC],
      { licenses: ['standard', 'operatorConnect'] },
      'It is Operator Connect Conferencing.',
    ],
    ['neither', [TEAMS], { licenses: ['standard', 'operatorConnect'] }, 'Neither of them.'],
    [
      'not known',
      [TEAMS, { ...STANDARD, state: 'pending' as const }],
      { licenses: ['standard'] },
      'cannot be told now',
    ],
    ['E5', [TEAMS], { licenses: ['standard'], product: 'e5' }, 'E5 is one way, not the only one'],
    ['E3', [TEAMS], { licenses: ['none'], product: 'e3' }, 'E3 does not include audio conferencing'],
    ['Premium', [TEAMS], { lookAlike: 'teamsPremium' }, 'Teams Premium has no audio conferencing.'],
    [
      'Mobile',
      [TEAMS],
      { licenses: ['operatorConnect'], lookAlike: 'teamsPhoneMobile' },
      'is not Operator Connect Conferencing',
    ],
  ] as const)('answers first what was asked: %s', (_name, plans, about, expected) => {
    expect(asked(plans, about)).toContain(expected);
  });

  it('names what is held and looks like dial-in (docs/domain.md, 8.31)', () => {
    const input = situationOf({ plans: [TEAMS, PREMIUM] });
    const found = {
      organizer: { ...input.organizer, plans: known([TEAMS, PREMIUM], NOW) },
      numbers: resolveNumbers(input),
      readAt: NOW,
    };
    const shown = plainText(licenseCard({ view: found, origins: [] }, { text, now: NOW }));
    expect(shown).toContain('Teams Premium has no audio conferencing.');
  });
});
