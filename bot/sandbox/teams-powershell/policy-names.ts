import { rows, said, type CmdletResult, type Row } from './cmdlet-result.js';

/** The name of a policy or route without the prefix that PowerShell prints. */
export function nameOf(identity: string): string {
  return identity.replace(/^Tag:/i, '');
}

/** PowerShell tells names apart by their letters, not by their case. */
export function sameName(one: string, other: string): boolean {
  return nameOf(one).toLowerCase() === nameOf(other).toLowerCase();
}

/** Global prints bare, every other instance with the prefix `Tag:`. */
export function printedIdentity(identity: string): string {
  const name = nameOf(identity);
  return sameName(name, 'Global') ? 'Global' : `Tag:${name}`;
}

/** The row of that Identity, or all where none is asked for. */
export function named(all: readonly Row[], identity: unknown): CmdletResult {
  if (typeof identity !== 'string') return rows(all);
  const found = all.filter((row) => sameName(String(row['Identity']), identity));
  return found.length === 0 ? notFound(identity) : rows(found);
}

export function notFound(identity: string): CmdletResult {
  return said('notFound', `Cannot find "${identity}".`);
}
