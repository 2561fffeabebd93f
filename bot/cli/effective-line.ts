import { operatorOf } from '../domain/service-number.js';
import type { EffectiveLine } from '../use-cases/export-effective-numbers.js';

/** One person's line of the export, in the code words of the domain; numbers are E.164. */
export function effectiveLine({ person, view }: EffectiveLine): Readonly<Record<string, unknown>> {
  const { userPrincipalName } = person;
  if (!view.ok) {
    // A guest organizes nothing here; for anybody else it is not known, which is not the same as none.
    const license = view.failure.code === 'guest' ? 'none' : 'unknown';
    return {
      userPrincipalName,
      license,
      callable: [],
      printed: [],
      mismatches: [view.failure.code],
      dialOut: {},
    };
  }
  const { license, callable, printed, mismatches } = view.value.numbers;
  return {
    userPrincipalName,
    license: license.license,
    callable: callable.map((each) => ({
      number: each.number,
      source: each.source,
      operator: operatorOf(each) ?? null,
    })),
    printed: printed.map(({ number, source }) => ({ number, source })),
    mismatches: [...new Set(mismatches.map(({ code }) => code))],
    dialOut: {},
  };
}
