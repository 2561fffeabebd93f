import type { SyncPartView, SyncView } from '../contract/sync-view.js';
import type { Instant } from '../domain/instant.js';
import type { Text } from '../text/catalogue.js';
import { sayPart } from '../text/say-sync.js';
import type { SyncView as Shown } from '../use-cases/sync/show-sync.js';

/** How the copy of the tenant stands, for somebody who may start a reading or only look. */
export function syncViewOf(text: Text, shown: Shown, mayStart: boolean): SyncView {
  const { parts, people, organizers, defaultsRead, nextAt, at } = shown;
  return {
    parts: parts.map((part) => partView(text, part)),
    people,
    organizers,
    defaultsRead,
    known: text('sync.known', { people, organizers, defaultsRead }),
    ...(nextAt !== undefined && { nextAt: iso(nextAt) }),
    at: iso(at),
    mayStart,
  };
}

function partView(text: Text, part: Shown['parts'][number]): SyncPartView {
  const { name, status, rate, left, problem } = sayPart(text, part);
  const { total, perSecond, secondsLeft, startedAt, asOf } = part;
  return {
    part: part.part,
    name,
    state: part.state,
    kind: part.kind,
    done: part.done,
    ...(total !== undefined && { total }),
    ...(perSecond !== undefined && { perSecond }),
    ...(secondsLeft !== undefined && { secondsLeft }),
    ...(startedAt !== undefined && { startedAt: iso(startedAt) }),
    ...(asOf !== undefined && { asOf: iso(asOf) }),
    status,
    ...(rate !== undefined && { rate }),
    ...(left !== undefined && { left }),
    ...(problem !== undefined && { problem }),
  };
}

function iso(at: Instant): string {
  return new Date(at).toISOString();
}
