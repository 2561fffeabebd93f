import type { Caller } from '../domain/authority.js';
import type { JoinedConferencing } from '../domain/tenant/bridge.js';
import type { Mirror } from '../ports/mirror.js';
import type { LookUpOrganizer } from './look-up-organizer.js';

/** The tenant's shared facts, read once where nobody has asked for anything yet; undefined where they cannot be read. */
export async function knownConferencing(
  mirror: Pick<Mirror, 'conferencing'>,
  lookUpOrganizer: LookUpOrganizer,
  { tenantId, userId }: Caller,
): Promise<JoinedConferencing | undefined> {
  const known = await mirror.conferencing(tenantId);
  if (known !== undefined) return known;
  await lookUpOrganizer({ tenantId, userId, from: 'mirror' });
  return mirror.conferencing(tenantId);
}
