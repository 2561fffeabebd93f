import type { Instant } from '../instant.js';
import type { PartProgress } from '../tenant/mirror-sync.js';
import { finding, type SetupFinding } from './setup-check.js';
import type { SetupFacts } from './setup-facts.js';

/** What is ours: the database, the mirror kept in it, and the switch that lets changes be made. */
export function judgeOwnParts(facts: SetupFacts, now: Instant): readonly SetupFinding[] {
  return [databaseFinding(facts.database), mirrorFinding(facts.mirror, now), writingFinding(facts)];
}

export function databaseFinding(database: SetupFacts['database']): SetupFinding {
  if (database === 'elsewhere') return finding('database.elsewhere');
  if (!database.ok) return finding('database.unreachable', { code: database.failure.code ?? 'none' });
  const { carrier, version, schema } = database.value;
  const details = { version: Math.trunc(version / 10_000) };
  if (version < MINIMUM_VERSION) return finding('database.old', details);
  if (schema !== 'current') return finding(`database.${schema}`, details);
  return finding(carrier === 'pglite' ? 'database.onDisk' : 'database.good', details);
}

function mirrorFinding(mirror: SetupFacts['mirror'], now: Instant): SetupFinding {
  if (mirror === 'elsewhere') return finding('mirror.elsewhere');
  if (!mirror.ok) return finding('mirror.untold');
  // What this installation was not given is no fault of the mirror's.
  const parts = mirror.value.filter(({ failed }) => failed?.cause !== 'notGranted');
  const failing = parts.filter(({ state }) => state === 'failed');
  if (failing.length > 0) return finding('mirror.failing', { parts: namesOf(failing) });
  if (parts.some(({ state, asOf }) => state === 'running' && asOf === undefined))
    return finding('mirror.reading');
  const never = parts.filter(({ asOf }) => asOf === undefined);
  if (never.length > 0) return finding('mirror.never', { parts: namesOf(never) });
  // Default numbers are read round and round for a week, and each anew when its organizer asks.
  const lists = parts.filter(({ part }) => part !== 'defaults');
  const oldest = Math.min(now, ...lists.map(({ asOf = now }) => asOf));
  const hours = Math.max(0, Math.floor((now - oldest) / HOUR_MS));
  return finding(hours >= OLD_AFTER_HOURS ? 'mirror.old' : 'mirror.good', { hours });
}

function namesOf(parts: readonly PartProgress[]): string {
  return parts.map(({ part }) => part).join(' ');
}

function writingFinding({ settings, teams }: SetupFacts): SetupFinding {
  if (!settings.ok) return finding('writing.untold');
  if (!settings.value.writing) return finding('writing.off');
  return finding(teams.state === 'off' ? 'writing.withoutPowerShell' : 'writing.on');
}

const MINIMUM_VERSION = 150_000;
const HOUR_MS = 3_600_000;
/** Twice the time in which Microsoft itself lets a change show. */
const OLD_AFTER_HOURS = 48;
