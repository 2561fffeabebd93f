import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPlayground } from './find-playground.js';
import type { PlaygroundProgram } from './find-playground.js';
import { playgroundConfig, PlaygroundTenant } from './playground-config.js';
import { startPlaygroundRelay } from './playground-relay.js';

export interface PlaygroundSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder whose packages are looked through. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly print: (text: string) => void;
}

/** Named in the sandbox's list of service addresses; the Playground calls itself so. */
const PLAYGROUND_PORT = '56150';
const PRELOAD = fileURLToPath(new URL('./playground-loopback.cjs', import.meta.url));

const HOW_TO_GET_IT = `Microsoft 365 Agents Playground is a Teams-like client that runs without an account. It is not a part of this project:
its license is Microsoft's for pre-release software, for evaluation only. If you accept that, get it for yourself with

  npm install --no-save @microsoft/m365agentsplayground

and run "npm run playground" again while "npm start" is running. Without it, the local shell of "npm start" does the same job.`;

/** Starts the Playground against the sandbox at PORT behind a signing relay, or says how to get it. */
export async function runPlayground(surroundings: PlaygroundSurroundings, as: string): Promise<number> {
  const { env, folder, print } = surroundings;
  const program = findPlayground(folder, env['PATH'] ?? '');
  if (program === undefined) {
    print(HOW_TO_GET_IT);
    return 0;
  }
  const sandbox = `http://127.0.0.1:${env['PORT'] ?? '3978'}`;
  const tenant = await stateOf(sandbox);
  if (tenant === undefined) {
    print(
      `No sandbox answers at ${sandbox}. Start one with "npm start", then run "npm run playground" again.`,
    );
    return 1;
  }
  const config = playgroundConfig(tenant, as);
  if (config === undefined) {
    print(
      `Nobody in ${tenant.tenant.displayName} is called "${as}", or there are not six people to play with.`,
    );
    return 2;
  }
  return play({ sandbox, program, config }, surroundings);
}

interface Play {
  readonly sandbox: string;
  readonly program: PlaygroundProgram;
  readonly config: string;
}

async function play(
  { sandbox, program, config }: Play,
  { env, signal, print }: PlaygroundSurroundings,
): Promise<number> {
  const relay = await startPlaygroundRelay(sandbox);
  const folder = await mkdtemp(join(tmpdir(), 'bridgekeeper-playground-'));
  await writeFile(join(folder, '.m365agentsplayground.yml'), config);
  const flags = [
    'start',
    '-e',
    relay.endpoint,
    '-c',
    'msteams',
    '-p',
    PLAYGROUND_PORT,
    '--disable-telemetry',
  ];
  const child = spawn(program.command, [...program.args, ...flags], {
    cwd: folder,
    env: { ...env, NODE_OPTIONS: `--require ${JSON.stringify(PRELOAD)}` },
    stdio: 'inherit',
  });
  const stop = (): void => void child.kill();
  signal.addEventListener('abort', stop, { once: true });
  print(
    `The Playground opens at http://localhost:${PLAYGROUND_PORT} and talks to the sandbox at ${sandbox}.`,
  );
  const status = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(signal.aborted ? 0 : (code ?? 1)));
  });
  relay.close();
  await rm(folder, { recursive: true, force: true });
  return status;
}

async function stateOf(sandbox: string): Promise<PlaygroundTenant | undefined> {
  try {
    const response = await fetch(`${sandbox}/sandbox/state`);
    return PlaygroundTenant.safeParse(await response.json()).data;
  } catch {
    return undefined;
  }
}
