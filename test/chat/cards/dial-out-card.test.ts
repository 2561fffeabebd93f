import { describe, expect, it } from '@jest/globals';
import { dialOutCard } from '../../../bot/chat/cards/dial-out-card.js';
import { routeHealthCard } from '../../../bot/chat/cards/route-health-card.js';
import type { Card } from '../../../bot/chat/cards/blocks.js';
import { plainText } from '../../../bot/cli/plain-text.js';
import { outlineDialOut } from '../../../bot/domain/dial-out/outline-dial-out.js';
import { routeHealth } from '../../../bot/domain/dial-out/route-health.js';
import { cardFaults } from '../../../bot/sandbox/connector/card-rules.js';
import { chatTextIn } from '../../../bot/text/chat-text.js';
import { known } from '../../../bot/domain/reading.js';
import type { DialOutView } from '../../../bot/use-cases/simulate-dial-out.js';
import { OCC, TEAMS, UNREAD, USA_CANADA } from '../../domain/build.js';
import { call, dialOutInput, route, type DialOutSituation } from '../../domain/dial-out/situation.js';
import { PERSON } from '../small-bot.js';
import { NOW } from '../small-channel.js';

const text = chatTextIn('en-GB');
const look = { text, now: NOW, mayCheck: true } as const;
const NASTY = `[x](tel:+1) **${'Llanfairpwllgwyngyll '.repeat(20)}**`;
const base = { person: PERSON, isCaller: true, readAt: NOW, gaps: [] } as const;

const viewOf = (number: string, situation: DialOutSituation = {}): DialOutView => ({
  ...base,
  answer: { kind: 'call', decision: call(number, situation) },
});
const outlineOf = (situation: DialOutSituation = {}): DialOutView => ({
  ...base,
  answer: { kind: 'outline', outline: outlineDialOut(dialOutInput(situation)) },
});
const shown = (card: Card): string =>
  plainText({ attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] });

const manyRoutes = Array.from({ length: 60 }, (_, index) =>
  route(`${NASTY}${String(index)}`, '\\d+', { priority: index, usages: ['DE', NASTY] }),
);
const MANY: DialOutSituation = {
  routes: manyRoutes,
  usages: [NASTY, 'DE'],
  routing: { name: 'Germany', how: 'direct' },
};
const health = { ...routeHealth(dialOutInput(MANY).conferencing), readAt: NOW };

describe('the card of a call', () => {
  it.each<[string, DialOutView]>([
    ['an operator', viewOf('+493012345678')],
    ['Microsoft', viewOf('+442079460999')],
    ['nobody', viewOf('+442079460999', { plans: [TEAMS, OCC] })],
    ['nobody knows whom', viewOf('+493012345678', { plans: [TEAMS, USA_CANADA] })],
    ['settings that cannot be read', viewOf('+493012345678', { organizer: { policies: UNREAD } })],
    [
      'nasty names',
      { ...viewOf('+493012345678', MANY), isCaller: false, person: { ...PERSON, displayName: NASTY } },
    ],
    ['calls in general', outlineOf()],
    ['calls in general over nasty routes', outlineOf(MANY)],
    ['calls in general that nobody carries', outlineOf({ plans: [TEAMS] })],
  ])('carried by %s is one that Teams takes', (_what, view) => {
    const card = dialOutCard(view, { ...look, health, exampleOf: 'DE' });
    expect(cardFaults(card)).toEqual([]);
    expect(JSON.stringify(card).length).toBeLessThan(25_000);
    expect(card.actions?.length).toBeLessThanOrEqual(6);
    expect(card.speak).toBe(card.fallbackText);
  });

  it('answers first, with carrier, route and caller ID, and marks the step that decided', () => {
    const card = dialOutCard(viewOf('+493012345678'), look);
    expect(card.speak).toBe(
      'Deutsche Telekom carries a call from your meetings to +49 30 12345678 (Germany), over the route Germany by DT. People see +49 30 23125100.',
    );
    expect(shown(card)).toContain('The operator bills this call');
    expect(shown(card)).toContain('use up included minutes is not documented');
    expect(shown(card)).toMatch(/Germany by DT matches[^]*This step decided/);
    expect(shown(card)).toContain('Get-CsOnlineVoiceRoute');
  });

  it.each<[string, string, DialOutSituation, RegExp]>([
    [
      '8.20',
      '+442079460999',
      { plans: [TEAMS, OCC] },
      /cannot be placed\. With an Operator Connect Conferencing license only an operator/,
    ],
    ['1.7', '+442079460999', { plans: [TEAMS] }, /no audio conferencing license.*with their own caller ID/],
    [
      '0.2',
      '+493012345678',
      { plans: [TEAMS, USA_CANADA] },
      /cannot be told\. A route of an operator matches, and Microsoft does not document/,
    ],
    [
      '3.6',
      '+254201234567',
      { restriction: 'DialoutCPCandPSTNDomestic' },
      /cannot be placed\. The restriction policy does not allow it/,
    ],
    [
      '8.41',
      '+254201234567',
      { restriction: 'DialoutCPCandPSTNDomestic', home: known(undefined, 1) },
      /does not tell the country/,
    ],
  ])('says why not (%s)', (_rule, number, situation, said) => {
    expect(dialOutCard(viewOf(number, situation), look).speak).toMatch(said);
  });

  it('speaks of somebody else by name, and says that a country’s number is an example', () => {
    const card = dialOutCard({ ...viewOf('+493012345678'), isCaller: false }, { ...look, exampleOf: 'DE' });
    expect(card.speak).toContain('from Olivia *Hart*’s meetings');
    expect(shown(card)).toContain('example mobile number of Germany');
    expect(shown(card)).not.toContain('You have');
  });

  it('offers the routes only to who may look at them', () => {
    const buttons = (mayCheck: boolean): string =>
      JSON.stringify(dialOutCard(viewOf('+493012345678'), { ...look, mayCheck }).actions);
    expect(buttons(true)).toContain('"routes"');
    expect(buttons(false)).not.toContain('"routes"');
  });
});

describe('the card of the routes', () => {
  it('is one that Teams takes, however much is wrong', () => {
    const card = routeHealthCard(health, look);
    expect(health.findings.length).toBeGreaterThan(40);
    expect(cardFaults(card)).toEqual([]);
    expect(JSON.stringify(card).length).toBeLessThan(25_000);
    expect(shown(card)).toMatch(/\d+ more are not shown/);
  });

  it.each([
    [0, 'There is no route'],
    [1, 'The one route'],
    [3, 'All 3 routes'],
  ])('says of %d routes that they are in order', (routes, said) => {
    expect(routeHealthCard({ findings: [], routes, gaps: [], readAt: NOW }, look).speak).toContain(said);
  });
});
