import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { CMDLETS, type ParameterType } from '../../bot/adapters/teams-powershell/cmdlets.js';
import * as rows from '../../bot/adapters/teams-powershell/rows.js';

/** Microsoft's reference of the module's cmdlets, as published. */
const PUBLISHED = z
  .array(
    z.object({
      name: z.string(),
      appAuthSupported: z.boolean(),
      parameterSets: z.array(z.object({ name: z.string(), mandatory: z.array(z.string()) })),
      parameters: z.array(
        z.object({
          name: z.string(),
          type: z.string(),
          internal: z.boolean().optional(),
          sets: z.array(z.string()).optional(),
        }),
      ),
      output: z.array(z.string()),
    }),
  )
  .parse(
    JSON.parse(readFileSync(new URL('../../bot/sandbox/contracts/cmdlets.json', import.meta.url), 'utf8')),
  );

/** Published type names that a value of ours can be bound to. */
const COMPATIBLE: Readonly<Record<ParameterType, readonly string[]>> = {
  string: ['string', 'useridparameter', 'ouidparameter', 'fqdn', 'uri'],
  guid: ['guid', 'string'],
  int: ['int32', 'int64'],
  bool: ['boolean'],
  switch: ['switchparameter'],
  strings: ['string[]', 'list'],
};

const names = Object.keys(CMDLETS);
const publishedOf = (name: string) => PUBLISHED.find((each) => each.name === name)!;

/** Every reading of the adapter with the fields it parses. */
const readings = Object.values(rows).flatMap((each) => (typeof each === 'object' ? [each] : []));

describe.each(names)('%s', (name) => {
  const cmdlet = CMDLETS[name]!;
  const published = PUBLISHED.find((each) => each.name === name);

  it('is a published cmdlet that an application may call', () => {
    expect(published).toMatchObject({ appAuthSupported: true });
  });

  it('takes its parameters by name and type, none of them reserved for Microsoft', () => {
    for (const [parameter, type] of Object.entries(cmdlet.parameters)) {
      const documented = publishedOf(name).parameters.find((each) => each.name === parameter);
      expect(documented).toBeDefined();
      expect(documented?.internal).not.toBe(true);
      expect(COMPATIBLE[type]).toContain(documented?.type.toLowerCase());
    }
  });

  it('can be called with the parameters of one published set', () => {
    const given = Object.keys(cmdlet.parameters);
    const fits = publishedOf(name).parameterSets.some(
      (set) =>
        set.mandatory.every((parameter) => given.includes(parameter)) &&
        given.every((parameter) => {
          const sets = publishedOf(name).parameters.find((each) => each.name === parameter)?.sets;
          return sets === undefined || sets.includes(set.name);
        }),
    );
    expect(fits).toBe(true);
  });

  it('gives the output fields that are used', () => {
    expect(publishedOf(name).output).toEqual(expect.arrayContaining(cmdlet.output));
  });

  it('reads or writes as its verb says', () => {
    expect(cmdlet.access).toBe(name.startsWith('Get-') ? 'reads' : 'writes');
  });
});

describe('the list of cmdlets', () => {
  it('asks for exactly the fields that the adapter parses, and for all its readings', () => {
    const parsed = Object.fromEntries(
      readings.map(({ cmdlet, row }) => [cmdlet, Object.keys(row.shape).sort()]),
    );
    const reads = Object.entries(CMDLETS).filter(([, { access }]) => access === 'reads');
    const listed = Object.fromEntries(reads.map(([name, { output }]) => [name, [...output].sort()]));
    expect(parsed).toEqual(listed);
  });
});
