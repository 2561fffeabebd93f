import { describe, expect, it } from '@jest/globals';
import { joinConferencing, type Conferencing } from '../../../bot/domain/tenant/bridge.js';
import {
  identityOf,
  isAboutNumber,
  numbersMeant,
  settingsWith,
  yoursAs,
} from '../../../bot/domain/numbers/number-identity.js';
import type { CountryCode } from '../../../bot/domain/numbers/phone-number.js';
import { known } from '../../../bot/domain/reading.js';
import {
  BERLIN,
  BRIDGE,
  e164,
  GLOBAL,
  INVENTORY,
  listing,
  LONDON,
  MYSTERY,
  resolve,
  SEATTLE,
} from '../build.js';

const SPARE = e164('+441214960170');
const US_FREE = e164('+18005550150');
const HALF = { code: 'unreadable', system: 'teamsAdministration', cause: 'partial' } as const;

function facts(more: Partial<Conferencing> = {}) {
  return joinConferencing({
    bridges: known([{ ...BRIDGE, numbers: [...BRIDGE.numbers, listing(US_FREE, { tollFree: true })] }], 1),
    inventory: known(
      [...INVENTORY, { number: SPARE, kind: 'callingPlan', partner: undefined, usedFor: 'voiceApplication' }],
      1,
    ),
    invitePolicies: known([GLOBAL, { name: 'UK', numbers: [LONDON], allowTollFree: true }], 1),
    routingPolicies: known([], 1),
    voiceRoutes: known(
      [{ name: 'R', priority: 1, pattern: '.*', usages: [], bridgeSourceNumber: BERLIN, gateways: [] }],
      1,
    ),
    usages: known([], 1),
    ...more,
  } as Conferencing);
}

describe('the number that words name', () => {
  it.each<[string, readonly CountryCode[], string]>([
    ['+442079460100', [], LONDON],
    ['442079460100', [], LONDON],
    ['02079460100', ['GB'], LONDON],
    ['020 7946 0100', ['US'], LONDON],
    ['tel:+442079460100', [], LONDON],
    ['00442079460100', [], LONDON],
    ['(206) 555-0100', ['GB'], SEATTLE],
    ['8005550150', ['GB'], US_FREE],
    ['08999998100', ['DE'], '+498999998100'],
    ['*3125100', [], BERLIN],
  ])('%s, said in %s, is %s', (said, countries, expected) => {
    expect(numbersMeant({ kind: 'digits', said }, facts(), countries)).toEqual([expected]);
  });

  it('digits that were taken for a number of the reader’s country still find the one that is known', () => {
    const meant = numbersMeant({ kind: 'digits', said: '+448005550150' }, facts(), ['GB']);
    expect(meant).toEqual([US_FREE, '+448005550150']);
    expect(numbersMeant({ kind: 'digits', said: '+448005550150' }, facts(), ['FR'])).toEqual([
      '+448005550150',
    ]);
  });

  it('an end that several share names them all, one that none has names none', () => {
    expect(numbersMeant({ kind: 'digits', said: '*0100' }, facts(), [])).toEqual([SEATTLE, LONDON]);
    expect(numbersMeant({ kind: 'digits', said: '*9999' }, facts(), [])).toEqual([]);
    expect(numbersMeant({ kind: 'digits', said: 'hello' }, facts(), ['GB'])).toEqual([]);
  });

  it('a description names what fits it', () => {
    expect(numbersMeant({ kind: 'description', filter: { countries: ['DE'] } }, facts(), [])).toEqual([
      BERLIN,
    ]);
  });
});

describe('what a number is', () => {
  it('on a bridge: which, whether its default, and how its source is known', () => {
    expect(identityOf(SEATTLE, facts())).toMatchObject({
      standing: 'onBridge',
      isBridgeDefault: true,
      sourceKnownFrom: 'shared',
    });
    expect(identityOf(BERLIN, facts())).toMatchObject({
      isBridgeDefault: false,
      sourceKnownFrom: 'inventory',
    });
    expect(identityOf(MYSTERY, facts()).sourceKnownFrom).toBe('nothing');
  });

  it('acquired and on no bridge: what it is in use for, as the inventory tells', () => {
    const spare = identityOf(SPARE, facts());
    expect(spare.standing).toBe('acquired');
    expect(spare.acquired?.usedFor).toBe('voiceApplication');
  });

  it('elsewhere: not ours only where both lists were read to their end', () => {
    const other = e164('+33199004567');
    expect(identityOf(other, facts()).standing).toBe('notOurs');
    const half = facts({ inventory: { ...known(INVENTORY, 1), failed: HALF } });
    expect(identityOf(other, half).standing).toBe('unread');
    expect(identityOf(other, facts({ bridges: { known: false, failed: HALF } })).standing).toBe('unread');
  });

  it('to the asker: printed, usable, left out or nothing', () => {
    const mine = resolve({ defaults: { toll: LONDON } });
    expect(yoursAs(LONDON, mine)).toBe('printed');
    expect(yoursAs(BERLIN, mine)).toBe('callable');
    expect(yoursAs(SPARE, mine)).toBe('none');
  });

  it('in settings: the policies that print it and the routes that call out with it', () => {
    expect(settingsWith(LONDON, facts()).policies.map(({ name }) => name)).toEqual(['UK']);
    expect(settingsWith(BERLIN, facts()).routes.map(({ name }) => name)).toEqual(['R']);
  });

  it('in history: lines that hold it anywhere, and no others', () => {
    const line = {
      subject: { kind: 'shared' },
      fact: 'bridges',
      before: [{ number: LONDON, languages: ['en-GB'] }],
      after: undefined,
      seenBefore: 1,
      seenAt: 2,
      changeId: undefined,
    } as const;
    expect(isAboutNumber(line, LONDON)).toBe(true);
    expect(isAboutNumber(line, BERLIN)).toBe(false);
  });
});
