import { describe, expect, it } from '@jest/globals';
import { fits } from '../../../tab/ui/fits.js';

const MUNICH = ['+498999998100', '+49 89 99998100', 'München, Germany', 'Toll', 'Deutsche Telekom'];

describe('what is typed into a filter', () => {
  it.each(['munchen', 'MÜNCHEN', 'telekom germany', '89 999', '089-999'.slice(1), '+49 (89) 9999', ''])(
    'finds the Munich number by "%s"',
    (typed) => expect(fits(typed, MUNICH)).toBe(true),
  );

  it.each(['berlin', 'telekom france', '+44', '12345'])('does not find it by "%s"', (typed) =>
    expect(fits(typed, MUNICH)).toBe(false),
  );
});
