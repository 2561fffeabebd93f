import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { zipOf, packageFiles } from '../../manifest/app-package.js';
import { SANDBOX_APP } from '../../bot/sandbox/entra/app-registration.js';
import { decodePng } from '../../manifest/png.js';
import { PackageSettings } from '../../manifest/settings.js';

const APP = '6f2c1d9e-5b53-4d8e-9a6b-0c9c5a1f7e11';
const SITE = 'https://contoso.com/bridgekeeper';
const BOT = '0d0c6a52-6a0e-4c0b-8b7e-7b0a4b8c2d22';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bridgekeeper-pack-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the program as `npm run pack` does. */
async function pack(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const command = ['--import', 'tsx', 'manifest/pack.ts', ...args];
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, command);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

const Manifest = z.looseObject({
  manifestVersion: z.string(),
  bots: z.tuple([z.looseObject({ botId: z.string() })]),
});

async function unpack(file: string) {
  const files = unzipSync(await readFile(file));
  return { files, manifest: Manifest.parse(JSON.parse(strFromU8(files['manifest.json']!))) };
}

describe('npm run pack', () => {
  it('writes a package with the addresses and ids it was given', async () => {
    const file = join(folder, 'given.zip');
    const { code, out } = await pack(
      '--domain',
      'bridge.contoso.com',
      '--app-id',
      APP,
      '--website',
      SITE,
      '--bot-id',
      BOT,
      '--out',
      file,
    );
    expect(code).toBe(0);
    expect(out).toContain('given.zip');
    const { files, manifest } = await unpack(file);
    expect(Object.keys(files)).toEqual(['manifest.json', 'color.png', 'outline.png']);
    expect(manifest).toMatchObject({
      manifestVersion: '1.30',
      id: APP,
      bots: [{ botId: BOT, scopes: ['personal', 'groupChat', 'team'], supportsTargetedMessages: true }],
      staticTabs: [{ contentUrl: 'https://bridge.contoso.com/tab', scopes: ['personal'] }],
      configurableTabs: [{ configurationUrl: 'https://bridge.contoso.com/tab/configure' }],
      webApplicationInfo: { id: APP, resource: `api://bridge.contoso.com/botid-${APP}` },
      validDomains: ['bridge.contoso.com'],
    });
  });

  it('writes an older manifest without private messages and slash commands on request', async () => {
    const file = join(folder, 'older.zip');
    await pack(
      '--domain',
      'bridge.contoso.com',
      '--app-id',
      APP,
      '--website',
      SITE,
      '--target',
      '1.24',
      '--out',
      file,
    );
    const { manifest } = await unpack(file);
    expect(manifest.manifestVersion).toBe('1.24');
    expect(manifest.bots[0].botId).toBe(APP);
    expect(JSON.stringify(manifest)).not.toMatch(/supportsTargetedMessages|triggers/);
  });

  it('packs the app of the sandbox when given no setting, and says that its addresses lead nowhere', async () => {
    const file = join(folder, 'placeholder.zip');
    const { code, out } = await pack('--out', file);
    expect(code).toBe(0);
    expect(out).toMatch(/placeholder/i);
    expect((await unpack(file)).manifest.bots[0].botId).toBe(SANDBOX_APP.appId);
  });

  it.each([
    [
      'settings it cannot use',
      ['--domain', 'https://x.y', '--app-id', APP, '--website', SITE],
      /^--domain must be a host name.*\n/,
    ],
    ['an option it does not know', ['--domian', 'x'], /--domian/],
    ['a place it cannot write to', ['--out', 'package.json/x.zip'], /cannot be written/],
  ])('refuses %s in a sentence, with status 2 and without a stack', async (_, args, sentence) => {
    const { code, err } = await pack('--out', join(folder, 'refused.zip'), ...args);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n\s+at /);
    await expect(readFile(join(folder, 'refused.zip'))).rejects.toThrow('ENOENT');
  });
});

describe('the package', () => {
  const settings = PackageSettings.parse({
    domain: 'bridge.contoso.com',
    appId: APP,
    version: '1.0.0',
    website: SITE,
  });

  it('is the same to the byte every time', () => {
    expect(zipOf(packageFiles(settings))).toEqual(zipOf(packageFiles(settings)));
  });

  it('carries no date of its making', () => {
    const zip = zipOf(packageFiles(settings));
    const january1980 = [0x00, 0x00, 0x21, 0x00];
    expect([...zip.subarray(10, 14)]).toEqual(january1980);
  });

  it('has icons of the sizes Teams wants', () => {
    const files = packageFiles(settings);
    expect(decodePng(files['color.png']!)).toMatchObject({ width: 192, height: 192 });
    expect(decodePng(files['outline.png']!)).toMatchObject({ width: 32, height: 32 });
  });
});
