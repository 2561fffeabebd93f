import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileWhole } from '../write-file-whole.js';

/** Everybody of the tenant, for whom an administrator agreed. */
export const EVERYBODY = 'everybody';

/** Who agreed to which delegated permissions of Graph, beside those that the app registration has for everybody. */
export interface Consents {
  /** Of a person, those given for everybody among them. */
  of(personId: string): readonly string[];
  /** What somebody, or `EVERYBODY`, agrees to in all; nothing takes everything back. */
  set(who: string, scopes: readonly string[]): void;
  add(who: string, scopes: readonly string[]): void;
}

/** The consents of a data folder, written down at once. */
export function openConsents({ dataDir, keep }: { dataDir: string; keep: boolean }): Consents {
  const path = join(dataDir, 'consents.json');
  const given = new Map(keep && existsSync(path) ? readKept(path) : []);
  const set = (who: string, scopes: readonly string[]): void => {
    given.set(who, [...new Set(scopes)]);
    writeFileWhole(path, JSON.stringify(Object.fromEntries(given)));
  };
  return {
    of: (personId) => [...(given.get(EVERYBODY) ?? []), ...(given.get(personId) ?? [])],
    set,
    add: (who, scopes) => set(who, [...(given.get(who) ?? []), ...scopes]),
  };
}

const Kept = z.record(z.string(), z.array(z.string()));

function readKept(path: string): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(Kept.parse(JSON.parse(readFileSync(path, 'utf8'))));
}
