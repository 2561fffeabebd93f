import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { default as addFormats } from 'ajv-formats';
import { parse } from 'yaml';

/** What the tests look at of contracts/graph-openapi-subset.yaml. */
interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

interface Operation {
  readonly parameters?: readonly { readonly $ref?: string; readonly name?: string; readonly in?: string }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema: Schema }>> }>
  >;
  readonly 'x-graph-permissions'?: Readonly<
    Record<'application' | 'delegated', { readonly least: string[]; readonly higher: string[] } | undefined>
  >;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters: Readonly<Record<string, { readonly name: string; readonly in: string }>>;
  };
}

const url = new URL('../../bot/sandbox/contracts/graph-openapi-subset.yaml', import.meta.url);
const document = parse(readFileSync(url, 'utf8')) as Document;

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: 'https://test.invalid/graph.json', components: document.components });

/** The published operation; fails the test where there is none. */
export function operationOf(method: string, path: string): Operation {
  const operation = document.paths[path]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`${method} ${path} is not published`);
  return operation;
}

/** Every permission that is enough for it. */
export function permissionsOf(operation: Operation, kind: 'application' | 'delegated'): readonly string[] {
  const permissions = operation['x-graph-permissions']?.[kind];
  return permissions === undefined ? [] : [...permissions.least, ...permissions.higher];
}

/** The query options of the description. A link of Graph's own carries tokens besides. */
export function optionsOf({ parameters }: Operation): readonly string[] {
  return (parameters ?? []).flatMap((each) => {
    const name = each.$ref?.split('/').at(-1);
    const parameter = name === undefined ? each : document.components.parameters[name];
    return parameter?.in === 'query' && parameter.name !== undefined ? [parameter.name] : [];
  });
}

/** The names of everything that its answer, or a member of it, can have. */
export function propertiesOf({ responses }: Operation): readonly string[] {
  const schema = responses['200']?.content?.['application/json']?.schema;
  return schema === undefined
    ? []
    : membersOf(schema).flatMap(({ properties }) => Object.keys(properties ?? {}));
}

function membersOf(schema: Schema): readonly Schema[] {
  const whole = alternativesOf(schema);
  const members = whole.flatMap(({ properties }) => properties?.['value'] ?? []).flatMap(alternativesOf);
  return [
    ...whole,
    ...members,
    ...members.flatMap(({ items }) => (items === undefined ? [] : alternativesOf(items))),
  ];
}

function alternativesOf(schema: Schema): readonly Schema[] {
  const name = schema.$ref?.split('/').at(-1);
  const target = name === undefined ? schema : (document.components.schemas[name] ?? schema);
  return [target, ...[...(target.anyOf ?? []), ...(target.allOf ?? [])].flatMap(alternativesOf)];
}

/** What is wrong with an error body; null where it has the published form. */
export function wrongInError(body: unknown): string | null {
  const $ref = 'https://test.invalid/graph.json#/components/schemas/microsoft.graph.ODataErrors.ODataError';
  const validate = ajv.getSchema($ref) ?? ajv.compile({ $ref });
  return validate(body) === true ? null : ajv.errorsText(validate.errors);
}

/** Paths of the description with a pattern for each, the fixed ones before those with names in them. */
export const PUBLISHED_PATHS: readonly { readonly path: string; readonly pattern: RegExp }[] = Object.keys(
  document.paths,
)
  .sort((one, other) => one.split('{').length - other.split('{').length)
  .map((path) => {
    const literals = path.split(/\{[^}]+\}/).map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return { path, pattern: new RegExp(`^${literals.join('[^/]+?')}$`) };
  });
