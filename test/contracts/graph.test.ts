import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { GRANTED_PERMISSIONS, GRAPH_RESOURCE } from '../../bot/sandbox/entra/app-registration.js';
import { GRAPH_OPERATIONS } from '../../bot/sandbox/graph/graph-routes.js';
import { readPublishedGraph } from '../../bot/sandbox/graph/published-operations.js';
import { TenantFile } from '../../bot/sandbox/tenant/tenant-file.js';

const contract = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../bot/sandbox/contracts/${name}`, import.meta.url), 'utf8'));

const Permissions = z.object({
  permissions: z.record(z.string(), z.object({ applicationId: z.string().optional() })),
});

describe('the simulated Graph', () => {
  const published = readPublishedGraph();

  it.each(GRAPH_OPERATIONS.map(({ method, path }) => [method, path]))(
    'serves %s %s as published',
    (method, path) => {
      const operation = published(method, path);
      expect(operation?.application.length).toBeGreaterThan(0);
      expect(() => operation?.check({ value: [{ surely: 'not this' }] })).toThrow('what Graph never would');
    },
  );

  it('gives the app what its calls need, and nothing beside', () => {
    const granted = GRANTED_PERMISSIONS[GRAPH_RESOURCE] ?? [];
    const allowed = CALLED.map((path) => published('get', path)?.application ?? []);
    for (const permissions of allowed) expect(permissions.some((name) => granted.includes(name))).toBe(true);
    for (const name of granted) {
      const rest = granted.filter((each) => each !== name);
      expect(allowed.every((permissions) => permissions.some((each) => rest.includes(each)))).toBe(false);
    }
    const { permissions } = Permissions.parse(contract('graph-permissions.json'));
    for (const name of granted) expect(permissions[name]?.applicationId).toMatch(/^[0-9a-f-]{36}$/);
  });
});

/** What the product calls, by bot/adapters/graph. */
const CALLED = [
  '/users',
  '/users/{user-id}',
  '/users/{user-id}/licenseDetails',
  '/roleManagement/directory/roleAssignments',
  '/users/{user-id}/onlineMeetings/{onlineMeeting-id}',
] as const;

describe('the form of a tenant file', () => {
  it('has the properties of its schema, no more and no fewer, at every level', () => {
    const ours = z.toJSONSchema(TenantFile, { io: 'input', unrepresentable: 'any' });
    expect(propertiesOf(ours as Schema)).toEqual(propertiesOf(contract('tenant.schema.json') as Schema));
  });
});

/** What is looked at of a JSON schema. */
interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** Every path of property names, required ones marked, such as users.[].dialIn.bridgeId! */
function propertiesOf(schema: Schema, at = ''): readonly string[] {
  const alternatives = [schema, ...(schema.anyOf ?? [])];
  const named = alternatives.flatMap(({ properties, required }) =>
    Object.entries(properties ?? {}).flatMap(([name, inner]) => [
      `${at}${name}${required?.includes(name) ? '!' : ''}`,
      ...propertiesOf(inner, `${at}${name}.`),
    ]),
  );
  const inItems = alternatives.flatMap(({ items }) =>
    items === undefined ? [] : propertiesOf(items, `${at}[].`),
  );
  return [...new Set([...named, ...inItems])].sort();
}
