import type { Pace, PartProgress } from '../domain/tenant/mirror-sync.js';
import type { Unreadable } from '../domain/reading.js';
import type { Text } from './catalogue.js';
import { ageInWords } from './time.js';

/** One part of the copy of the tenant in words. */
export interface SaidPart {
  readonly name: string;
  /** How far it has come: "12,300 of 100,000 people read." */
  readonly status: string;
  /** "430 a second" and "about 3 minutes left"; only while it is being read and this can be told. */
  readonly rate: string | undefined;
  readonly left: string | undefined;
  /** Why the last reading broke off, and what to do. */
  readonly problem: string | undefined;
}

export function sayPart(text: Text, part: PartProgress & Pace): SaidPart {
  const { perSecond, secondsLeft, failed } = part;
  return {
    name: text(`sync.part.${part.part}`),
    status: sayStatus(text, part),
    rate: perSecond === undefined ? undefined : sayRate(text, perSecond),
    left: secondsLeft === undefined ? undefined : sayLeft(text, secondsLeft),
    problem: failed === undefined ? undefined : sayProblem(text, failed),
  };
}

/** How old a part is: "As of 3 minutes ago." Default numbers are read round and round and have an age for each organizer. */
export function sayAsOf(
  text: Text,
  { part, asOf }: Pick<PartProgress, 'part' | 'asOf'>,
  now: number,
): string {
  if (asOf === undefined) return text('sync.asOf.never');
  if (part === 'defaults') return text('sync.asOf.defaults');
  return text('sync.asOf', { age: ageInWords(asOf, now, text.locale) });
}

/**
 * The age of the whole copy in one line: that of its oldest list. What this installation was not given is no fault of it.
 */
export function sayCopy(text: Text, parts: readonly PartProgress[], now: number): string {
  const lists = parts.filter(({ part, failed }) => part !== 'defaults' && failed?.cause !== 'notGranted');
  const ages = lists.flatMap(({ asOf }) => asOf ?? []);
  if (ages.length < lists.length || ages.length === 0) {
    return text(parts.some(isRunning) ? 'sync.copy.reading' : 'sync.copy.never');
  }
  const age = ageInWords(Math.min(...ages), now, text.locale);
  const broken = lists.some(({ state }) => state === 'failed');
  return text(broken ? 'sync.copy.broken' : 'sync.copy.age', { age });
}

export function isRunning({ state }: Pick<PartProgress, 'state'>): boolean {
  return state === 'running';
}

/** True while a list is being read. Default numbers of many take hours; lists can be read beside them. */
export function readsLists(parts: readonly Pick<PartProgress, 'part' | 'state'>[]): boolean {
  return parts.some((part) => part.part !== 'defaults' && isRunning(part));
}

function sayStatus(text: Text, { part, state, kind, done, total, failed }: PartProgress): string {
  switch (state) {
    case 'never':
      return text('sync.never');
    case 'running':
      return total === undefined
        ? text('sync.running', { part, done })
        : text('sync.runningOf', { part, done, total });
    case 'done':
      return kind === 'changes' && part === 'people'
        ? text('sync.done.changes', { done })
        : text('sync.done.full', { part, done });
    case 'failed':
      return failed?.cause === 'notGranted' ? text('sync.never') : text('sync.failed', { part, done });
  }
}

function sayRate(text: Text, perSecond: number): string {
  return text('sync.rate', { kind: perSecond < 10 ? 'slow' : 'fast', rate: perSecond });
}

function sayLeft(text: Text, seconds: number): string {
  const found = UNITS.find(({ from }) => seconds >= from);
  if (found === undefined) return text('sync.left', { unit: 'seconds', amount: 0 });
  return text('sync.left', { unit: found.unit, amount: Math.round(seconds / found.length) });
}

/** From twice a unit on, so that no rounding says "about 1 hour" of nearly two. Lengths in seconds. */
const UNITS = [
  { unit: 'days', from: 2 * 86_400, length: 86_400 },
  { unit: 'hours', from: 2 * 3_600, length: 3_600 },
  { unit: 'minutes', from: 60, length: 60 },
] as const;

function sayProblem(text: Text, { system, cause }: Unreadable): string {
  return text('sync.problem', { system, cause });
}
