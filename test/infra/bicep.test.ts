import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { settingNames } from './setting-names.js';
import { type Node, nodesOf, syntaxErrors, syntaxTree } from './syntax-tree.js';

const MODULES = readdirSync('infra/modules').map((file) => `modules/${file}`);

/** Versions that exist in Azure/bicep-types-az; what is not here has not been looked up. */
const KNOWN_TYPES = [
  'Microsoft.App/containerApps@2024-03-01',
  'Microsoft.App/managedEnvironments@2024-03-01',
  'Microsoft.Authorization/roleAssignments@2022-04-01',
  'Microsoft.BotService/botServices@2022-09-15',
  'Microsoft.BotService/botServices/channels@2022-09-15',
  'Microsoft.ContainerRegistry/registries@2023-07-01',
  'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01',
  'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01',
  'Microsoft.KeyVault/vaults@2023-07-01',
  'Microsoft.KeyVault/vaults/secrets@2023-07-01',
  'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31',
  'Microsoft.Network/privateDnsZones@2020-06-01',
  'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01',
  'Microsoft.Network/virtualNetworks@2024-01-01',
  'Microsoft.OperationalInsights/workspaces@2023-09-01',
];

/** What a template declares and uses, by name. */
interface Template {
  readonly text: string;
  readonly errors: readonly string[];
  readonly parameters: ReadonlyMap<string, { readonly isRequired: boolean; readonly decorators: string }>;
  readonly outputs: readonly string[];
  readonly modules: readonly {
    readonly name: string;
    readonly path: string;
    readonly given: readonly string[];
  }[];
  readonly types: readonly string[];
}

let templates: ReadonlyMap<string, Template>;
beforeAll(async () => {
  const read = ['main.bicep', ...MODULES].map(async (file) => [file, await template(file)] as const);
  templates = new Map(await Promise.all(read));
});

const main = () => templates.get('main.bicep')!;

describe('the Bicep templates', () => {
  it.each(['main.bicep', ...MODULES])('%s is understood by the grammar', (file) => {
    expect(templates.get(file)!.errors).toEqual([]);
  });

  it('use every module, and only modules that exist', () => {
    expect(
      main()
        .modules.map((module) => module.path)
        .sort(),
    ).toEqual([...MODULES].sort());
  });

  it('give every module the parameters it needs and no other', () => {
    for (const { name, path, given } of main().modules) {
      const declared = templates.get(path)!.parameters;
      const required = [...declared]
        .filter(([, { isRequired }]) => isRequired)
        .map(([parameter]) => parameter);
      expect([name, [...given].sort()]).toEqual([name, expect.arrayContaining(required.sort())]);
      expect([name, given.filter((parameter) => !declared.has(parameter))]).toEqual([name, []]);
    }
  });

  it('use only outputs that the module has', () => {
    const used = [...main().text.matchAll(/\b(\w+)\.outputs\.(\w+)/g)];
    expect(used.length).toBeGreaterThan(10);
    for (const [, name, output] of used) {
      const module = main().modules.find((each) => each.name === name)!;
      expect([name, templates.get(module.path)!.outputs]).toEqual([name, expect.arrayContaining([output])]);
    }
  });

  it.each(['main.bicep', ...MODULES])('%s describes every parameter and output', (file) => {
    const { parameters, text } = templates.get(file)!;
    expect(
      [...parameters]
        .filter(([, { decorators }]) => !decorators.includes('@description('))
        .map(([name]) => name),
    ).toEqual([]);
    const outputs = text
      .split('\n')
      .flatMap((line, index, lines) => (line.startsWith('output ') ? [lines[index - 1]] : []));
    for (const before of outputs) expect(before).toMatch(/^@description\(/);
  });

  it('mark every password as secure, so that no deployment shows it', () => {
    for (const [file, { parameters }] of templates) {
      const secrets = [...parameters].filter(([name]) => /password$|^databaseUrl$/i.test(name));
      for (const [name, { decorators }] of secrets)
        expect([file, name, decorators]).toEqual([file, name, expect.stringContaining('@secure()')]);
    }
  });

  it('declare resources of versions that exist', () => {
    const used = [...templates.values()].flatMap((each) => each.types);
    expect(new Set(used)).toEqual(new Set(KNOWN_TYPES));
  });

  it('connect the bot to Teams by the managed identity', () => {
    const { text } = templates.get('modules/bot.bicep')!;
    expect(text).toMatch(/msaAppType: 'UserAssignedMSI'/);
    expect(text).toMatch(/channelName: 'MsTeamsChannel'/);
    expect(main().text).toContain("endpoint: 'https://${host}/api/messages'");
  });

  it('give the container only settings that the product reads, and the password from the vault', () => {
    const { text } = templates.get('modules/container-app.bicep')!;
    const names = [...text.matchAll(/\{ name: '([A-Z][A-Z_]+)'/g)].map((match) => match[1]!);
    expect(names).toEqual(
      expect.arrayContaining(['BRIDGEKEEPER_MODE', 'DATABASE_URL', 'TENANT_ID', 'APP_ID', 'PUBLIC_URL']),
    );
    const known = settingNames();
    expect(names.filter((name) => !known.has(name))).toEqual([]);
    expect(text).toContain("{ name: 'DATABASE_URL', secretRef: 'database-url' }");
    expect(text).toContain('keyVaultUrl: databaseUrlSecret');
  });

  it('probe the health of the container in all three ways', () => {
    const { text } = templates.get('modules/container-app.bicep')!;
    expect([
      ...text.matchAll(/type: '(Startup|Readiness|Liveness)'\s+httpGet: \{ path: '\/healthz'/g),
    ]).toHaveLength(3);
  });

  it('keep the database off the internet', () => {
    expect(templates.get('modules/postgres.bicep')!.text).toContain("publicNetworkAccess: 'Disabled'");
  });

  it('leave writing off unless it is asked for', () => {
    expect(main().text).toMatch(/param writing string = 'off'/);
  });

  it('have an example of parameters that gives all that is needed, and no password', () => {
    const text = readFileSync('infra/main.example.bicepparam', 'utf8');
    const given = [...text.matchAll(/^param (\w+) = (.+)$/gm)].map(
      (match) => [match[1]!, match[2]!] as const,
    );
    const names = given.map(([name]) => name);
    expect(text).toMatch(/^using '\.\/main\.bicep'/);
    expect(names.filter((name) => !main().parameters.has(name))).toEqual([]);
    expect(names).toEqual(
      expect.arrayContaining(
        [...main().parameters].filter(([, each]) => each.isRequired).map(([name]) => name),
      ),
    );
    expect(Object.fromEntries(given)['databasePassword']).toMatch(/^readEnvironmentVariable\(/);
  });
});

async function template(file: string): Promise<Template> {
  const text = readFileSync(`infra/${file}`, 'utf8');
  const root = await syntaxTree('bicep', text);
  return {
    text,
    errors: syntaxErrors(root),
    parameters: new Map(
      nodesOf(root, 'parameter_declaration').map((node) => [nameOf(node), parameterOf(node)]),
    ),
    outputs: nodesOf(root, 'output_declaration').map(nameOf),
    modules: nodesOf(root, 'module_declaration').map((node) => ({
      name: nameOf(node),
      path: stringIn(node),
      given: parametersGiven(node),
    })),
    types: nodesOf(root, 'resource_declaration').map(stringIn),
  };
}

function nameOf(node: Node): string {
  return nodesOf(node, 'identifier')[0]!.text;
}

function stringIn(node: Node): string {
  return nodesOf(node, 'string_content')[0]!.text;
}

function parameterOf(node: Node) {
  const before = node.previousNamedSibling;
  return {
    isRequired: !/=/.test(node.text),
    decorators: before?.type === 'decorators' ? before.text : '',
  };
}

function parametersGiven(module: Node): readonly string[] {
  const params = nodesOf(module, 'object_property').find((property) => nameOf(property) === 'params');
  const object = params === undefined ? undefined : nodesOf(params, 'object')[0];
  return (object?.namedChildren ?? []).flatMap((child) =>
    child.type === 'object_property' ? [nameOf(child)] : [],
  );
}
