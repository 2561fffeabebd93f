import type { Intent } from './intents.js';
import { parseRules, type Rule } from './rule.js';
import { RULES } from './rules.js';
import type { Signal } from './signals.js';

/** An intent and how strongly it is read. */
export interface Ranked {
  readonly intent: Intent;
  readonly weight: number;
}

/** How strongly each intent is read, the strongest first; never empty, because the last rule always holds. */
export function rankedIntents(signals: ReadonlySet<Signal>): readonly Ranked[] {
  const best = new Map<Intent, number>();
  for (const rule of rules) {
    if (rule.weight > (best.get(rule.intent) ?? -1) && holds(rule, signals))
      best.set(rule.intent, rule.weight);
  }
  return [...best].map(([intent, weight]) => ({ intent, weight })).sort((a, b) => b.weight - a.weight);
}

const rules = parseRules(RULES);

function holds({ needs, exceptions }: Rule, signals: ReadonlySet<Signal>): boolean {
  if (exceptions.some((signal) => signals.has(signal))) return false;
  return needs.every((need) => need.some((signal) => signals.has(signal)));
}
