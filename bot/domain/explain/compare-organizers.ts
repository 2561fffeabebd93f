import { SUBJECTS, type Subject } from './place.js';
import type { ResolvedNumbers } from '../numbers/resolved-numbers.js';
import type { ExplainedStep, TraceStep } from './trace.js';

/** What two organizers have at one step. Empty for one of them where the step is not part of their walk. */
export interface ComparedStep {
  readonly subject: Subject;
  readonly one: readonly ExplainedStep[];
  readonly other: readonly ExplainedStep[];
  readonly same: boolean;
}

/**
 * Two explanations side by side, step by step in their order, as far as both of them go: where one walk was decided early
 * (no license, no bridge), what comes after tells nothing about the two.
 */
export function compareOrganizers(
  one: Pick<ResolvedNumbers, 'trace'>,
  other: Pick<ResolvedNumbers, 'trace'>,
): readonly ComparedStep[] {
  const last = Math.min(endOf(one.trace), endOf(other.trace));
  return SUBJECTS.slice(0, last + 1).flatMap((subject) => {
    const of = ({ trace }: Pick<ResolvedNumbers, 'trace'>): readonly TraceStep[] =>
      trace.filter((step) => step.subject === subject);
    const [here, there] = [of(one), of(other)];
    if (here.length === 0 && there.length === 0) return [];
    return [{ subject, one: here, other: there, same: saysSame(here, there) }];
  });
}

/** Where a walk ended: the place of its last step among all, or of the last one that can tell people apart. */
function endOf(trace: readonly TraceStep[]): number {
  const reached = trace.map(({ subject }) => SUBJECTS.indexOf(subject)).filter((at) => at < PROPAGATION);
  return reached.includes(SUBJECTS.indexOf('sourceFilter')) ? PROPAGATION - 1 : Math.max(...reached, 0);
}

const PROPAGATION = SUBJECTS.indexOf('propagation');

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
