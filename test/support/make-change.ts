import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { TenantFile } from '../../bot/sandbox/tenant/tenant-file.js';
import type { RunningBridgekeeper } from './running-bridgekeeper.js';
import { TeamsUser, type Pressed, type Said } from './teams-user.js';

/** A change as its proposal showed it and as it ended. */
export interface Made {
  readonly proposal: string;
  readonly ended: string;
}

/** Says a wish in a conversation of its own, confirms the proposal, and waits until the card says how it ended. */
export async function makeChange(
  { url }: RunningBridgekeeper,
  as: string,
  words: string,
): Promise<Made & { readonly admin: TeamsUser }> {
  const admin = await TeamsUser.open(url, as);
  return { admin, ...(await confirmed(admin, await admin.say(words))) };
}

/** Presses the confirming button of a proposal. */
export async function confirmed(admin: TeamsUser, said: Said): Promise<Made> {
  if (!said.text.includes('Leave as is')) throw new Error(`No proposal came:\n${said.text}`);
  const seen = (await admin.activities()).length;
  return { proposal: said.text, ended: await endOf(admin, await admin.press(said, 'confirm'), seen) };
}

/** How a change ended, as the person reads it. */
async function endOf(admin: TeamsUser, pressed: Pressed, seen: number): Promise<string> {
  if (OVER.test(pressed.text)) return pressed.text;
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    const shown = (await admin.activities(0, 500)).slice(Math.max(0, seen - 1));
    const found = shown.map((each) => JSON.stringify(each)).find((each) => OVER.test(each));
    if (found !== undefined) return found;
  }
  return 'still working';
}

const OVER = /Done, and read back|Done: Microsoft has taken it|Not done|Partly done|Stopped, because/;

/** Tries again for a while: on a busy machine the simulated tenant is written down a little after it has changed. */
export async function soon(check: () => void): Promise<void> {
  const until = Date.now() + 10_000;
  for (;;) {
    try {
      check();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** The simulated tenant as it is kept, in Microsoft's own words. */
export function keptTenant({ dataDir }: Pick<RunningBridgekeeper, 'dataDir'>): z.output<typeof TenantFile> {
  return TenantFile.parse(JSON.parse(readFileSync(join(dataDir, 'tenant.json'), 'utf8')));
}
