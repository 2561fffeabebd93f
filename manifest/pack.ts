// Writes the app package to upload to Teams: npm run pack -- --domain bot.example.com --app-id … [--bot-id …]
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { packageFiles, zipOf } from './app-package.js';
import { problemsOfPackage } from './check-package.js';
import { schemaProblems } from './check-schema.js';
import { manifestOf } from './manifest.js';
import { PackageSettings, TARGETS } from './settings.js';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const USAGE = `npm run pack -- [--domain <host> --app-id <id> --website <https address>] [options]

  --domain <host>        where the bot and the tab are served, without https://
  --app-id <id>          application (client) id of the app registration
  --bot-id <id>          id of the Azure Bot, where it is another one (a managed identity); default: the app id
  --website <address>    page of your organization about the app: what it does, whom to ask
  --privacy <address>    page about what is kept; default: the website
  --terms <address>      page about the terms of use; default: the website
  --target <version>     manifest version: ${TARGETS.join(' or ')} (without private messages and slash commands)
  --app-version <x.y.z>  version of the package; default: the one in package.json
  --out <file>           default: dist/bridgekeeper.zip

Without --domain, --app-id and --website the package is for trying it out: its addresses lead nowhere.`;

const OPTIONS = {
  domain: { type: 'string' },
  'app-id': { type: 'string' },
  'bot-id': { type: 'string' },
  target: { type: 'string' },
  'app-version': { type: 'string' },
  website: { type: 'string' },
  privacy: { type: 'string' },
  terms: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean' },
} as const;

// The sandbox's app, on a domain reserved for examples (RFC 2606) so that nobody's server is asked by mistake.
const PLACEHOLDER = {
  domain: 'bridgekeeper.example',
  'app-id': 'b41d6e2c-5a4d-4c0e-8a77-0c3b1d9e7a01',
  website: 'https://bridgekeeper.example/',
} as const;
const NEEDED = ['domain', 'app-id', 'website'] as const;

process.exitCode = await pack(process.argv.slice(2));

async function pack(args: readonly string[]): Promise<number> {
  const options = optionsFrom(args);
  if (typeof options === 'string') return refuse([options]);
  if (options.help === true) {
    console.log(USAGE);
    return 0;
  }
  const isPlaceholder = NEEDED.every((name) => options[name] === undefined);
  const settings = PackageSettings.safeParse(
    await settingsFrom(isPlaceholder ? { ...options, ...PLACEHOLDER } : options),
  );
  if (!settings.success) return refuse(settings.error.issues.map((issue) => issue.message));
  const files = packageFiles(settings.data);
  const problems = [...(await schemaProblems(manifestOf(settings.data))), ...problemsOfPackage(files)];
  if (problems.length > 0) return refuse(problems);
  const out = resolve(options.out ?? join(ROOT, 'dist/bridgekeeper.zip'));
  const zip = zipOf(files);
  try {
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, zip);
  } catch (error) {
    return refuse([`${out} cannot be written: ${error instanceof Error ? error.message : String(error)}`]);
  }
  report({ out, bytes: zip.length, settings: settings.data, isPlaceholder });
  return 0;
}

function report(written: {
  out: string;
  bytes: number;
  settings: PackageSettings;
  isPlaceholder: boolean;
}): void {
  const { out, bytes, settings, isPlaceholder } = written;
  console.log(
    `Wrote ${relative(process.cwd(), out)} (${bytes} bytes): Bridgekeeper ${settings.version}, manifest ${settings.target}.`,
  );
  console.log(`  app ${settings.appId}, bot ${settings.botId}, served at https://${settings.domain}`);
  console.log('  Checked against the manifest schema and our own rules; nothing was sent anywhere.');
  if (isPlaceholder)
    console.log(
      '  Placeholder addresses: give --domain, --app-id and --website to make a package Teams can use.',
    );
}

type Options = Readonly<Partial<Record<Exclude<keyof typeof OPTIONS, 'help'>, string>>> & {
  readonly help?: boolean;
};

/** The options given, or what is wrong with them in a sentence. */
function optionsFrom(args: readonly string[]): Options | string {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Not yet checked: what was given, under the names of the settings. */
async function settingsFrom(options: Options): Promise<Record<string, string | undefined>> {
  const { domain, target, website, privacy, terms } = options;
  const version = options['app-version'] ?? (await ownVersion());
  return {
    domain,
    appId: options['app-id'],
    botId: options['bot-id'],
    target,
    version,
    website,
    privacy,
    terms,
  };
}

async function ownVersion(): Promise<string> {
  const file: unknown = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(file).version;
}

function refuse(sentences: readonly string[]): number {
  for (const sentence of new Set(sentences)) console.error(sentence);
  console.error('Nothing was written. "npm run pack -- --help" lists the options.');
  return 2;
}
