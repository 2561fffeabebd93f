import type { NumberView } from '../../api/contract.js';
import type { Text } from '../../text.js';
import { countryOf, numberInWords } from '../../ui/number-in-words.js';
import { fits } from '../../ui/fits.js';

/** The numbers of one country, or of one code that several countries share. */
export interface NumberGroup {
  readonly key: string;
  readonly name: string;
  readonly numbers: readonly NumberView[];
}

interface Grouping {
  readonly own: string | undefined;
  /** What the reader typed; empty keeps every number. */
  readonly filter: string;
  readonly words: Text;
}

/** Groups by country: the reader's own first, then its shared codes, the others by name. */
export function groupNumbers(
  numbers: readonly NumberView[],
  { own, filter, words }: Grouping,
): readonly NumberGroup[] {
  const groups = new Map<string, { name: string; numbers: NumberView[]; rank: number }>();
  for (const view of numbers) {
    if (!fits(filter, searchedText(view, words))) continue;
    const key = `${view.country ?? 'none'}${view.sharedCode ? '-shared' : ''}`;
    const known = groups.get(key);
    if (known !== undefined) known.numbers.push(view);
    else groups.set(key, { name: countryOf(view, words), numbers: [view], rank: rankOf(view, own) });
  }
  const byName = new Intl.Collator(words.locale);
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .sort((one, other) => one.rank - other.rank || byName.compare(one.name, other.name))
    .map(({ key, name, numbers: inGroup }) => ({ key, name, numbers: inGroup }));
}

/** The name of a shared code begins with its country's, so that it follows it by name. */
function rankOf({ country }: NumberView, own: string | undefined): number {
  return country !== undefined && country === own ? 0 : 1;
}

function searchedText(view: NumberView, words: Text): readonly string[] {
  const said = numberInWords(view, words);
  return [
    view.number,
    view.international,
    view.national,
    said.place,
    said.kind,
    said.source,
    ...said.allLanguages,
  ];
}
