import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editInvitePolicy } from '../../../bot/domain/changes/invite-policy-change.js';
import type { E164 } from '../../../bot/domain/numbers/phone-number.js';
import { BERLIN, FREE, GONE, LONDON, SEATTLE } from '../build.js';

interface Wish {
  readonly add?: readonly E164[];
  readonly remove?: readonly E164[];
}

const edited = (numbers: readonly E164[], { add = [], remove = [] }: Wish) =>
  editInvitePolicy({ numbers, allowTollFree: true }, { add, remove, allowTollFree: undefined }).numbers;

describe('the list of an invite policy', () => {
  it.each<[rule: string, wish: Wish, expected: readonly E164[]]>([
    ['puts who comes at the end', { add: [BERLIN] }, [LONDON, SEATTLE, BERLIN]],
    ['takes who leaves out', { remove: [LONDON] }, [SEATTLE]],
    ['gives the place of the one to the other', { add: [BERLIN], remove: [LONDON] }, [BERLIN, SEATTLE]],
    ['lists nobody twice', { add: [LONDON, BERLIN, BERLIN] }, [LONDON, SEATTLE, BERLIN]],
    ['does not move who is there', { add: [SEATTLE] }, [LONDON, SEATTLE]],
    ['leaves out what is not there', { remove: [GONE] }, [LONDON, SEATTLE]],
    ['may become empty', { remove: [LONDON, SEATTLE] }, []],
    [
      'keeps the order of several that come',
      { add: [FREE, BERLIN], remove: [SEATTLE] },
      [LONDON, FREE, BERLIN],
    ],
  ])('%s', (_, wish, expected) => {
    expect(edited([LONDON, SEATTLE], wish)).toEqual(expected);
  });

  it('holds exactly who stayed or came, once, those who stayed in their order', () => {
    const numbers = fc.uniqueArray(fc.constantFrom<E164>(LONDON, SEATTLE, BERLIN, FREE, GONE));
    fc.assert(
      fc.property(numbers, numbers, numbers, (present, add, remove) => {
        const after = edited(present, { add, remove });
        const wanted = [...present.filter((each) => !remove.includes(each)), ...add];
        expect(new Set(after)).toEqual(new Set(wanted));
        expect(after).toHaveLength(new Set(after).size);
        const stayed = present.filter((each) => !remove.includes(each));
        expect(after.filter((each) => stayed.includes(each))).toEqual(stayed);
      }),
    );
  });

  it.each([
    [undefined, true],
    [false, false],
    [true, true],
  ])('allows toll-free as before unless something else is said: %s', (allowTollFree, expected) => {
    const before = { numbers: [LONDON], allowTollFree: true };
    expect(editInvitePolicy(before, { add: [], remove: [], allowTollFree })).toEqual({
      numbers: [LONDON],
      allowTollFree: expected,
    });
  });
});
