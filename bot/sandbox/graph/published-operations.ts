import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { default as addFormats } from 'ajv-formats';
import { parse } from 'yaml';
import { z } from 'zod';

/** What the published description of Graph says about one operation. */
export interface PublishedOperation {
  /** Application permissions, any of which is enough. */
  readonly application: readonly string[];
  /** Delegated permissions, any of which is enough. */
  readonly delegated: readonly string[];
  /** Throws when a 200 body is not of the published form: then the sandbox is wrong. */
  check(body: unknown): void;
}

/** Looks operations up by method and path template; undefined for what is not published. */
export type PublishedGraph = (method: string, path: string) => PublishedOperation | undefined;

/** Reads contracts/graph-openapi-subset.yaml; bodies' schemas are compiled when first needed. */
export function readPublishedGraph(): PublishedGraph {
  const url = new URL('../contracts/graph-openapi-subset.yaml', import.meta.url);
  const document = Document.parse(parse(readFileSync(url, 'utf8')));
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: ROOT, components: document.components });
  const validators = new Map<string, ValidateFunction>();
  return (method, path) => {
    const parsed = Operation.safeParse(document.paths[path]?.[method.toLowerCase()]);
    if (!parsed.success) return undefined;
    const { responses, 'x-graph-permissions': permissions } = parsed.data;
    const schema = responses['200']?.content?.['application/json']?.schema;
    return {
      application: namesOf(permissions?.application),
      delegated: namesOf(permissions?.delegated),
      check: (body) => {
        const key = `${method} ${path}`;
        const validate = validators.get(key) ?? ajv.compile(rooted(schema));
        validators.set(key, validate);
        if (!validate(body))
          throw new Error(`${key} answers what Graph never would: ${ajv.errorsText(validate.errors)}`);
      },
    };
  };
}

const ROOT = 'https://sandbox.invalid/graph.json';

const Permissions = z.object({ least: z.array(z.string()), higher: z.array(z.string()) });
const Operation = z.object({
  responses: z.record(
    z.string(),
    z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })).optional() }),
  ),
  'x-graph-permissions': z
    .object({ application: Permissions.optional(), delegated: Permissions.optional() })
    .optional(),
});
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.record(z.string(), z.unknown()),
});

function namesOf(permissions: z.output<typeof Permissions> | undefined): readonly string[] {
  return permissions === undefined ? [] : [...permissions.least, ...permissions.higher];
}

/** The schema with its references pointing into the document that ajv knows. */
function rooted(schema: unknown): Record<string, unknown> {
  const text = JSON.stringify(schema ?? {}).replaceAll('"#/', `"${ROOT}#/`);
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
}
