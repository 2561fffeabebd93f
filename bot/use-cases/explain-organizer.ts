import { explainNumber, type Explanation, type Target } from '../domain/explain/explain-number.js';
import { targetOf, type AskedNumbers } from '../domain/explain/explain-target.js';
import type { Failure } from '../domain/failure.js';
import { historyChangeOf } from '../domain/tenant/history-change.js';
import type { Instant } from '../domain/instant.js';
import { licenseGivenAt, originsOf, type LicenseOrigin } from '../domain/licenses/license-origin.js';
import { needsReadiness, readinessOf, type Readiness } from '../domain/explain/readiness.js';
import { ok, type Result } from '../domain/result.js';
import type { ResolveInput } from '../domain/numbers/resolved-numbers.js';
import { bearingChanges, changedLately, withWait, type BearingChange } from '../domain/explain/since-when.js';
import type { Clock } from '../ports/clock.js';
import type { Mirror } from '../ports/mirror.js';
import type { LookUpOrganizer, OrganizerView } from './look-up-organizer.js';
import type { OriginsInTime } from './origins-in-time.js';

/** One organizer's numbers with everything that explains what was asked about them. */
export interface ExplainedView {
  readonly view: OrganizerView;
  readonly target: Target;
  readonly explanation: Explanation;
  /** How the deciding license came to them; empty where it was not told in time, or at all. */
  readonly origins: readonly LicenseOrigin[];
  readonly givenAt: Instant | undefined;
  /** What changed that bears on the answer, newest first. */
  readonly changes: readonly BearingChange[];
  /** What has to be in order, where nothing is there; else empty. */
  readonly readiness: readonly Readiness[];
}

export type ExplainOrganizer = (who: {
  readonly tenantId: string;
  readonly userId: string;
  readonly asked: AskedNumbers;
}) => Promise<Result<ExplainedView, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly mirror: Pick<Mirror, 'organizer' | 'history'>;
  readonly originsInTime: OriginsInTime;
}

/** Puts an organizer's numbers, settings, license and history together. Who may ask is decided before. */
export function explainOrganizer(ports: Ports, lookUpOrganizer: LookUpOrganizer): ExplainOrganizer {
  const { clock, mirror, originsInTime } = ports;
  return async ({ tenantId, userId, asked }) => {
    const reading = originsInTime(userId);
    const found = await lookUpOrganizer({ tenantId, userId, from: 'mirror' });
    if (!found.ok) return found;
    const view = found.value;
    const { organizer, numbers } = view;
    const [kept, own, shared, all] = await Promise.all([
      mirror.organizer(tenantId, userId),
      mirror.history(tenantId, { userId, limit: LINES }),
      mirror.history(tenantId, { about: 'shared', limit: LINES }),
      reading,
    ]);
    if (kept?.conferencing === undefined) throw new Error('What was read from Microsoft was not kept');
    const { conferencing } = kept;
    const { operatorConnectPlanIds } = kept.settings;
    const input: ResolveInput = { organizer, conferencing, operatorConnectPlanIds };
    const target = targetOf(asked, organizer.person.usageLocation);
    const explanation = explainNumber(input, target, numbers);
    const lines = [...own, ...shared]
      .toSorted((one, other) => other.seenAt - one.seenAt)
      .map((line) => ({ line, change: historyChangeOf(line, operatorConnectPlanIds) }));
    const { policies } = organizer;
    const changes = bearingChanges(lines, {
      policies: policies.known ? [policies.value.invite.name] : [],
      numbers: explanation.numbers.length > 0 ? explanation.numbers : undefined,
      onBridge: numbers.onBridge.map(({ number }) => number),
    });
    const origins = originsOf(numbers.license, all);
    const givenAt = licenseGivenAt(numbers.license, all);
    const now = clock();
    const lately = changedLately({ changes, givenAt, now });
    const ready = { organizer, conferencing, numbers, givenAt, now };
    return ok({
      view,
      target,
      explanation: { ...explanation, steps: withWait(explanation.steps, lately) },
      origins,
      givenAt,
      changes,
      readiness: needsReadiness(ready) ? readinessOf(ready) : [],
    });
  };
}

/** Newer ones than these tell what changed lately; for the rest there is the history. */
const LINES = 60;
