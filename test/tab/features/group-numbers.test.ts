import { describe, expect, it } from '@jest/globals';
import { groupNumbers } from '../../../tab/features/my-numbers/group-numbers.js';
import { textIn } from '../../../tab/text.js';
import { aNumber, LEEDS_BT, PARIS, US_TOLL_FREE } from '../answers.js';

const words = textIn('en-GB');
const SHARED_GB = aNumber({ number: '+448081570180', tollFree: true, sharedCode: true });
const GLOBAL = aNumber({ number: '+80012345678', tollFree: true, country: undefined, city: undefined });
const ALL = [US_TOLL_FREE, PARIS, GLOBAL, SHARED_GB, aNumber(), LEEDS_BT];

describe('the numbers that callers may use', () => {
  it('are grouped by country: the reader’s own first, its shared codes next, the others by name', () => {
    const groups = groupNumbers(ALL, { own: 'GB', filter: '', words });
    expect(groups.map(({ name, numbers }) => [name, numbers.length])).toEqual([
      ['United Kingdom', 2],
      ['United Kingdom and countries of the same code', 1],
      ['France', 1],
      ['International', 1],
      ['United States and countries of the same code', 1],
    ]);
  });

  it('are by name only when the reader’s country is not known', () => {
    const [first] = groupNumbers(ALL, { own: undefined, filter: '', words });
    expect(first?.name).toBe('France');
  });

  it('keep only what fits the filter, without empty groups', () => {
    const groups = groupNumbers(ALL, { own: 'GB', filter: 'bt', words });
    expect(groups.map(({ name, numbers }) => [name, numbers.length])).toEqual([['United Kingdom', 1]]);
  });
});
