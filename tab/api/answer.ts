import type { Problem } from './contract.js';

/** What came of a call: the value the contract promises, or a problem to show. Calls never throw. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
