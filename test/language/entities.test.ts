import { describe, expect, it } from '@jest/globals';
import { understand } from '../../bot/language/understand.js';

const entitiesOf = (text: string) => understand(text).entities;

describe('numbers in words', () => {
  it.each([
    ['what is +44 20 7946 0100', '+442079460100'],
    ['what is +44 (0)20 7946-0100', '+442079460100'],
    ['lookup 00442079460999', '+442079460999'],
    ['what is 020 7946 0100', '02079460100'],
    ['is (415) 555-0111 ours', '4155550111'],
    ['what is ＋４４ ２０ ７９４６ ０１００', '+442079460100'],
    ['who has the number ending in 0142', '*0142'],
    ['take 0199 off the bridge', '*0199'],
  ])('reads %j', (text, number) => {
    expect(entitiesOf(text).number).toBe(number);
  });

  it('makes national numbers international where the country is known', () => {
    expect(understand('what is 020 7946 0100', { country: 'GB' }).entities.number).toBe('+442079460100');
  });

  it.each([
    'numbers for the 800 line',
    'changes in 2026',
    'a report for 4500 users',
    'meetings on 2026-10-06',
    'meetings on 06.10.2026',
    'the 15:30 call',
  ])('takes no number out of %j', (text) => expect(entitiesOf(text).number).toBeUndefined());

  it('tells the old number from the new one', () => {
    expect(entitiesOf('change everyone who has +1 213 555 0100 to +1 213 555 0200')).toMatchObject({
      fromNumber: '+12135550100',
      number: '+12135550200',
    });
  });
});

describe('places in words', () => {
  it.each([
    ['number for the UK', { country: 'GB' }],
    ['french and us numbers', { country: ['FR', 'US'] }],
    ['a number for us', {}],
    ['FR numbers', { country: 'FR' }],
    ['Nummer für Österreich', { country: 'AT' }],
    ['numéro pour l’Allemagne', { country: 'DE' }],
    ['número de los Países Bajos', { country: 'NL' }],
    ['スイスの番号', { country: 'CH' }],
    ['Genfer Nummer', { city: 'Geneva' }],
    ['numero di Londra', { city: 'London' }],
    ['大阪の番号', { city: 'Osaka' }],
    ['nice number', {}],
    ['the Nice number', { city: 'Nice' }],
  ])('reads %j', (text, expected) => {
    const { country, city } = entitiesOf(text);
    expect({ ...(country && { country }), ...(city && { city }) }).toEqual(expected);
  });

  it.each([
    ['Dana should get London, not Leeds', ['London', 'Leeds'], ['Leeds']],
    ['Dana should get London instead of Leeds', ['Leeds', 'London'], ['Leeds']],
    ['Dana moved from Leeds to Paris, fix her number', ['Leeds', 'Paris'], ['Leeds']],
    ['Frankfurt, nicht München', ['Frankfurt', 'Munich'], ['Munich']],
    ['London and Leeds', ['London', 'Leeds'], undefined],
  ])('knows what is left behind in %j', (text, city, not) => {
    expect(entitiesOf(text)).toMatchObject({ city, ...(not && { not }) });
    expect(entitiesOf(text).not).toEqual(not);
  });
});

describe('people and groups in words', () => {
  it.each([
    ["show Priya's numbers", 'Priya'],
    ['reset the pin of amos', 'amos'],
    ['user check: p.olsen', 'p.olsen'],
    ['what numbers does jonas.weber@contoso.com have', 'jonas.weber@contoso.com'],
    ['Zeig mir die Einstellungen von Petra Lang', 'Petra Lang'],
    ['Setz bei Herrn Vogel die Frankfurter Nummer', 'Herrn Vogel'],
    ['田中さんのPINをリセットしてください', '田中さん'],
    ['grant the EMEA policy to the Maghreb group', 'the Maghreb group'],
    ['which policy does the CEO have', 'the CEO'],
  ])('reads %j', (text, person) => {
    expect(entitiesOf(text).person).toBe(person);
  });
});

describe('the rest', () => {
  it.each([
    ['grant policy LATAM-Numbers to Thiago', { policy: 'LATAM-Numbers' }],
    ['assign AllowTollFreeDialinFalse to Thiago', { policy: 'AllowTollFreeDialinFalse', tollFree: false }],
    ['put Thiago on the policy "Sales invites"', { policy: 'Sales invites' }],
    ['route dial out through Flowroute', { provider: 'flowroute' }],
    ['numbers from BT only', { provider: 'bt', source: 'operator' }],
    ['what if I only had OCC', { licence: 'occ' }],
    ['is the free USA/CAN licence enough for calls to Germany', { licence: 'usacan', country: 'DE' }],
    ['conference id for the weekly with Priya', { meeting: 'weekly with Priya' }],
    ['15時の会議の電話会議IDは？', { meeting: '15時の会議' }],
  ])('reads %j', (text, expected) => {
    expect(entitiesOf(text)).toMatchObject(expected);
  });
});
