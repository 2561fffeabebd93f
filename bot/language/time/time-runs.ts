import { timeItemsIn, type TimeItem } from './time-items.js';
import type { TimeMeaning } from './time-meaning.js';

/** Words of a text that say one time together: "not before Monday, 6 October at 8". */
export interface TimeRun {
  readonly items: readonly TimeItem[];
  readonly start: number;
  readonly end: number;
}

/** The times of a text in their order. A number behind "at" alone is none, nor is a word such as "from" or "last". */
export function timeRunsIn(text: string): readonly TimeRun[] {
  const runs: TimeItem[][] = [];
  let run: TimeItem[] = [];
  for (const item of timeItemsIn(text)) {
    const last = run.at(-1);
    if (last !== undefined && !isJoined(text, last, item)) {
      runs.push(run);
      run = [];
    }
    run.push(item);
  }
  runs.push(run);
  return runs.flatMap((items) => {
    const trimmed = trim(items);
    const [first, last] = [trimmed.at(0), trimmed.at(-1)];
    if (first === undefined || last === undefined || !trimmed.some(({ means }) => saysWhen(means))) return [];
    return [{ items: trimmed, start: first.start, end: last.end }];
  });
}

/** A comma stands between a weekday and a date, not behind "from". */
function isJoined(text: string, before: TimeItem, after: TimeItem): boolean {
  const between = text.slice(before.end, after.start);
  if (/^[\s'’]*$/.test(between)) return true;
  return /^\s*[,、]?\s*$/.test(between) && saysWhen(before.means) && saysWhen(after.means);
}

function saysWhen(means: TimeMeaning): boolean {
  if (means.kind === 'glue' || means.kind === 'zone' || means.kind === 'slash') return false;
  if (means.kind === 'part') return means.ofToday;
  return means.kind !== 'time' || !means.bare;
}

/** Words that only join say nothing at either end; "from" and "not before" begin a time, "last" may end one. */
function trim(items: readonly TimeItem[]): readonly TimeItem[] {
  const from = items.findIndex(({ means }) => means.kind !== 'glue' || means.does !== 'joins');
  if (from < 0) return [];
  const to = items.findLastIndex(({ means }, at) => means.kind !== 'glue' || endsTime(items, at));
  return items.slice(from, to + 1);
}

/** "Lunes próximo", "10月6日から". */
function endsTime(items: readonly TimeItem[], at: number): boolean {
  const [item, before] = [items[at], items[at - 1]];
  if (item?.means.kind !== 'glue' || before === undefined || !saysWhen(before.means)) return false;
  return item.means.does !== 'joins';
}
