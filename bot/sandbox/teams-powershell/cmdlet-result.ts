import type { SandboxContext } from '../context.js';

/** What a cmdlet did: its rows, or what it said instead, in the codes of the worker protocol. */
export type CmdletResult =
  | { readonly ok: true; readonly output: readonly Row[] }
  | { readonly ok: false; readonly error: CmdletError };

export interface CmdletError {
  readonly code: 'notAllowed' | 'notFound' | 'refused' | 'throttled' | 'signedOut' | 'failed';
  readonly message: string;
}

export type Row = Readonly<Record<string, unknown>>;
export type Parameters = Readonly<Record<string, ParameterValue>>;
type ParameterValue = string | number | boolean | null | readonly string[] | ListChange;

/** PowerShell's @{Add=…} and @{Remove=…}: what is done to a list that is not said whole. */
export interface ListChange {
  readonly Add?: readonly string[] | undefined;
  readonly Remove?: readonly string[] | undefined;
}

/** One cmdlet against the tenant. Its parameters fit Microsoft's reference already. */
export type Cmdlet = (context: SandboxContext, parameters: Parameters) => CmdletResult;

export function rows(output: readonly Row[]): CmdletResult {
  return { ok: true, output };
}

export function said(code: CmdletError['code'], message: string): CmdletResult {
  return { ok: false, error: { code, message } };
}

/** A text parameter; undefined where it was not given, and for $null. */
export function textOf(parameters: Parameters, name: string): string | undefined {
  const value = parameters[name];
  return typeof value === 'string' ? value : undefined;
}

/** A text parameter that the reference says is mandatory. */
export function neededText(parameters: Parameters, name: string): string {
  return textOf(parameters, name) ?? '';
}

/** A list parameter; PowerShell takes a single text for a list of one. */
export function textsOf(parameters: Parameters, name: string): readonly string[] | undefined {
  const value = parameters[name];
  if (typeof value === 'string') return [value];
  return isObject(value) && 'length' in value ? value : undefined;
}

/** A parameter that changes a list; no change where it was not given. */
export function listChangeOf(parameters: Parameters, name: string): ListChange {
  const value = parameters[name];
  return isObject(value) && !('length' in value) ? value : {};
}

function isObject<T>(value: T): value is T & object {
  return typeof value === 'object' && value !== null;
}
