import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { type Stage, stagesOf } from './dockerfile.js';
import { settingNames } from './setting-names.js';

const STAGES = stagesOf(readFileSync('infra/Dockerfile', 'utf8'));
const ALL = STAGES.flatMap((stage) => stage.instructions);
const FINAL = STAGES.at(-1)!;
const IGNORED = readFileSync('.dockerignore', 'utf8').split('\n');

/** What follows an instruction's name, each time it occurs. */
function all(stage: Stage, name: string): readonly string[] {
  return stage.instructions.filter((each) => each.name === name).map((each) => each.rest);
}

function stage(name: string): Stage {
  return STAGES.find((each) => each.name === name)!;
}

function environmentOf(image: Stage): ReadonlyMap<string, string> {
  const pairs = all(image, 'ENV').flatMap((rest) => [...rest.matchAll(/(\w+)=(\S+)/g)]);
  return new Map(pairs.map((match) => [match[1]!, match[2]!]));
}

describe('the container image', () => {
  it('runs as a user other than root, named by number', () => {
    expect(all(FINAL, 'USER')).toEqual([expect.stringMatching(/^[1-9]\d*:[1-9]\d*$/)]);
  });

  it('serves a tenant and never the sandbox', () => {
    const environment = environmentOf(FINAL);
    expect(environment.get('BRIDGEKEEPER_MODE')).toBe('tenant');
    expect(environment.get('NODE_ENV')).toBe('production');
  });

  it('leaves the sandbox out of what it takes from the build', () => {
    const build = stage('build').instructions.map((each) => each.rest);
    const removal = build.findIndex((rest) =>
      /rm -rf .*dist\/bot\/sandbox.*dist\/tab\/shell\.html/.test(rest),
    );
    expect(removal).toBeGreaterThanOrEqual(build.findIndex((rest) => rest.includes('node infra/build.mjs')));
    expect(all(FINAL, 'COPY').filter((rest) => rest.includes('--from=build'))).toEqual([
      '--from=build /src/dist ./dist',
    ]);
    expect(all(FINAL, 'COPY').some((rest) => /^\.|^bot/.test(rest))).toBe(false);
  });

  it('has only the packages that are needed to run', () => {
    expect(all(stage('packages'), 'RUN')).toContainEqual(expect.stringMatching(/^npm ci --omit=dev/));
    expect(all(FINAL, 'COPY')).toContain('--from=packages /src/node_modules ./node_modules');
  });

  it('is found ill when /healthz does not answer well', async () => {
    const [check] = all(FINAL, 'HEALTHCHECK');
    expect(check).toMatch(/--start-period=\d+s/);
    const [node, flag, program] = JSON.parse(/CMD (\[.*\])$/.exec(check!)![1]!) as string[];
    expect([node, flag]).toEqual(['node', '--eval']);
    expect(await healthOf(program!, 200)).toBe(0);
    expect(await healthOf(program!, 503)).toBe(1);
    expect(await healthOf(program!, undefined)).toBe(1);
  });

  it('starts the built product without a shell in between, so that signals reach it', () => {
    const [command] = all(FINAL, 'CMD');
    expect(JSON.parse(command!)).toEqual([
      'node',
      '--enable-source-maps',
      '--max-old-space-size=256',
      'dist/bot/index.js',
    ]);
  });

  it('pins every version, and PowerShell by checksum as well', () => {
    const versions = new Map(
      ALL.filter((each) => each.name === 'ARG').map((each) => each.rest.split('=') as [string, string]),
    );
    expect(versions.get('NODE_IMAGE')).toMatch(/^node:\d+\.\d+\.\d+-/);
    expect(versions.get('POWERSHELL_VERSION')).toMatch(/^7\.\d+\.\d+$/);
    expect(versions.get('POWERSHELL_SHA256')).toMatch(/^[0-9a-f]{64}$/);
    expect(versions.get('TEAMS_MODULE_VERSION')).toMatch(/^\d+\.\d+\.\d+$/);
    expect(all(stage('powershell'), 'RUN').join()).toMatch(
      /\$\{POWERSHELL_SHA256\} .*\| sha256sum --check --strict/,
    );
    expect(all(stage('powershell'), 'RUN').join()).toContain('-Version ${TEAMS_MODULE_VERSION}');
    for (const from of ALL.filter((each) => each.name === 'FROM'))
      expect(from.rest).toMatch(/^\$\{NODE_IMAGE\} AS /);
  });

  it('has a Node version that the product supports', () => {
    const image = ALL.find((each) => each.rest.startsWith('NODE_IMAGE='))!.rest;
    expect([20, 22, 24]).toContain(Number(/node:(\d+)/.exec(image)![1]));
  });

  it('sets only variables that the product, Node or PowerShell reads', () => {
    const known = settingNames();
    const own = [...environmentOf(FINAL).keys()].filter((name) => !name.startsWith('POWERSHELL_'));
    expect(own.filter((name) => !known.has(name))).toEqual([]);
  });

  it('copies only what exists and is sent to the builder', () => {
    const sources = ALL.filter((each) => each.name === 'COPY' && !each.rest.startsWith('--from'))
      .flatMap((each) => each.rest.split(' ').slice(0, -1))
      .filter((source) => source !== '.');
    expect(sources.filter((source) => !existsSync(source))).toEqual([]);
    expect(sources.filter((source) => IGNORED.includes(source))).toEqual([]);
  });

  it('sends no secret, no history and nobody’s data to the builder', () => {
    expect(IGNORED).toEqual(
      expect.arrayContaining(['.git', '.data', '**/*.env', '**/*.pem', '**/node_modules', 'dist']),
    );
  });
});

/** The exit status of the health check against a server whose /healthz answers so; undefined: nobody listens. */
async function healthOf(program: string, status: number | undefined): Promise<number | null> {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/healthz' ? (status ?? 500) : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  if (status === undefined) server.close();
  return new Promise((resolve) => {
    const check = execFile(process.execPath, ['--eval', program], { env: { PORT: String(port) } });
    check.on('exit', (code) => {
      server.close();
      resolve(code);
    });
  });
}
