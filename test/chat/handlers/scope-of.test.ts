import { describe, expect, it } from '@jest/globals';
import { numberFrom, numberTo, scopeOf } from '../../../bot/chat/handlers/scope-of.js';
import { understand } from '../../../bot/language/understand.js';

const read = (text: string) => {
  const { entities } = understand(text);
  return { scope: scopeOf(entities), from: numberFrom(entities), to: numberTo(entities) };
};

describe('whom and what a change of many is about', () => {
  it.each([
    [
      'everyone in Germany on the Leeds number gets the Berlin number',
      { kind: 'everyone', countries: ['DE'] },
      { cities: ['Leeds'] },
      { cities: ['Berlin'] },
    ],
    [
      'give everyone with Operator Connect the Berlin number',
      { kind: 'everyone', license: 'operatorConnect' },
      undefined,
      { cities: ['Berlin'] },
    ],
    ['replace +44 113 496 0100 with +44 20 7946 0100', undefined, '+441134960100', '+442079460100'],
    [
      'set the default number of the Sales EMEA group to +44 20 7946 0100',
      { kind: 'group', said: 'Sales EMEA group' },
      undefined,
      '+442079460100',
    ],
    [
      'set Amara Nwosu and Louis Moreau to +44 20 7946 0100',
      { kind: 'people', said: ['Amara Nwosu', 'Louis Moreau'] },
      undefined,
      '+442079460100',
    ],
  ])('is told apart: %s', (text, scope, from, to) => {
    expect(read(text)).toEqual({ scope, from, to });
  });

  it('is asked where the directory does not know it, or more than one is named', () => {
    expect(scopeOf({ everyone: true, peopleCity: 'Milan' })).toEqual({ ask: 'city' });
    expect(scopeOf({ group: 'Sales group', person: ['Sales', 'Dana Lopez'] })).toEqual({ ask: 'oneGroup' });
    expect(scopeOf({ everyone: true, peopleLicence: ['occ', 'standard'] })).toEqual({ ask: 'license' });
    expect(numberFrom({ fromNumber: ['+441134960100', '+441134960150'] })).toEqual({ ask: 'oneFrom' });
    expect(numberTo({ number: ['+441134960100', '+441134960150'] })).toEqual({ several: true });
  });

  it('never takes the place of the people, or of the number they have, for the number they get', () => {
    expect(numberTo({ country: 'DE', peopleCountry: 'DE' })).toBeUndefined();
    expect(numberTo({ city: ['Leeds', 'Berlin'], fromCity: 'Leeds' })).toEqual({ cities: ['Berlin'] });
  });
});
