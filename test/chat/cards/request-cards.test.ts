import { describe, expect, it } from '@jest/globals';
import { askedCard } from '../../../bot/chat/cards/asked-card.js';
import type { Card } from '../../../bot/chat/cards/blocks.js';
import { decideRequestCard } from '../../../bot/chat/cards/decide-request-card.js';
import { ownRequestsCard } from '../../../bot/chat/cards/own-requests-card.js';
import { settingsCard } from '../../../bot/chat/cards/settings-card.js';
import type { OrganizerRequest } from '../../../bot/domain/requests/organizer-request.js';
import { known } from '../../../bot/domain/reading.js';
import { cardFaults } from '../../../bot/sandbox/connector/card-rules.js';
import { DEFAULT_SETTINGS } from '../../../bot/domain/tenant/tenant-settings.js';
import { chatTextIn } from '../../../bot/text/chat-text.js';
import type { OrganizerView } from '../../../bot/use-cases/look-up-organizer.js';
import { BRIDGE_SETTINGS, LONDON, resolve, UNREAD } from '../../domain/build.js';

const text = chatTextIn('en-GB');
const NOW = 1_763_800_000_000;
const NASTY = `[x](tel:+1) **${'Llanfairpwllgwyngyll '.repeat(20)}**`;
const PERSON = {
  id: 'olivia',
  userPrincipalName: `${'u'.repeat(400)}@x`,
  displayName: NASTY,
  usageLocation: 'GB',
  guest: false,
} as const;
const NUMBERS = resolve({ defaults: { toll: LONDON } });
const ORGANIZER: OrganizerView = {
  organizer: { person: PERSON, plans: UNREAD, defaults: UNREAD, policies: UNREAD },
  numbers: NUMBERS,
  readAt: NOW,
};
const people = new Map([[PERSON.id, PERSON]]);

function request(id: string, so: Partial<OrganizerRequest> = {}): OrganizerRequest {
  return {
    id,
    tenantId: 't',
    requestedBy: PERSON.id,
    requestedAt: NOW,
    asked: { filter: { cities: [NASTY] }, licenses: [] },
    state: 'open',
    decidedBy: undefined,
    decidedAt: undefined,
    proposalId: undefined,
    ...so,
  };
}

const [LISTED] = NUMBERS.callable;
if (LISTED === undefined) throw new Error('Somebody has a number');
const OPEN = request('r');
const many = Array.from({ length: 10 }, (_, at) => request(`r${String(at)}`));
const TOLD = { decidedBy: PERSON.id, decidedAt: NOW } as const;

const byChange = decideRequestCard(
  { request: OPEN, organizer: ORGANIZER, way: { kind: 'set', number: LISTED } },
  text,
);
const byHand = decideRequestCard(
  { request: OPEN, organizer: ORGANIZER, way: { kind: 'acquire', nearest: undefined } },
  text,
);
const own = { own: DEFAULT_SETTINGS, people, mayChange: true };

const CARDS: readonly [string, Card][] = [
  ['of a request that was sent', askedCard({ request: OPEN, isNew: true }, text)],
  ['of a request to decide', byChange],
  ['of a request to be done by hand', byHand],
  ['of many own requests', ownRequestsCard({ requests: many, people }, text)],
  ['of no own requests', ownRequestsCard({ requests: [], people }, text)],
  [
    'of decided requests',
    ownRequestsCard(
      {
        requests: (['approved', 'done', 'declined', 'withdrawn'] as const).map((state) =>
          request(state, { state, ...TOLD }),
        ),
        people,
      },
      text,
    ),
  ],
  ['of settings', settingsCard({ ...own, bridge: known(BRIDGE_SETTINGS, NOW) }, text)],
  [
    'of settings with many country administrators',
    settingsCard(
      {
        ...own,
        bridge: UNREAD,
        own: {
          ...DEFAULT_SETTINGS,
          countryAdministrators: Array.from({ length: 200 }, () => ({
            userId: PERSON.id,
            countries: ['DE', 'FR'] as const,
          })),
        },
      },
      text,
    ),
  ],
];

describe.each(CARDS)('the card %s', (_name, card) => {
  it('is one that Teams takes, within 25 KB and six actions, and begins with its answer', () => {
    expect(cardFaults(card)).toEqual([]);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(25_000);
    expect(card.actions?.length ?? 0).toBeLessThanOrEqual(6);
  });
});

describe('a request to decide', () => {
  it('offers to approve only what a change of ours can do', () => {
    expect(JSON.stringify(byChange)).toContain('"approveRequest"');
    expect(JSON.stringify(byChange)).not.toContain('"requestDone"');
    expect(JSON.stringify(byHand)).toContain('"requestDone"');
    expect(JSON.stringify(byHand)).not.toContain('"approveRequest"');
  });
});

describe('own requests', () => {
  it('can be withdrawn one by one while they wait', () => {
    const card = ownRequestsCard(
      { requests: [request('a'), request('b', { state: 'done', ...TOLD })], people },
      text,
    );
    expect(card.actions).toHaveLength(1);
    expect(JSON.stringify(card.actions)).toContain('"requestId":"a"');
  });
});

describe('the settings', () => {
  it('say what a reader may see and offer them nothing', () => {
    const card = settingsCard({ ...own, bridge: known(BRIDGE_SETTINGS, NOW), mayChange: false }, text);
    expect(card.actions ?? []).toEqual([]);
  });

  it('say that numbers are read out although they are masked', () => {
    const spoken = settingsCard({ ...own, bridge: known(BRIDGE_SETTINGS, NOW) }, text);
    expect(JSON.stringify(spoken)).toContain('announced by number');
    const tone = settingsCard(
      { ...own, bridge: known({ ...BRIDGE_SETTINGS, announceBy: 'tone' }, NOW) },
      text,
    );
    expect(JSON.stringify(tone)).not.toContain('announced by number');
  });
});
