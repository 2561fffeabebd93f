import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./run-installed-product.mjs', import.meta.url));

interface Installation {
  /** Graph permissions of the set-up guide that nobody has consented to. */
  readonly notGranted?: readonly string[];
  /** Teams PowerShell processes; 0 switches it off. */
  readonly slots?: number;
  readonly writing?: boolean;
}

/** Starts the built product as somebody may have installed it, against a simulated tenant of its own. */
export async function startInstalled(installation: Installation) {
  const dataDir = mkdtempSync(join(tmpdir(), 'bridgekeeper-installed-'));
  const given = { notGranted: [], slots: 1, writing: true, ...installation, dataDir };
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify(given)], {
    env: { PATH: process.env['PATH'], TMPDIR: process.env['TMPDIR'] },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const ready = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /^Bridgekeeper is ready at (\S+)/.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    });
    void ended.then(() => reject(new Error('The installed product did not start')));
  });
  return {
    url: await ready,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
