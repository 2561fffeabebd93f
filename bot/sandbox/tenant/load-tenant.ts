import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Instant } from '../../domain/instant.js';
import { dialInRule } from './derive-dial-in.js';
import { derivedMeeting } from './derive-meeting.js';
import { TenantFile, type TenantState } from './tenant-file.js';

/** Reads a tenant file and derives what it leaves to Microsoft. Throws UnusableTenantFile with every wrong place named. */
export function loadTenant(path: string): TenantState {
  return deriveTenant(parseTenant(readTenantText(path), path));
}

/** The built-in tenant with its days moved so that its meetings lie around `now`. */
export function loadBuiltInTenant(now: Instant): TenantState {
  const path = new URL('./built-in.json', import.meta.url);
  return deriveTenant(parseTenant(movedToDayOf(now, readFileSync(path, 'utf8')), 'the built-in tenant'));
}

/** Settles what the file leaves open: people's dial-in defaults and what invitations carry. */
export function deriveTenant(file: TenantFile): TenantState {
  const dialInOf = dialInRule(file);
  const users = file.users.map((user) => {
    return { ...user, dialIn: user.dialIn === undefined ? dialInOf(user) : user.dialIn };
  });
  const settled = { ...file, users };
  return { ...settled, meetings: file.meetings.map((meeting) => derivedMeeting(settled, meeting)) };
}

export function parseTenant(text: string, name: string): TenantFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new UnusableTenantFile(`${name} is not JSON: ${cause instanceof Error ? cause.message : ''}`);
  }
  const parsed = TenantFile.safeParse(json);
  if (!parsed.success)
    throw new UnusableTenantFile(`${name} is no tenant file\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

export function readTenantText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UnusableTenantFile(`Cannot read the tenant file ${path}`);
  }
}

/** A tenant file that cannot be read, is not JSON or has not the form of contracts/tenant.schema.json. */
export class UnusableTenantFile extends Error {
  override readonly name = 'UnusableTenantFile';
}

/** The day that the built-in file was written for; all its times are near it. */
const BUILT_IN_DAY = Date.parse('2026-01-15T00:00:00Z');
const DAY = 24 * 3_600_000;

function movedToDayOf(now: Instant, text: string): string {
  const shift = Math.floor(now / DAY) * DAY - BUILT_IN_DAY;
  return text.replace(/"(\d{4}-\d{2}-\d{2}T[\d:.]+Z)"/g, (_, time: string) => {
    return JSON.stringify(new Date(Date.parse(time) + shift).toISOString());
  });
}
