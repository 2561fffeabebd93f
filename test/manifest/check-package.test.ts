import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8 } from 'fflate';
import { packageFiles } from '../../manifest/app-package.js';
import { problemsOfPackage } from '../../manifest/check-package.js';
import { encodePng } from '../../manifest/png.js';
import { PackageSettings } from '../../manifest/settings.js';

const GIVEN = {
  domain: 'bridge.contoso.com',
  appId: '6f2c1d9e-5b53-4d8e-9a6b-0c9c5a1f7e11',
  botId: '0d0c6a52-6a0e-4c0b-8b7e-7b0a4b8c2d22',
  version: '1.2.3',
  website: 'https://contoso.com/bridgekeeper',
};

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const FILES = packageFiles(PackageSettings.parse(GIVEN));
const MANIFEST = JSON.parse(strFromU8(FILES['manifest.json']!)) as Json;
const MENU = 'bots.0.commandLists.0';
const COMMANDS = at(MANIFEST, `${MENU}.commands`) as readonly Json[];
const PERMISSIONS = at(MANIFEST, 'authorization.permissions.resourceSpecific') as readonly Json[];

/** The package with one place of its manifest changed; the place is a path like `bots.0.botId`, and null takes it away. */
function changed(path: string, value: Json) {
  const manifest = replaced(MANIFEST, path.split('.'), value);
  return { ...FILES, 'manifest.json': strToU8(JSON.stringify(manifest)) };
}

function replaced(json: Json, [key, ...rest]: readonly string[], value: Json): Json {
  if (key === undefined) return value;
  if (Array.isArray(json)) {
    return json.map((each: Json, index) => (String(index) === key ? replaced(each, rest, value) : each));
  }
  const { [key]: old, ...others } = json as Record<string, Json>;
  const next = replaced(old ?? null, rest, value);
  return next === null ? others : { ...others, [key]: next };
}

function at(json: Json, path: string): Json {
  return path.split('.').reduce((inner, key) => (inner as Record<string, Json>)[key] ?? null, json);
}

function picture(size: number, pixel: readonly number[]) {
  return encodePng({
    width: size,
    height: size,
    rgba: new Uint8Array(size * size * 4).map((_, i) => pixel[i % 4]!),
  });
}

describe('an app package', () => {
  it.each(['1.30', '1.24'])('passes our own checks when written for manifest version %s', (target) => {
    expect(problemsOfPackage(packageFiles(PackageSettings.parse({ ...GIVEN, target })))).toEqual([]);
  });

  it.each<[string, string, Json, RegExp]>([
    ['a schema of another version', 'manifestVersion', '1.24', /is not the schema of manifest version 1\.24/],
    ['private messages in an old manifest', 'manifestVersion', '1.24', /need manifest version 1\.29/],
    ['a version that is not three numbers', 'version', '1.0', /app version "1\.0"/],
    ['an app id that is no id', 'id', 'bridgekeeper', /^id "bridgekeeper"/],
    ['a bot id of zeros', 'bots.0.botId', '00000000-0000-0000-0000-000000000000', /bots\[0\]\.botId/],
    [
      'a page without https',
      'developer.privacyUrl',
      'http://bridge.contoso.com/about',
      /not an https address/,
    ],
    ['a tab on a foreign host', 'staticTabs.0.contentUrl', 'https://evil.example/tab', /not in validDomains/],
    [
      'a tab on another port',
      'staticTabs.0.contentUrl',
      'https://bridge.contoso.com:8443/',
      /not in validDomains/,
    ],
    ['a wildcard domain', 'validDomains', ['bridge.contoso.com', '*.contoso.com'], /wildcard/],
    [
      'single sign-on without a bot',
      'webApplicationInfo.resource',
      'api://bridge.contoso.com/x',
      /Single sign-on/,
    ],
    [
      'single sign-on on another host',
      'webApplicationInfo.resource',
      `api://evil.example/botid-${GIVEN.appId}`,
      /Single sign-on/,
    ],
    [
      'single sign-on for another app',
      'webApplicationInfo.resource',
      `api://bridge.contoso.com/botid-${GIVEN.botId}`,
      /Single sign-on/,
    ],
    ['a bot missing from meetings', 'bots.0.scopes', ['personal', 'team'], /lacks the scope groupChat/],
    ['a scope without a menu', 'bots.0.commandLists', [at(MANIFEST, MENU)], /scope team needs exactly one/],
    ['a menu for a scope without bot', 'bots.0.scopes', ['personal', 'groupChat'], /A menu is for team/],
    ['a menu without help', `${MENU}.commands`, COMMANDS.slice(0, -1), /menu of personal lacks "help"/],
    ['a command twice', `${MENU}.commands`, [...COMMANDS, COMMANDS[0]!], /same command twice/],
    [
      'a command nobody implements',
      `${MENU}.commands`,
      [...COMMANDS, { title: 'dance', description: 'x' }],
      /"dance" is not a command/,
    ],
    [
      'a command in the wrong scope',
      `${MENU}.scopes`,
      ['team'],
      /"my toll-free numbers" is not a command for team/,
    ],
    [
      'a meeting permission missing',
      'authorization.permissions.resourceSpecific',
      PERMISSIONS.slice(0, 1),
      /ChannelMeeting.* missing/,
    ],
    [
      'a permission nobody uses',
      'authorization.permissions.resourceSpecific.0.name',
      'ChatMessage.Read.Chat',
      /not used/,
    ],
    [
      'a delegated permission',
      'authorization.permissions.resourceSpecific.0.type',
      'Delegated',
      /not of type Application/,
    ],
    ['a tab phones cannot see', 'configurableTabs.0.context', ['meetingSidePanel'], /on phones/],
    ['a part missing', 'bots', null, /not a manifest of this app/],
  ])('is refused with %s', (_, path, value, sentence) => {
    expect(problemsOfPackage(changed(path, value))).toContainEqual(expect.stringMatching(sentence));
  });

  it.each<[string, Record<string, Uint8Array | undefined>, RegExp]>([
    ['an icon missing', { 'color.png': undefined }, /icon color\.png is missing/],
    ['an icon that is no picture', { 'color.png': strToU8('<svg/>') }, /color\.png is not a PNG/],
    ['a small color icon', { 'color.png': picture(96, [1, 2, 3, 255]) }, /color\.png is not 192 × 192/],
    ['a see-through color icon', { 'color.png': picture(192, [1, 2, 3, 200]) }, /color\.png is not opaque/],
    [
      'a large outline icon',
      { 'outline.png': picture(192, [255, 255, 255, 0]) },
      /outline\.png is not 32 × 32/,
    ],
    [
      'a colored outline icon',
      { 'outline.png': picture(32, [1, 255, 255, 255]) },
      /not white on transparent/,
    ],
    ['an empty outline icon', { 'outline.png': picture(32, [255, 255, 255, 0]) }, /not white on transparent/],
    ['a file nobody names', { 'notes.txt': strToU8('x') }, /notes\.txt is in the package but not/],
    ['no manifest', { 'manifest.json': undefined }, /manifest\.json is missing/],
  ])('is refused with %s', (_, change, sentence) => {
    const entries = Object.entries({ ...FILES, ...change });
    const files = Object.fromEntries(
      entries.flatMap(([name, bytes]) => (bytes === undefined ? [] : [[name, bytes]])),
    );
    expect(problemsOfPackage(files)).toContainEqual(expect.stringMatching(sentence));
  });
});
