import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { getCountries } from 'libphonenumber-js';
import { alternativeTo, coverageOf, coveredCountries } from '../../../bot/domain/coverage/coverage.js';
import { bordersOf, isInRegion, nearestCountry, REGIONS } from '../../../bot/domain/coverage/geography.js';
import type { CountryCode } from '../../../bot/domain/numbers/phone-number.js';
import type { BridgeListing, ServiceNumber } from '../../../bot/domain/numbers/service-number.js';
import { BRIDGE, e164, listing, numbersOf, situationOf } from '../build.js';

const PARIS = listing(e164('+33199001000'), { city: 'Paris', shared: true });
const ZURICH = listing(e164('+41235550100'), { city: 'Zurich', shared: true });
const SEATTLE = listing(e164('+12065550100'), { city: 'Seattle', shared: true });
const TORONTO = listing(e164('+14165550142'), { city: 'Toronto', shared: true });
const LONDON = listing(e164('+442079460100'), { city: 'London', shared: true });
const SINGAPORE = listing(e164('+6545550100'), { city: 'Singapore', shared: true });
const US_FREE = listing(e164('+18005550150'), { tollFree: true, shared: true });
const ALL = [PARIS, ZURICH, SEATTLE, TORONTO, LONDON, SINGAPORE, US_FREE];

function numbersFrom(listings: readonly BridgeListing[]): readonly ServiceNumber[] {
  return situationOf({ bridges: [{ ...BRIDGE, numbers: listings }] }).conferencing.serviceNumbers;
}

function at(
  country: CountryCode,
  listings: readonly BridgeListing[],
  more: { city?: string; tollFree?: boolean } = {},
) {
  const callable = numbersFrom(listings);
  const place = { country, city: more.city };
  return coverageOf({ callable, onBridge: callable }, { place, tollFree: more.tollFree });
}

describe('where a place has no number, the nearest toll number stands in', () => {
  it.each<[CountryCode, readonly BridgeListing[], BridgeListing, string, string]>([
    [
      'MC',
      ALL,
      PARIS,
      'borders',
      'S05: Monaco lies inside France, though the middle of Switzerland is nearer',
    ],
    ['ID', ALL, SINGAPORE, 'distance', 'S41: Indonesia'],
    ['IN', ALL, SINGAPORE, 'distance', 'S42: India'],
    ['IE', ALL, LONDON, 'borders', 'Dublin, where only London is left'],
    ['GG', ALL, LONDON, 'sharedCode', 'Guernsey is dialed as +44'],
    ['JM', [SEATTLE, PARIS], SEATTLE, 'sharedCode', 'Jamaica is dialed as +1'],
    ['MX', [SEATTLE, TORONTO], SEATTLE, 'borders', 'Mexico borders the United States'],
    ['US', [TORONTO, LONDON], TORONTO, 'sharedCode', 'Canada shares +1'],
  ])('%s', (country, listings, expected, because) => {
    const { here, alternative } = at(country, listings);
    expect(here.filter(({ tollFree }) => !tollFree)).toEqual([]);
    expect(alternative?.numbers[0].number).toBe(expected.number);
    expect(alternative?.because).toBe(because);
  });

  it('in a city without one, the other numbers of its country come first (S04)', () => {
    const { here, alternative, tollFree } = at('US', ALL, { city: 'Los Angeles' });
    expect(here).toEqual([]);
    expect(alternative?.because).toBe('sameCountry');
    expect(numbersOf(alternative?.numbers ?? [])).toEqual([SEATTLE.number]);
    expect(numbersOf(tollFree)).toEqual([US_FREE.number]);
  });

  it('a city that has one needs none', () => {
    const found = at('FR', ALL, { city: 'paris' });
    expect(numbersOf(found.here)).toEqual([PARIS.number]);
    expect(found.alternative).toBeUndefined();
  });

  it('a city of the same name elsewhere is not meant', () => {
    expect(at('CA', [listing(SEATTLE.number, { city: 'London' })], { city: 'London' }).here).toEqual([]);
  });

  it('a toll-free number is shown, and a toll number beside it: many toll-free ones work in their own country only', () => {
    const { here, alternative } = at('JM', [US_FREE, SEATTLE]);
    expect(numbersOf(here)).toEqual([US_FREE.number]);
    expect(alternative?.numbers[0].number).toBe(SEATTLE.number);
  });

  it('names a number of the bridge that the organizer may not use', () => {
    const [paris, zurich] = numbersFrom([PARIS, ZURICH]);
    if (paris === undefined || zurich === undefined) throw new Error('no numbers');
    const found = coverageOf(
      { callable: [zurich], onBridge: [paris, zurich] },
      { place: { country: 'FR', city: undefined } },
    );
    expect(found.leftOut).toEqual([paris]);
    expect(found.alternative?.numbers[0]).toBe(zurich);
  });
});

const COUNTRIES: readonly CountryCode[] = [
  'MC',
  'DE',
  'US',
  'CA',
  'JM',
  'FR',
  'ID',
  'GB',
  'GG',
  'ZA',
  'KZ',
  'RU',
  'NR',
];
const someNumbers = fc.subarray(ALL);

describe('of whatever numbers', () => {
  it('the nearest is always one of those that callers may use, and a toll number', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COUNTRIES), someNumbers, (country, listings) => {
        const numbers = numbersFrom(listings);
        const found = alternativeTo(country, numbers);
        for (const number of found?.numbers ?? []) {
          expect(numbers).toContain(number);
          expect(number.tollFree).toBe(false);
        }
        expect(found === undefined).toBe(numbers.every(({ tollFree }) => tollFree));
      }),
    );
  });

  it('a country with a toll number of its own never gets an alternative', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COUNTRIES), someNumbers, (country, listings) => {
        const { here, alternative } = at(country, listings);
        const hasToll = here.some(({ tollFree }) => !tollFree);
        expect(hasToll && alternative !== undefined).toBe(false);
      }),
    );
  });

  it('every number is counted in one country, once', () => {
    fc.assert(
      fc.property(someNumbers, (listings) => {
        const covered = coveredCountries(numbersFrom(listings), 'FR');
        const counted = covered.reduce((total, { toll, tollFree }) => total + toll + tollFree, 0);
        expect(counted).toBe(listings.length);
      }),
    );
  });

  it('the own country stands first', () => {
    expect(coveredCountries(numbersFrom(ALL), 'SG')[0]?.country).toBe('SG');
  });
});

describe('the table of the world', () => {
  const all = getCountries();

  it('knows every country that has numbers', () => {
    expect(all.filter((country) => bordersOf(country) === undefined)).toEqual([]);
  });

  it('has every border on both sides', () => {
    for (const country of all) {
      for (const neighbor of bordersOf(country) ?? []) {
        expect([neighbor, bordersOf(neighbor)?.includes(country)]).toEqual([neighbor, true]);
      }
    }
  });

  it('puts a neighbor before whoever is nearer by their middle', () => {
    expect(nearestCountry('MC', ['CH', 'FR', 'IT'])).toEqual({ country: 'FR', by: 'borders' });
    expect(nearestCountry('NZ', ['SG', 'AU', 'JP'])).toEqual({ country: 'AU', by: 'distance' });
    expect(nearestCountry('FR', [])).toBeUndefined();
  });

  it.each<[(typeof REGIONS)[number], readonly CountryCode[], readonly CountryCode[]]>([
    ['latam', ['BR', 'MX', 'CR', 'JM'], ['US', 'ES']],
    ['emea', ['DE', 'AE', 'ZA'], ['IN', 'US']],
    ['apac', ['JP', 'AU', 'IN'], ['AE', 'DE']],
    ['northAmerica', ['US', 'CA', 'MX'], ['BR']],
    ['dach', ['DE', 'AT', 'CH'], ['FR', 'LI']],
    ['nordics', ['SE', 'IS'], ['EE']],
  ])('%s holds what people mean by it', (region, inside, outside) => {
    expect(inside.filter((country) => !isInRegion(country, region))).toEqual([]);
    expect(outside.filter((country) => isInRegion(country, region))).toEqual([]);
  });

  it('has countries in every region', () => {
    for (const region of REGIONS) expect(all.some((country) => isInRegion(country, region))).toBe(true);
  });
});
