import type { Concept } from '../concepts.js';
import type { Reading } from '../reading.js';

/**
 * The name of a group as said: "the Sales EMEA group", "the group Key accounts", "the finance team". Names of groups often
 * have several words, of which one looks like a group; words with a capital beside it belong to the name.
 */
export function groupNameIn({ people, tokens, mentions, text }: Reading): string | undefined {
  const first = people.find(({ kind }) => kind === 'group');
  if (first === undefined) return undefined;
  const quoted = quotedGroup(text, tokens[first.from]?.start ?? 0);
  if (quoted !== undefined) return quoted;
  const announced = GROUP_WORD.test(tokens[first.from]?.said ?? '');
  const ideasAt = (at: number): ReadonlySet<Concept> =>
    mentions.find(({ from, to }) => from <= at && at < to)?.concepts ?? new Set();
  let to = first.to;
  while (to < tokens.length) {
    const said = tokens[to]?.said ?? '';
    const ideas = ideasAt(to);
    const ends = ENDS.some((idea) => ideas.has(idea));
    const belongs = /^\p{Lu}/u.test(said) || GROUP_WORD.test(said) || announced;
    if (ends || !belongs) break;
    to += 1;
    if (GROUP_WORD.test(said)) break;
  }
  const start = tokens[first.from]?.start ?? 0;
  return text.slice(start, tokens[to - 1]?.end ?? start).trim();
}

/** A name in quotes that stands beside a word for a group, or holds what looks like one; others may be those of policies. */
function quotedGroup(text: string, at: number): string | undefined {
  for (const found of text.matchAll(/["“„«]([^"”“»]{2,80})["”»]/g)) {
    const end = found.index + found[0].length;
    const beside = BEFORE_QUOTE.test(text.slice(0, found.index)) || BEHIND_QUOTE.test(text.slice(end));
    if (beside || (at >= found.index && at < end)) return found[1];
  }
  return undefined;
}

const BEFORE_QUOTE =
  /(?:groups?|teams?|departments?|gruppe|abteilung|groupe|équipe|grupo|equipo|equipe|gruppo|groep|afdeling)\s+(?:called |named |namens |appelée? )?$/i;
const BEHIND_QUOTE = /^\s+(?:group|team|department|gruppe|groep)/i;

const GROUP_WORD = /^(?:group|team|department|gruppe|abteilung|groupe|grupo|gruppo|groep)$/i;

/** Ideas that no name of a group goes on with. */
const ENDS: readonly Concept[] = [
  'WHAT_IF',
  'LOSE',
  'MOVE',
  'CHANGED',
  'HAVE',
  'PERSON_CUE',
  'FILLER',
  'LICENSE',
  'LICENSE_STANDARD',
  'LICENSE_OCC',
  'LICENSE_USACAN',
  'LICENSE_PAYG',
  'LICENSE_E3',
  'LICENSE_E5',
];
