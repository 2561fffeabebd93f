import { SUBJECTS, type Subject } from './place.js';
import type { ResolvedNumbers } from '../numbers/resolved-numbers.js';
import type { ExplainedStep, TraceStep } from './trace.js';

/** What two organizers have at one step. A step that one of them never reached is undefined there. */
export interface ComparedStep {
  readonly subject: Subject;
  readonly one: readonly ExplainedStep[];
  readonly other: readonly ExplainedStep[];
  readonly same: boolean;
}

/** Two explanations side by side, step by step in their order. */
export function compareOrganizers(
  one: Pick<ResolvedNumbers, 'trace'>,
  other: Pick<ResolvedNumbers, 'trace'>,
): readonly ComparedStep[] {
  return SUBJECTS.filter((subject) => subject !== 'propagation').flatMap((subject) => {
    const of = ({ trace }: Pick<ResolvedNumbers, 'trace'>): readonly TraceStep[] =>
      trace.filter((step) => step.subject === subject);
    const [here, there] = [of(one), of(other)];
    if (here.length === 0 && there.length === 0) return [];
    return [{ subject, one: here, other: there, same: saysSame(here, there) }];
  });
}

/**
 * True when what two people's invites and callers get is not the same. It is all that an organizer learns about a colleague:
 * never what the other one has. Undefined where it cannot be told of one of them.
 */
export function numbersDiffer(one: ResolvedNumbers, other: ResolvedNumbers): boolean | undefined {
  if ([one, other].some(({ license, gaps }) => license.license === 'unknown' || gaps.length > 0)) {
    return undefined;
  }
  const of = ({ printed, callable }: ResolvedNumbers): string =>
    JSON.stringify([printed, callable].map((list) => list.map(({ number }) => number)));
  return of(one) !== of(other);
}

function saysSame(here: readonly TraceStep[], there: readonly TraceStep[]): boolean {
  return JSON.stringify(here) === JSON.stringify(there);
}
