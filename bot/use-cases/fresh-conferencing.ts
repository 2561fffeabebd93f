import type { Conferencing, JoinedConferencing } from '../domain/tenant/bridge.js';
import type { Reading } from '../domain/reading.js';
import type { Clock } from '../ports/clock.js';
import type { Mirror } from '../ports/mirror.js';
import type { RefreshConferencing } from './refresh-conferencing.js';

interface Using {
  readonly clock: Clock;
  readonly mirror: Pick<Mirror, 'conferencing'>;
  readonly refreshConferencing: RefreshConferencing;
}

/** Whoever looks at the bridge itself has just changed something, or wants to know what somebody else has. */
const FRESH_FOR_MS = 60_000;

/** The tenant's shared facts, asked for anew unless the part that matters was read without a failure a moment ago. */
export async function freshConferencing(
  { clock, mirror, refreshConferencing }: Using,
  tenantId: string,
  part: (facts: Conferencing) => Reading<unknown>,
): Promise<JoinedConferencing> {
  const kept = await mirror.conferencing(tenantId);
  const reading = kept === undefined ? undefined : part(kept);
  const fresh =
    reading?.known === true && reading.failed === undefined && clock() - reading.readAt < FRESH_FOR_MS;
  if (kept !== undefined && fresh) return kept;
  await refreshConferencing(tenantId);
  const facts = await mirror.conferencing(tenantId);
  if (facts === undefined) throw new Error('The conferencing facts were refreshed but not kept');
  return facts;
}
