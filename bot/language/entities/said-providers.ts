import type { Scan } from '../scan.js';
import { longestPhrase } from '../phrases.js';
import { providerTable } from './providers.js';

/** An operator, or Microsoft as a carrier, that was said. */
export interface SaidProvider {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The operators of a text in their order: known ones, and an unknown name behind "via". */
export function providersIn(scan: Scan): readonly SaidProvider[] {
  const words = scan.tokens.map((token) => token.word);
  const found: SaidProvider[] = [];
  for (let at = 0; at < words.length;) {
    const provider = namedAt(scan, words, at) ?? behindVia(scan, at);
    if (provider !== undefined) found.push(provider);
    at = provider?.to ?? at + 1;
  }
  return found;
}

function namedAt({ tokens }: Scan, words: readonly string[], at: number): SaidProvider | undefined {
  if (MICROSOFT.has(words[at] ?? '')) return { name: 'microsoft', from: at, to: at + 1 };
  const named = longestPhrase(providerTable(), words, at);
  const [provider] = named?.labels ?? [];
  if (named === undefined || provider === undefined) return undefined;
  const token = tokens[at];
  const cued = CUES.has(words[at - 1] ?? '');
  if (provider.capital && !cued && !(token?.capital === true && at > 0)) return undefined;
  return { name: provider.name, from: at, to: at + named.length };
}

/** "via Flowroute", "über die Quix": a name that no list has, in the place of a carrier. */
function behindVia({ tokens, mentions }: Scan, at: number): SaidProvider | undefined {
  const token = tokens[at];
  const mention = mentions.find(({ from }) => from === at);
  if (token === undefined || mention === undefined || mention.concepts.size > 0 || mention.to !== at + 1)
    return undefined;
  if (!token.capital || token.japanese) return undefined;
  const before = mentions.find(({ to }) => to === at);
  const article =
    before !== undefined && before.concepts.has('FILLER')
      ? mentions.find(({ to }) => to === before.from)
      : undefined;
  const cued = [before, article].some((each) => each?.concepts.has('OVER') === true);
  return cued ? { name: token.said.toLowerCase(), from: at, to: at + 1 } : undefined;
}

const MICROSOFT: ReadonlySet<string> = new Set(['microsoft', 'msft', 'マイクロソフト']);

/** Words before a carrier in the languages that share them. */
const CUES: ReadonlySet<string> = new Set([
  'via',
  'through',
  'over',
  'from',
  'uber',
  'par',
  'por',
  'pela',
  'pelo',
  'tramite',
  'con',
  'met',
  'the',
]);
