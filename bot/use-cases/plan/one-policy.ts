import { almostNamed, named } from '../../domain/changes/said-name.js';
import type { Failure } from '../../domain/failure.js';
import { fail, ok, type Result } from '../../domain/result.js';

/** The one policy that is meant: the one of that name, else the only one whose name fits what was said. */
export function onePolicy<P extends { readonly name: string }>(
  policies: readonly P[],
  said: string,
): Result<P, Failure> {
  const exact = named(policies, said);
  if (exact !== undefined) return ok(exact);
  const fitting = almostNamed(policies, said);
  const [only, ...others] = fitting;
  if (only === undefined)
    return fail({ code: 'policyNotFound', said, names: policies.map(({ name }) => name) });
  if (others.length > 0)
    return fail({ code: 'policyAmbiguous', said, names: fitting.map(({ name }) => name) });
  return ok(only);
}
