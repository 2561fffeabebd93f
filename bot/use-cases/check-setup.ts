import type { Caller } from '../domain/authority.js';
import type { Failure } from '../domain/failure.js';
import { judgeSetup } from '../domain/setup/judge-setup.js';
import { ok, type Result } from '../domain/result.js';
import type { SetupFacts } from '../domain/setup/setup-facts.js';
import type { SetupReport } from '../domain/setup/setup-check.js';
import type { Clock } from '../ports/clock.js';
import type { SetupProbes } from '../ports/setup-probes.js';
import type { Authorize } from './authorize.js';

/** For administrators and readers, through chat and tab. */
export type CheckSetup = (caller: Caller) => Promise<Result<SetupReport, Failure>>;
/** For whoever runs the server and so holds all of its secrets anyway. */
export type LookAtSetup = () => Promise<SetupReport>;

export function checkSetup(lookAtSetup: LookAtSetup, authorize: Authorize): CheckSetup {
  return async (caller) => {
    const allowed = await authorize(caller, 'checkSetup');
    return allowed.ok ? ok(await lookAtSetup()) : allowed;
  };
}

interface Ports {
  readonly clock: Clock;
  /** Anew for each check, so that nothing that was kept from before makes it look better than it is. */
  readonly openProbes: () => SetupProbes;
}

/** Looks at every part at once, so that the slowest alone decides how long it takes. */
export function lookAtSetup({ clock, openProbes }: Ports): LookAtSetup {
  return async () => {
    const facts = await allOf<SetupFacts>(openProbes());
    return judgeSetup(facts, clock());
  };
}

/** Starts every look, then waits for all of them: Promise.all for a record. */
async function allOf<T extends object>(looks: {
  readonly [Part in keyof T]: () => Promise<T[Part]>;
}): Promise<T> {
  const found = Object.entries<() => Promise<unknown>>(looks).map(
    async ([part, look]) => [part, await look()] as const,
  );
  return Object.fromEntries(await Promise.all(found)) as T;
}
