import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { manifestOf } from '../../manifest/manifest.js';
import { PackageSettings } from '../../manifest/settings.js';

const GIVEN = {
  domain: 'bridge.contoso.com',
  appId: '6f2c1d9e-5b53-4d8e-9a6b-0c9c5a1f7e11',
  version: '1.2.3',
  website: 'https://contoso.com/bridgekeeper',
};
const COMMAND = { title: 'dance', description: 'x' };

const CASES = {
  newest: textOf('1.30'),
  older: textOf('1.24'),
  'an unknown property': textOf('1.30').replace('"accentColor"', '"colour":"red","accentColor"'),
  'a long name': textOf('1.30').replace('"short":"Bridgekeeper"', `"short":"${'x'.repeat(31)}"`),
  'too many commands': textOf('1.30').replace(
    '"commands":[',
    `"commands":${JSON.stringify(Array(12).fill(COMMAND)).slice(0, -1)},`,
  ),
  'slash commands in an older manifest': textOf('1.24').replace(
    '"isNotificationOnly"',
    '"supportsTargetedMessages": true, "isNotificationOnly"',
  ),
  'another schema': textOf('1.30').replace('developer.microsoft.com', 'example.com'),
};

// In a process of its own: Microsoft's package requires an ES module, which Node does and Jest does not.
const PROGRAM = `
import { schemaProblems } from './manifest/check-schema.ts';
const found = {};
for (const [name, text] of Object.entries(JSON.parse(process.argv.at(-1)))) {
  found[name] = await schemaProblems(JSON.parse(text));
}
console.log(JSON.stringify(found));`;

let found: Readonly<Record<string, readonly string[]>>;
beforeAll(() => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', PROGRAM, '--', JSON.stringify(CASES)],
    { encoding: 'utf8' },
  );
  if (stdout === '') throw new Error(stderr);
  found = JSON.parse(stdout) as typeof found;
});

describe('the schema of the app manifest', () => {
  it.each(['newest', 'older'])('accepts the %s manifest', (name) => {
    expect(found[name]).toEqual([]);
  });

  it.each([
    ['an unknown property', /colour|additional/],
    ['a long name', /30/],
    ['too many commands', /12/],
    ['slash commands in an older manifest', /additional/],
    ['another schema', /is not a schema this app is written for/],
  ])('refuses %s', (name, sentence) => {
    expect(found[name]).toContainEqual(expect.stringMatching(sentence));
  });
});

function textOf(target: string): string {
  return JSON.stringify(manifestOf(PackageSettings.parse({ ...GIVEN, target })));
}
