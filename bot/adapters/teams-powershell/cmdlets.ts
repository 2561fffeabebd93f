import { readFileSync } from 'node:fs';
import { z } from 'zod';

const PARAMETER_TYPES = [
  'string',
  'stringOrNull',
  'guid',
  'int',
  'bool',
  'switch',
  'strings',
  'addRemove',
] as const;
/** `stringOrNull` takes $null for taking back what was set; `addRemove` is @{Add=…}, @{Remove=…} or both, and nothing else. */
export type ParameterType = (typeof PARAMETER_TYPES)[number];
type ParameterValue = string | number | boolean | null | readonly string[] | AddRemove;
interface AddRemove {
  readonly Add?: readonly string[];
  readonly Remove?: readonly string[];
}
export type Parameters = Readonly<Record<string, ParameterValue>>;

const Cmdlet = z.strictObject({
  access: z.enum(['reads', 'writes']),
  parameters: z.record(z.string(), z.enum(PARAMETER_TYPES)),
  /** One of these has to be given, and only one: what Microsoft takes as the whole tenant when nothing is named. */
  oneOf: z.array(z.string()).default([]),
  output: z.array(z.string()),
});
export type Cmdlet = z.output<typeof Cmdlet>;

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
  const { oneOf } = cmdlet;
  const targets = oneOf.filter((parameter) => parameter in parameters).length;
  return fit && (oneOf.length === 0 || targets === 1) ? cmdlet : undefined;
}

const FITS = {
  string: (value) => typeof value === 'string' && value !== '',
  stringOrNull: (value) => value === null || (typeof value === 'string' && value !== ''),
  guid: (value) => typeof value === 'string' && GUID.test(value),
  int: (value) => Number.isInteger(value),
  bool: (value) => typeof value === 'boolean',
  switch: (value) => value === true,
  strings: isTexts,
  addRemove: (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length > 0 &&
    Object.entries(value).every(([key, texts]) => (key === 'Add' || key === 'Remove') && isTexts(texts)),
} as const satisfies Record<ParameterType, (value: ParameterValue) => boolean>;

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
