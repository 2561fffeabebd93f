import type { Instant } from '../../domain/instant.js';
import type { Clock } from '../../ports/clock.js';
import type { PersonChange } from './person-change.js';
import type { TenantUser } from './tenant-file.js';

/** The changes that nobody sees yet. */
export interface PendingChanges {
  /** Of the first of them; one past the last revision where there are none. */
  readonly firstRevision: number;
  seen(user: TenantUser): TenantUser;
}

/** Looks the changes through only when some were added, became visible, or the clock was set back. */
export function pendingChanges(changes: readonly PersonChange[], now: Clock): () => PendingChanges {
  let looked:
    (PendingChanges & { readonly holdsFor: (length: number, time: Instant) => boolean }) | undefined;
  return () => {
    const time = now();
    if (looked?.holdsFor(changes.length, time) !== true) looked = lookedThrough(changes, time);
    return looked;
  };
}

function lookedThrough(changes: readonly PersonChange[], time: Instant) {
  const { length } = changes;
  const pending = changes.filter(({ visibleAt }) => visibleAt > time);
  const nextVisible = pending.reduce((earliest, { visibleAt }) => Math.min(earliest, visibleAt), Infinity);
  const [first] = pending;
  const hidden = new Map<string, Partial<TenantUser>>();
  // The oldest hidden change knows what is still shown, so it is laid over the later ones.
  for (const { userId, before } of pending.toReversed()) {
    hidden.set(userId, { ...hidden.get(userId), ...before });
  }
  return {
    firstRevision: first === undefined ? length + 1 : changes.indexOf(first) + 1,
    seen: (user: TenantUser) => (hidden.size === 0 ? user : { ...user, ...hidden.get(user.id) }),
    holdsFor: (lengthNow: number, timeNow: Instant) =>
      lengthNow === length && timeNow >= time && timeNow < nextVisible,
  };
}
