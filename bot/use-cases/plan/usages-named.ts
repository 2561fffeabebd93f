import { named } from '../../domain/changes/said-name.js';
import type { Failure } from '../../domain/failure.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { JoinedConferencing } from '../../domain/tenant/bridge.js';
import { justRead } from './just-read.js';

/** Usages as the tenant spells them, in the order said. Each has to be there already, and at least one has to be said. */
export function usagesNamed(
  said: readonly string[],
  { usages }: Pick<JoinedConferencing, 'usages'>,
): Result<readonly string[], Failure> {
  if (said.length === 0) return fail({ code: 'usagesNeeded' });
  const there = justRead(usages);
  if (!there.ok) return there;
  const all = there.value.map((name) => ({ name }));
  const found: string[] = [];
  for (const each of said) {
    const usage = named(all, each);
    if (usage === undefined) return fail({ code: 'usageNotFound', said: each, names: there.value });
    found.push(usage.name);
  }
  return ok([...new Set(found)]);
}
