import type { SupposedLicense } from '../../domain/licenses/what-if.js';

/** The licenses behind the words that entities have for them: E5 includes Standard, E3 alone has no audio conferencing. */
export function licensesNamed(words: string | readonly string[] | undefined): readonly SupposedLicense[] {
  return [...new Set([words ?? []].flat().flatMap((word) => LICENSES[word] ?? []))];
}

const LICENSES: Readonly<Record<string, SupposedLicense>> = {
  standard: 'standard',
  e5: 'standard',
  occ: 'operatorConnect',
  usacan: 'usaCanada',
  payg: 'payPerMinute',
  none: 'none',
  e3: 'none',
};
