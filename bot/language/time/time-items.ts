import { plainText } from '../plain-text.js';
import { timeForms } from './time-forms.js';
import type { TimeMeaning } from './time-meaning.js';

export interface TimeItem {
  readonly means: TimeMeaning;
  readonly start: number;
  readonly end: number;
}

/** What a text says about time, in its order; whatever stands between says nothing about it. */
export function timeItemsIn(text: string): readonly TimeItem[] {
  const plain = plainText(text);
  const items: TimeItem[] = [];
  for (let at = 0; at < plain.length;) {
    const item = isBoundary(plain, at) ? itemAt(plain, at) : undefined;
    if (item !== undefined) items.push(item);
    at = item?.end ?? at + 1;
  }
  return items;
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u;

/** Words begin behind what is no letter; Japanese ones anywhere, and behind Japanese any may. */
function isBoundary(text: string, at: number): boolean {
  const letter = text.slice(at, at + 1);
  if (!/[\p{L}\p{N}]/u.test(letter)) return false;
  const before = text.slice(Math.max(0, at - 1), at);
  return WIDE.test(letter) || WIDE.test(before) || !/[\p{L}\p{N}+]/u.test(before);
}

function itemAt(text: string, at: number): TimeItem | undefined {
  const { all, any } = timeForms();
  any.lastIndex = at;
  if (!any.test(text)) return undefined;
  let best: TimeItem | undefined;
  for (const { form, read } of all) {
    form.lastIndex = at;
    const found = form.exec(text);
    if (found === null || found[0].length <= (best === undefined ? 0 : best.end - best.start)) continue;
    const means = read(found.groups ?? {});
    if (means !== undefined) best = { means, start: at, end: at + found[0].length };
  }
  return best;
}
