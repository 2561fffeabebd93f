import { readFileSync } from 'node:fs';
import { z } from 'zod';

export type ParameterType = 'string' | 'guid' | 'int' | 'bool' | 'switch' | 'strings';
type ParameterValue = string | number | boolean | readonly string[];
export type Parameters = Readonly<Record<string, ParameterValue>>;

const Cmdlet = z.strictObject({
  access: z.enum(['reads', 'writes']),
  parameters: z.record(z.string(), z.enum(['string', 'guid', 'int', 'bool', 'switch', 'strings'])),
  output: z.array(z.string()),
});
export type Cmdlet = z.infer<typeof Cmdlet>;

/**
 * Every cmdlet that may be called, with its parameters and the output fields that come back. worker.ps1 reads the same
 * file and checks again; what is not in it cannot be called.
 */
export const CMDLETS: Readonly<Record<string, Cmdlet>> = z
  .record(z.string(), Cmdlet)
  .parse(JSON.parse(readFileSync(new URL('./cmdlets.json', import.meta.url), 'utf8')));

/** The cmdlet when the call is allowed by name, parameter names and parameter types; undefined otherwise. */
export function allowedCmdlet(name: string, parameters: Parameters): Cmdlet | undefined {
  const cmdlet = Object.hasOwn(CMDLETS, name) ? CMDLETS[name] : undefined;
  if (cmdlet === undefined) return undefined;
  const fit = Object.entries(parameters).every(([parameter, value]) => {
    const type = Object.hasOwn(cmdlet.parameters, parameter) ? cmdlet.parameters[parameter] : undefined;
    return type !== undefined && FITS[type](value);
  });
  return fit ? cmdlet : undefined;
}

const FITS = {
  string: (value) => typeof value === 'string' && value !== '',
  guid: (value) => typeof value === 'string' && GUID.test(value),
  int: (value) => Number.isInteger(value),
  bool: (value) => typeof value === 'boolean',
  switch: (value) => value === true,
  strings: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
} as const satisfies Record<ParameterType, (value: ParameterValue) => boolean>;

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
