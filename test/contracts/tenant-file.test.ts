import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { TenantFile } from '../../bot/sandbox/tenant/tenant-file.js';

const contract = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../bot/sandbox/contracts/${name}`, import.meta.url), 'utf8'));

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
