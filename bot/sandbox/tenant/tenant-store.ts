import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../domain/instant.js';
import { writeFileWhole } from '../write-file-whole.js';
import { deriveTenant, loadBuiltInTenant, parseTenant, readTenantText } from './load-tenant.js';
import type { TenantState } from './tenant-file.js';

export interface TenantOptions {
  readonly dataDir: string;
  /** Path of a tenant file; the built-in tenant where absent. */
  readonly tenantFile?: string | undefined;
  /** Forget what was kept. */
  readonly fresh: boolean;
  readonly now: Instant;
}

/** The tenant on disk: tenant.json, which is itself a tenant file, and the fingerprint of the file it began as. */
export interface TenantStore {
  readonly state: TenantState;
  readonly kept: boolean;
  /** Writes at once; the changes of a big tenant are gathered, so that at most a fifth of the time goes into writing. */
  write(): void;
  close(): void;
}

export function openTenantStore({ dataDir, tenantFile, fresh, now }: TenantOptions): TenantStore {
  const path = join(dataDir, 'tenant.json');
  const originPath = join(dataDir, 'tenant-origin.txt');
  mkdirSync(dataDir, { recursive: true });

  const text = tenantFile === undefined ? undefined : readTenantText(tenantFile);
  const origin = text === undefined ? undefined : createHash('sha256').update(text).digest('hex');
  const kept = !fresh && existsSync(path) && (origin === undefined || origin === readIfThere(originPath));
  const state = load();
  let pending: NodeJS.Timeout | undefined;
  let closed = false;
  let lastTook = state.users.length / PEOPLE_WRITTEN_IN_A_MILLISECOND;
  if (!kept) {
    writeNow();
    writeFileWhole(originPath, origin ?? 'built-in');
  }
  return {
    state,
    kept,
    write: () => {
      // Work that waits for the clock may outlive the sandbox that it was begun in; the next one takes it up again.
      if (closed) return;
      if (lastTook < QUICK) writeNow();
      else pending ??= setTimeout(writeNow, lastTook * 4);
    },
    close: () => {
      if (pending !== undefined) writeNow();
      closed = true;
    },
  };

  function load(): TenantState {
    if (kept) return deriveTenant(parseTenant(readTenantText(path), path));
    if (text === undefined) return loadBuiltInTenant(now);
    return deriveTenant(parseTenant(text, tenantFile ?? ''));
  }

  function writeNow(): void {
    clearTimeout(pending);
    pending = undefined;
    const begun = performance.now();
    writeFileWhole(path, JSON.stringify(state));
    lastTook = performance.now() - begun;
  }
}

/** About; the first write of a kept tenant is not measured yet. */
const PEOPLE_WRITTEN_IN_A_MILLISECOND = 200;

/** Milliseconds that a write may take to be done before the change is answered. */
const QUICK = 25;

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
