import type { E164 } from '../numbers/phone-number.js';
import { matchesPattern } from './match-pattern.js';
import { parsePattern } from './parse-pattern.js';
import type { PatternProblem } from './pattern-source.js';
import type { PatternNode } from './pattern-tree.js';

export type { PatternProblem } from './pattern-source.js';

/** A route's pattern, ready to be tried on numbers; or why it cannot be. */
export type NumberPattern =
  | { readonly ok: true; readonly tree: PatternNode }
  | { readonly ok: false; readonly problem: PatternProblem };

/**
 * Reads a pattern once. Microsoft matches it on the whole +E.164 with .NET's rules, no options, anywhere in the number
 * (docs/domain.md, 1.6 and 8.22).
 */
export function numberPattern(pattern: string): NumberPattern {
  const kept = patterns.get(pattern);
  if (kept !== undefined) return kept;
  const parsed = parsePattern(pattern);
  const read: NumberPattern = parsed.ok
    ? { ok: true, tree: parsed.value }
    : { ok: false, problem: parsed.failure };
  if (patterns.size >= MAX_KEPT) patterns.clear();
  patterns.set(pattern, read);
  return read;
}

/** Undefined where the pattern cannot be evaluated. */
export function matchesNumber(pattern: string, number: E164): boolean | undefined {
  const read = numberPattern(pattern);
  return read.ok ? matchesPattern(read.tree, number) : undefined;
}

/** An export asks about the same few routes for everybody. */
const patterns = new Map<string, NumberPattern>();
const MAX_KEPT = 2_000;
