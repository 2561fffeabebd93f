import type { InvitePolicy } from '../tenant/bridge.js';
import type { E164 } from '../numbers/phone-number.js';

interface Edit {
  readonly add: readonly E164[];
  readonly remove: readonly E164[];
  readonly allowTollFree: boolean | undefined;
}

/**
 * A policy with numbers taken out and put in. The order is that of the invite: who stays keeps their place, who comes goes to
 * the end, and a number that leaves as one comes gives its place to it. An empty list means each organizer's own defaults.
 */
export function editInvitePolicy(
  { numbers, allowTollFree }: Omit<InvitePolicy, 'name'>,
  edit: Edit,
): Omit<InvitePolicy, 'name'> {
  return {
    numbers: editNumbers(numbers, edit),
    allowTollFree: edit.allowTollFree ?? allowTollFree,
  };
}

function editNumbers(
  present: readonly E164[],
  { add, remove }: Pick<Edit, 'add' | 'remove'>,
): readonly E164[] {
  const coming = [...new Set(add)].filter((number) => !present.includes(number));
  const leaving = present.filter((number) => remove.includes(number) && !add.includes(number));
  const [only, ...others] = coming;
  const [place, ...more] = leaving;
  if (only !== undefined && place !== undefined && others.length === 0 && more.length === 0) {
    return present.map((number) => (number === place ? only : number));
  }
  return [...present.filter((number) => !leaving.includes(number)), ...coming];
}
