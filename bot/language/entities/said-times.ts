import type { TimeItem } from '../time/time-items.js';
import { timeRunsIn } from '../time/time-runs.js';

/** The words of a time before which nothing may happen: "not before 6 October"; none for "today", "now" and deadlines. */
export function scheduleIn(text: string): string | undefined {
  const run = timeRunsIn(text).find(({ items }) => {
    return !items.some((item) => isPast(item) || isDeadline(item)) && !items.every(isNow);
  });
  return run === undefined ? undefined : text.slice(run.start, run.end);
}

/** The words of a time that has been: "yesterday 9:00", "before last Friday", "1 March". */
export function momentIn(text: string): string | undefined {
  const run = timeRunsIn(text).find(({ items }) => !items.some((item) => isToCome(item)));
  return run === undefined ? undefined : text.slice(run.start, run.end);
}

function isPast({ means }: TimeItem): boolean {
  if (means.kind === 'glue') return means.does === 'last';
  if (means.kind === 'day') return means.in < 0;
  if (means.kind === 'period') return means.which === 'past';
  return means.kind === 'span' && means.past;
}

function isDeadline({ means }: TimeItem): boolean {
  return means.kind === 'glue' && means.does === 'before';
}

function isToCome({ means }: TimeItem): boolean {
  if (means.kind === 'glue') return means.does === 'next';
  if (means.kind === 'day') return means.in > 0;
  if (means.kind === 'period') return means.which !== 'past';
  return means.kind === 'span' && !means.past;
}

/** "Today" and "now" put nothing off. */
function isNow({ means }: TimeItem): boolean {
  return means.kind === 'glue' || means.kind === 'now' || (means.kind === 'day' && means.in === 0);
}
