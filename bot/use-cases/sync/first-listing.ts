import type { SyncStatus, SyncStore } from '../../ports/mirror-sync.js';

interface Ports {
  readonly syncs: Pick<SyncStore, 'status'>;
  readonly pause: (ms: number) => Promise<unknown>;
}

/**
 * What is known of a tenant's readings. A small tenant is read whole within a second or two of the first start, so that
 * long whoever asks about everybody waits; a large one is answered at once from what there is.
 */
export async function firstListing({ syncs, pause }: Ports, tenantId: string): Promise<SyncStatus> {
  let status = await syncs.status(tenantId);
  for (let waits = 0; waits < MOST_WAITS && isAboutToEnd(status); waits += 1) {
    await pause(WAIT_MS);
    status = await syncs.status(tenantId);
  }
  return status;
}

const WAIT_MS = 200;
const MOST_WAITS = 12;
const FEW = 2_000;

/** Once everybody was read there is an answer, and a later reading is not waited for. */
function isAboutToEnd({ parts, people }: SyncStatus): boolean {
  const first = parts.filter(({ asOf }) => asOf === undefined);
  return people < FEW && first.some(({ state }) => state === 'never' || state === 'running');
}
