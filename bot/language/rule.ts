import { Intent } from './intents.js';
import { GROUPS } from './rules.js';
import { isSignal, type Signal } from './signals.js';

/** An intent is read where of each need one signal is there, and none of the exceptions is. */
export interface Rule {
  readonly intent: Intent;
  readonly weight: number;
  readonly needs: readonly (readonly Signal[])[];
  readonly exceptions: readonly Signal[];
}

/** Reads rules from their notation (rules.ts). A name that does not exist is a mistake in the table, so it throws. */
export function parseRules(text: string): readonly Rule[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => ruleOf(line));
}

function ruleOf(line: string): Rule {
  const [, intent = '', weight = '', needs = '', exceptions = ''] = LINE.exec(line) ?? [];
  if (intent === '') throw new Error(`Not a rule: ${line}`);
  return {
    intent: Intent.parse(intent),
    weight: Number(weight),
    needs: wordsOf(needs, ' & ').map((need) => need.split('|').flatMap((name) => signalsNamed(name))),
    exceptions: wordsOf(exceptions, ' ').flatMap((name) => signalsNamed(name)),
  };
}

const LINE = /^(\w+) (\d+):(?: ([^-]+?))?(?: - (.+))?$/;

function wordsOf(text: string, separator: string): readonly string[] {
  return text.split(separator).filter((word) => word !== '');
}

function signalsNamed(name: string): readonly Signal[] {
  return (GROUPS[name] ?? name).split('|').map((each) => {
    if (!isSignal(each)) throw new Error(`Not a signal: ${each}`);
    return each;
  });
}
