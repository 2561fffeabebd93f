import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Instant } from '../domain/instant.js';
import { createAlarm } from './alarm.js';
import { writeFileWhole } from './write-file-whole.js';

/** The one clock of the sandbox: the machine's, moved by an offset that is kept with the tenant. */
export interface SandboxClock {
  now(): Instant;
  /** Moves the clock so that it is `at` now; it goes on from there. */
  setTo(at: Instant): void;
  advance(milliseconds: number): void;
  /** Settles when the clock shows `at` or later, because time has passed or because it was moved. */
  until(at: Instant): Promise<void>;
}

/** Opens the clock of a data folder. `at` begins there; otherwise the kept offset counts when `keep` is set. */
export function openClock(options: {
  dataDir: string;
  at: Instant | undefined;
  keep: boolean;
}): SandboxClock {
  const path = join(options.dataDir, 'clock.json');
  let offset = options.keep ? keptOffset(path) : 0;
  const now = (): Instant => machineTime() + offset;
  const alarm = createAlarm(now);
  const moveTo = (next: number): void => {
    offset = next;
    writeFileWhole(path, JSON.stringify({ offsetMilliseconds: offset }));
    alarm.look();
  };
  if (options.at !== undefined) moveTo(options.at - machineTime());
  else if (!options.keep) moveTo(0);
  return {
    now,
    setTo: (at) => moveTo(at - machineTime()),
    advance: (milliseconds) => moveTo(offset + milliseconds),
    until: (at) => alarm.at(at),
  };
}

/** The machine's own time: the only place of the sandbox that asks for it. */
export function machineTime(): Instant {
  return Date.now();
}

const KeptClock = z.object({ offsetMilliseconds: z.number() });

function keptOffset(path: string): number {
  return existsSync(path) ? KeptClock.parse(JSON.parse(readFileSync(path, 'utf8'))).offsetMilliseconds : 0;
}
