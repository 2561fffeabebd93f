import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { CmdletError, Parameters } from './cmdlet-result.js';

const Allowed = z.record(
  z.string(),
  z.strictObject({
    access: z.enum(['reads', 'writes']),
    parameters: z.record(
      z.string(),
      z.enum(['string', 'stringOrNull', 'guid', 'int', 'bool', 'switch', 'strings', 'addRemove']),
    ),
    oneOf: z.array(z.string()).default([]),
    output: z.array(z.string()),
  }),
);

const Reference = z.array(
  z.object({
    name: z.string(),
    parameterSets: z.array(z.object({ name: z.string(), mandatory: z.array(z.string()) })),
    parameters: z.array(
      z.object({
        name: z.string(),
        type: z.string(),
        sets: z.array(z.string()).optional(),
        /** Words to choose from; prose where any text of a kind will do. */
        values: z.union([z.array(z.string()), z.string()]).optional(),
        internal: z.boolean().optional(),
      }),
    ),
  }),
);
type ReferenceParameter = z.output<typeof Reference>[number]['parameters'][number];

/** What a worker may call and how Microsoft documents it. */
export interface CallRules {
  /** Why the call is not made; undefined when it is allowed and right. */
  refusalOf(cmdlet: string, parameters: Parameters): CmdletError | undefined;
  /** The output fields the product has asked for. */
  outputOf(cmdlet: string): readonly string[];
}

/** Reads the product's allow-list and Microsoft's reference; a call must satisfy both. */
export function readCallRules(): CallRules {
  const allowed = Allowed.parse(read('../../adapters/teams-powershell/cmdlets.json'));
  const reference = new Map(
    Reference.parse(read('../contracts/cmdlets.json')).map((each) => [each.name, each]),
  );

  function notAllowed(cmdlet: string, parameters: Parameters): string | undefined {
    const known = Object.hasOwn(allowed, cmdlet) ? allowed[cmdlet] : undefined;
    if (known === undefined) return `${cmdlet} is not on the list of allowed cmdlets.`;
    const wrong = Object.entries(parameters).find(([name, value]) => {
      const type = Object.hasOwn(known.parameters, name) ? known.parameters[name] : undefined;
      return type === undefined || !FITS[type](value);
    });
    if (wrong !== undefined) return `${cmdlet} is not allowed with that ${wrong[0]}.`;
    const targets = known.oneOf.filter((name) => name in parameters).length;
    if (known.oneOf.length === 0 || targets === 1) return undefined;
    return `${cmdlet} is allowed with exactly one of ${known.oneOf.join(', ')}.`;
  }

  function undocumented(cmdlet: string, parameters: Parameters): string | undefined {
    const documented = reference.get(cmdlet);
    if (documented === undefined) return `The term '${cmdlet}' is not recognized as a name of a cmdlet.`;
    const given = Object.keys(parameters);
    for (const name of given) {
      const parameter = documented.parameters.find((each) => each.name === name);
      if (parameter === undefined || parameter.internal) {
        return `A parameter cannot be found that matches parameter name '${name}'.`;
      }
      const wrong = valueFault(parameter, parameters[name]);
      if (wrong !== undefined) return `Cannot bind parameter '${name}'. ${wrong}`;
    }
    const fits = documented.parameterSets.some(
      (set) =>
        set.mandatory.every((name) => given.includes(name)) &&
        given.every((name) => inSet(documented.parameters, name, set.name)),
    );
    return fits ? undefined : 'Parameter set cannot be resolved using the specified named parameters.';
  }

  return {
    refusalOf(cmdlet, parameters) {
      const notOnList = notAllowed(cmdlet, parameters);
      if (notOnList !== undefined) return { code: 'notAllowed', message: notOnList };
      const message = undocumented(cmdlet, parameters);
      return message === undefined ? undefined : { code: 'refused', message };
    },
    outputOf: (cmdlet) => allowed[cmdlet]?.output ?? [],
  };
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const FITS = {
  string: (value: unknown) => typeof value === 'string' && value !== '',
  /** As `string`, and $null, which takes back what was set. */
  stringOrNull: (value: unknown) => value === null || (typeof value === 'string' && value !== ''),
  guid: (value: unknown) => typeof value === 'string' && GUID.test(value),
  int: (value: unknown) => Number.isInteger(value),
  bool: (value: unknown) => typeof value === 'boolean',
  switch: (value: unknown) => value === true,
  strings: (value: unknown) => Array.isArray(value),
  addRemove: (value: unknown) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length > 0 &&
    Object.keys(value).every((key) => key === 'Add' || key === 'Remove'),
} as const;

/** Microsoft's type names that are not simply text. */
const TYPES: Readonly<Record<string, keyof typeof FITS | 'any'>> = {
  Guid: 'guid',
  Int32: 'int',
  UInt32: 'int',
  Object: 'any',
  Boolean: 'bool',
  SwitchParameter: 'switch',
  'String[]': 'strings',
};

function valueFault({ type, values }: ReferenceParameter, value: unknown): string | undefined {
  const fit = TYPES[type] ?? 'stringOrNull';
  if (fit !== 'any' && !FITS[fit](value)) return `Cannot convert the value to type "${type}".`;
  if (!Array.isArray(values) || typeof value !== 'string') return undefined;
  const unknown = value.split(/\s*,\s*/).find((each) => !values.includes(each));
  return unknown === undefined ? undefined : `"${unknown}" does not belong to the set "${values.join(',')}".`;
}

function inSet(parameters: readonly ReferenceParameter[], name: string, set: string): boolean {
  const sets = parameters.find((each) => each.name === name)?.sets;
  return sets === undefined || sets.includes(set);
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}
