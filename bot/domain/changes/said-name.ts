import { fail, ok, type Result } from '../result.js';
import type { ChangeRefusal } from './change-refusal.js';

type InvalidName = Extract<ChangeRefusal, { readonly code: 'invalidName' }>;

/**
 * A name for a new policy, route or usage. Microsoft documents at most 64 characters and no special ones for policies
 * (docs/domain.md, 2.4); the same is asked of the others, so that each can be said and typed again.
 */
export function newName(said: string): Result<string, InvalidName> {
  const name = said.trim().replace(/\s+/gu, ' ');
  return NAME.test(name) && name.length <= MAX_LENGTH && !isReserved(name)
    ? ok(name)
    : fail({ code: 'invalidName', said });
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]*$/u;
const MAX_LENGTH = 64;

function isReserved(name: string): boolean {
  return ['global', 'tag'].includes(name.toLowerCase());
}

interface Named {
  readonly name: string;
}

/** The one of that name; letters count, their case does not, as with Microsoft. */
export function named<T extends Named>(all: readonly T[], said: string): T | undefined {
  const wanted = plain(said);
  return all.find(({ name }) => plain(name) === wanted);
}

/** Those whose names hold what was said, for words that leave some out, such as "the Europe policy". */
export function almostNamed<T extends Named>(all: readonly T[], said: string): readonly T[] {
  const wanted = plain(said);
  const holding = all.filter(({ name }) => plain(name).includes(wanted) || wanted.includes(plain(name)));
  return wanted === '' ? [] : holding;
}

function plain(name: string): string {
  return name.replace(/^Tag:/i, '').normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
