import type { Concept } from '../concepts.js';
import type { Reading } from '../reading.js';

/** The words that licenses have in entities, by the idea that names them. */
export const LICENSE_WORDS = [
  ['LICENSE_STANDARD', 'standard'],
  ['LICENSE_OCC', 'occ'],
  ['LICENSE_USACAN', 'usacan'],
  ['LICENSE_PAYG', 'payg'],
  ['LICENSE_E3', 'e3'],
  ['LICENSE_E5', 'e5'],
] as const satisfies readonly (readonly [Concept, string])[];

/** "From Standard to the operator one", "OCC instead of Standard": the license that would be left; undefined where none is. */
export function licenseLeft({ concepts, mentions }: Reading): string | undefined {
  const moves = concepts.has('MOVE') || concepts.has('INSTEAD') || concepts.has('CHANGED');
  if (!moves || concepts.has('COMPARE')) return undefined;
  const named = mentions.flatMap(({ from, concepts: ideas }) =>
    LICENSE_WORDS.flatMap(([concept, word]) => (ideas.has(concept) ? [{ word, from }] : [])),
  );
  const [first, second] = named;
  if (first === undefined || second === undefined || named.length > 2 || first.word === second.word) {
    return undefined;
  }
  const turned = mentions.some(
    ({ from, concepts: ideas }) => ideas.has('INSTEAD') && from > first.from && from < second.from,
  );
  return turned ? second.word : first.word;
}
