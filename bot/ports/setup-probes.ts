import type { SetupFacts } from '../domain/setup/setup-facts.js';

/**
 * Looks at the parts of an installation, one at a time, as cheaply as each allows; changes nothing. No look rejects, and
 * each settles within a limit of its own.
 */
export type SetupProbes = {
  readonly [Part in keyof SetupFacts]: () => Promise<SetupFacts[Part]>;
};
