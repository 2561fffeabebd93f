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
export type Parameters = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** One cmdlet against the tenant. Its parameters fit Microsoft's reference already. */
export type Cmdlet = (context: Pick<SandboxContext, 'tenant'>, parameters: Parameters) => CmdletResult;

export function rows(output: readonly Row[]): CmdletResult {
  return { ok: true, output };
}

export function said(code: CmdletError['code'], message: string): CmdletResult {
  return { ok: false, error: { code, message } };
}
