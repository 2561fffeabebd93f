import { filterNumbers, type NumberFilter } from '../numbers/number-filter.js';
import {
  numberFactsOf,
  numbersOnBridge,
  type Conclusion,
  type NumberFacts,
  type Walk,
} from './number-facts.js';
import type { E164 } from '../numbers/phone-number.js';
import type { ResolvedNumbers, ResolveInput } from '../numbers/resolved-numbers.js';
import type { ExplainedStep } from './trace.js';
import { walkNumber, walkToBridge } from './walk-number.js';

/** What an explanation is asked for: everything, one number, a number by its last digits, or numbers of a kind. */
export type Target =
  | { readonly kind: 'everything' }
  | { readonly kind: 'number'; readonly number: E164 }
  | { readonly kind: 'ending'; readonly digits: string }
  | { readonly kind: 'numbers'; readonly filter: NumberFilter };

/** The answer to "why": what became of it, the steps that led there, and the numbers of the bridge that it is about. */
export interface Explanation {
  /** Undefined where everything was asked for: the lists themselves are the answer. */
  readonly conclusion: Conclusion | undefined;
  readonly steps: readonly ExplainedStep[];
  readonly numbers: readonly E164[];
}

/**
 * Explains what was asked for. The conclusion follows from the steps alone, and is always what the computed lists say:
 * `printed` exactly for numbers that are printed, and both `callable` ones for those that callers may use besides.
 */
export function explainNumber(
  input: ResolveInput,
  target: Target,
  resolved: Pick<ResolvedNumbers, 'trace'>,
): Explanation {
  if (target.kind === 'everything') {
    return { conclusion: undefined, steps: resolved.trace, numbers: [] };
  }
  const facts = numberFactsOf(input);
  if (target.kind === 'number') return one(facts, target.number);
  if (target.kind === 'ending') {
    const [only, ...others] = numbersEnding(facts, target.digits);
    if (only !== undefined && others.length === 0) return one(facts, only);
    return several(facts, numbersEnding(facts, target.digits));
  }
  const meant = filterNumbers(numbersOnBridge(facts), target.filter);
  return several(
    facts,
    meant.map(({ number }) => number),
  );
}

function one(facts: NumberFacts, number: E164): Explanation {
  const { steps, conclusion } = walkNumber(facts, number);
  return { conclusion, steps: [...steps, ...afterwards(conclusion)], numbers: [number] };
}

/** The kind is as well off as its best number; what decided about the others follows, each reason once. */
function several(facts: NumberFacts, numbers: readonly E164[]): Explanation {
  const before = walkToBridge(facts);
  if (before.conclusion !== undefined) {
    return { conclusion: before.conclusion, steps: before.steps, numbers };
  }
  const walks = numbers.map((number) => walkNumber(facts, number));
  const best = BEST_FIRST.flatMap((conclusion) => walks.filter((walk) => walk.conclusion === conclusion))[0];
  if (best === undefined) {
    const none: ExplainedStep = { subject: 'bridge', found: { code: 'kindNotOnBridge' }, verdict: 'decides' };
    return { conclusion: 'notOnBridge', steps: [...before.steps, none], numbers };
  }
  const count: ExplainedStep = {
    subject: 'bridge',
    found: { code: 'kindOnBridge', count: numbers.length },
    verdict: 'goesOn',
  };
  const own = best.steps.map((each) => (each.found.code === 'onBridge' ? count : each));
  const others = best.conclusion === 'printed' ? [] : otherReasons(walks, own);
  const steps = [...own, ...others, ...afterwards(best.conclusion)];
  return { conclusion: best.conclusion, steps, numbers };
}

const BEST_FIRST: readonly Conclusion[] = [
  'printed',
  'callable',
  'callableUnsure',
  'unknown',
  'leftOut',
  'notOnBridge',
];

/** Where nothing of a kind is printed, each number may be missing for a reason of its own. */
function otherReasons(walks: readonly Walk[], own: readonly ExplainedStep[]): readonly ExplainedStep[] {
  const keyOf = ({ subject, found, verdict }: ExplainedStep): string =>
    `${subject} ${found.code} ${verdict} ${'allowed' in found ? found.allowed : ''}`;
  const seen = new Set(own.map(keyOf));
  return walks
    .flatMap(({ steps }) => steps)
    .filter((each) => each.verdict === 'decides' || each.verdict === 'unknown')
    .filter((each) => !seen.has(keyOf(each)) && Boolean(seen.add(keyOf(each))));
}

/** What is not printed may still stand in meetings that were sent before. */
function afterwards(conclusion: Conclusion): readonly ExplainedStep[] {
  if (conclusion === 'unknown' || conclusion === 'callableUnsure') return [];
  return [
    {
      subject: 'propagation',
      found: { code: conclusion === 'printed' ? 'propagation' : 'oldMeetings' },
      verdict: 'goesOn',
    },
  ];
}

/** Numbers with these last digits that are on the bridge or that something is set to. */
function numbersEnding(facts: NumberFacts, digits: string): readonly E164[] {
  const { policy, bridge, organizer } = facts;
  const defaults = organizer.defaults.known ? organizer.defaults.value : undefined;
  const own = defaults === undefined || defaults === 'notListed' ? [] : [defaults.toll, defaults.tollFree];
  const all = [
    ...numbersOnBridge(facts).map(({ number }) => number),
    ...(policy?.numbers ?? []),
    ...own,
    bridge?.defaultNumber,
  ];
  return [...new Set(all)].filter((number) => number?.endsWith(digits) === true).filter(isNumber);
}

function isNumber(number: E164 | undefined): number is E164 {
  return number !== undefined;
}
