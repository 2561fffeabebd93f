import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../../ports/clock.js';
import { writeFileWhole } from '../write-file-whole.js';
import { pendingChanges } from './pending-changes.js';
import type { PersonChange } from './person-change.js';
import type { TenantUser } from './tenant-file.js';

/**
 * Every change of people since the tenant began, in order: the n-th has the revision n. Kept in people-log.jsonl, so that a
 * list of changes goes on after a restart; a tenant begun anew has another epoch.
 */
export interface PeopleLog {
  readonly epoch: string;
  readonly revision: number;
  record(changes: readonly PersonChange[]): void;
  /** The revision up to which everything is visible by now. */
  visibleRevision(): number;
  /** What has come after a revision and is visible by now. */
  since(revision: number): readonly (PersonChange & { readonly revision: number })[];
  /** A person as Graph shows them now: without what is not visible yet. */
  seen(user: TenantUser): TenantUser;
  /** Where a place in the list of people is now, which it was at a revision: people before it may be gone. */
  placeNow(place: number, revision: number): number;
}

export interface PeopleLogOptions {
  readonly dataDir: string;
  readonly keep: boolean;
  readonly now: Clock;
  /** What a new log begins with. */
  readonly first: readonly PersonChange[];
}

export function openPeopleLog({ dataDir, keep, now, first }: PeopleLogOptions): PeopleLog {
  const path = join(dataDir, 'people-log.jsonl');
  const kept = keep ? keptLog(path) : undefined;
  const epoch = kept?.epoch ?? randomUUID();
  const changes: PersonChange[] = [...(kept?.changes ?? [])];
  const pending = pendingChanges(changes, now);
  const record = (added: readonly PersonChange[]): void => {
    if (added.length === 0) return;
    // First the log, then the tenant: a change in the log that the tenant lost merely lists somebody once more.
    appendFileSync(path, added.map((each) => `${JSON.stringify(each)}\n`).join(''));
    for (const each of added) changes.push(each);
  };
  if (kept === undefined) {
    writeFileWhole(path, `${JSON.stringify({ epoch })}\n`);
    record(first);
  }
  return {
    epoch,
    get revision() {
      return changes.length;
    },
    record,
    visibleRevision: () => pending().firstRevision - 1,
    since: (revision) => {
      const time = now();
      return changes
        .slice(revision)
        .map((change, index) => ({ ...change, revision: revision + index + 1 }))
        .filter(({ visibleAt }) => visibleAt <= time);
    },
    seen: (user) => pending().seen(user),
    placeNow: (place, revision) =>
      changes
        .slice(revision)
        .reduce((at, { place: gone }) => (gone !== undefined && gone < at ? at - 1 : at), place),
  };
}

const fields = z.custom<Partial<TenantUser>>((value) => typeof value === 'object' && value !== null);
const Header = z.object({ epoch: z.string() });
const Line = z.object({
  userId: z.string(),
  kind: z.enum(['changed', 'added', 'removed']),
  before: fields,
  after: fields,
  visibleAt: z.number(),
  place: z.int().optional(),
});

function keptLog(path: string): { epoch: string; changes: readonly PersonChange[] } | undefined {
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  // After the last line end there is nothing, or what a killed process did not finish; that is cut off.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) writeFileWhole(path, whole);
  const [header, ...lines] = whole.split('\n').slice(0, -1);
  if (header === undefined) return undefined;
  const { epoch } = Header.parse(JSON.parse(header));
  return { epoch, changes: lines.map((line) => Line.parse(JSON.parse(line))) };
}
