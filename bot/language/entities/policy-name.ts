import type { Token } from '../tokens.js';

/** One word of at least three ("AllowTollFreeDialinFalse"): how Microsoft and administrators name policies. */
export const POLICY_NAME = /^(?:\p{Lu}\p{Ll}+){3,}\d*$/u;

/** "Move Raj to Global": the policy of everybody who has no other, without its noun; no Global Administrator. */
export function isToGlobal(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.word !== 'global' || /^(?:admin|reader)/.test(tokens[at + 1]?.word ?? '')) return false;
  return TO.has(tokens[at - 1]?.word ?? '');
}

const TO: ReadonlySet<string> = new Set(['to', 'auf', 'zu', 'a', 'vers', 'para', 'su', 'naar', 'op']);
