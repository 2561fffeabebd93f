import { expect, it } from '@jest/globals';
import { wayTo, type Wish } from '../../../bot/domain/changes/change-request.js';
import { BERLIN, LONDON, OCC, resolve, SEATTLE, TEAMS } from '../build.js';

const STANDARD_NUMBERS = resolve({});
const OPERATOR_NUMBERS = resolve({ plans: [TEAMS, OCC] });
const NOTHING: Wish = { number: undefined, filter: {}, country: undefined };

it('a number that callers may use already only has to be set', () => {
  const way = wayTo({ ...NOTHING, filter: { countries: ['DE'] }, country: 'DE' }, STANDARD_NUMBERS);
  expect(way).toMatchObject({ kind: 'set', number: { number: BERLIN } });
});

it('a number that the license leaves out needs another license or policy first', () => {
  const way = wayTo({ ...NOTHING, number: LONDON }, OPERATOR_NUMBERS);
  expect(way).toMatchObject({ kind: 'notAllowed', number: { number: LONDON } });
});

it('what the bridge does not have has to come first, with the nearest meanwhile', () => {
  const way = wayTo({ ...NOTHING, filter: { countries: ['AT'] }, country: 'AT' }, STANDARD_NUMBERS);
  expect(way).toMatchObject({ kind: 'acquire', nearest: { numbers: [{ number: BERLIN }] } });
});

it('a default is a toll number unless toll-free is asked for', () => {
  const way = wayTo({ ...NOTHING, filter: { countries: ['US'] }, country: 'US' }, STANDARD_NUMBERS);
  expect(way).toMatchObject({ kind: 'set', number: { number: SEATTLE } });
  const free = wayTo(
    { ...NOTHING, filter: { countries: ['GB'], tollFree: true }, country: 'GB' },
    STANDARD_NUMBERS,
  );
  expect(free).toMatchObject({ kind: 'set', number: { tollFree: true } });
});

it('a wish that names nothing stays open', () => {
  expect(wayTo(NOTHING, STANDARD_NUMBERS)).toEqual({ kind: 'open' });
});
