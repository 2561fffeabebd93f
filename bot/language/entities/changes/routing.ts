import { anyOf } from '../../plain-text.js';
import type { Entities } from '../../understood.js';

/** A part of the text, as said. */
export interface SaidName {
  readonly said: string;
  readonly start: number;
  readonly end: number;
}

/** What is said of the parts of dial-out routing; names with their places, so that nothing else is read out of them. */
export interface SaidRouting {
  readonly part: Entities['part'];
  readonly pattern: SaidName | undefined;
  readonly usages: readonly SaidName[];
  readonly route: SaidName | undefined;
  readonly priority: number | undefined;
  readonly rank: number | undefined;
}

/** `plain` has each letter where `text` has it. */
export function routingIn(text: string, plain: string): SaidRouting {
  const pattern = patternIn(text, plain);
  const rest = pattern === undefined ? plain : blank(plain, pattern);
  const usages = namesBehind(text, rest, USAGE);
  const [route] = namesBehind(text, rest, ROUTE);
  return {
    part: partIn(rest),
    pattern,
    usages,
    route,
    priority: numberBehind(rest, PRIORITY),
    rank: numberBehind(rest, RANK),
  };
}

function blank(text: string, { start, end }: SaidName): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/** In backticks, behind the word "pattern", or what can be nothing else: it begins with ^ or holds \\d. */
function patternIn(text: string, plain: string): SaidName | undefined {
  const marked = /`([^`\n]{1,200})`/.exec(text);
  if (marked?.[1] !== undefined) return spanOf(marked[1], marked.index + 1);
  const behind = BEHIND_PATTERN.exec(plain);
  const at = behind === null ? -1 : behind.index + behind[0].length;
  const word = at < 0 ? undefined : /^["'“]?([^\s"'“”]{1,200})/.exec(text.slice(at));
  if (word?.[1] !== undefined && /[\\^$+\d*[(]/.test(word[1])) {
    return spanOf(withoutStop(word[1]), at + word[0].indexOf(word[1]));
  }
  const alone = /(?:^|\s)(\^[^\s]{1,200}|[^\s]{0,60}\\d[^\s]{0,120})/.exec(text);
  if (alone?.[1] === undefined) return undefined;
  return spanOf(withoutStop(alone[1]), alone.index + alone[0].indexOf(alone[1]));
}

const PATTERN_WORD =
  'pattern|regex|regular expression|number pattern|muster|rufnummernmuster|motif|modele|patron|padrao|schema|modello|patroon|パターン';
const BEHIND_PATTERN = new RegExp(
  `(?<!\\p{L})(?:${PATTERN_WORD})\\s*(?:of|is|to|:|=|ist|auf|es|e|is)?\\s*`,
  'u',
);

/** A full stop or a comma ends the sentence, not the pattern. */
function withoutStop(said: string): string {
  return said.replace(/[.,;:!?]+$/, '');
}

function spanOf(said: string, start: number): SaidName {
  return { said, start, end: start + said.length };
}

const NAME = `(?:"[^"]{1,64}"|“[^”]{1,64}”|„[^“”]{1,64}[“”]|«[^»]{1,64}»|[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63})`;
const CALLED =
  '(?:called|named|namens|appele|appelee|llamad[oa]|chamad[oa]|denominat[oa]|chiamat[oa]|genaamd|mit dem namen)';
const USAGE =
  'pstn usages?|usages?|pstn-verwendung(?:en)?|verwendung(?:en)?|utilisations?|usos?|utilizz[oi]|gebruik|用途';
const ROUTE =
  'voice routes?|dial-?\\s?out routes?|routes?|sprachrouten?|routen?|rutas?|rotas?|rott[ae]|ルート';

/** "Usage Europe, UK", "route called UK-Out", "the UK-Out route"; words that are no name end the list. */
function namesBehind(text: string, plain: string, word: string): readonly SaidName[] {
  const source = `(?<![\\p{L}-])(?:${word})(?![\\p{L}-])\\s*(?:${CALLED}\\s+)?`;
  for (const found of plain.matchAll(new RegExp(source, 'gu'))) {
    const names: SaidName[] = [];
    let at = found.index + found[0].length;
    for (;;) {
      const next = new RegExp(
        `^(?:\\s*,\\s*|\\s+(?:and|und|et|y|e|en|then|dann)\\s+|\\s*)(${NAME})`,
        'u',
      ).exec(text.slice(at));
      const said = next?.[1];
      if (
        next === null ||
        said === undefined ||
        !isName(said) ||
        (names.length > 0 && !/[,a-z]/.test(next[0].replace(said, '')))
      )
        break;
      const start = at + next[0].length - said.length;
      names.push({ said: said.replaceAll(/["“”„«»]/g, ''), start, end: start + said.length });
      at = start + said.length;
    }
    if (names.length > 0) return names;
    const before = new RegExp(`(${NAME})\\s+$`, 'u').exec(text.slice(0, found.index));
    if (before?.[1] !== undefined && isName(before[1]) && before[1] !== firstWord(text)) {
      return [
        {
          said: before[1].replaceAll(/["“”„«»]/g, ''),
          start: before.index,
          end: before.index + before[1].length,
        },
      ];
    }
  }
  return [];
}

function firstWord(text: string): string | undefined {
  return /^\s*(\S+)/.exec(text)?.[1];
}

/** Names of usages and routes are quoted, or look like names: a capital letter, a digit, a hyphen. */
function isName(said: string): boolean {
  if (/^["“„«]/.test(said)) return true;
  return /\p{Lu}|\d|[-_.]\S/u.test(said) && !NO_NAMES.has(said.toLowerCase());
}

const NO_NAMES: ReadonlySet<string> = new Set(
  'pstn policy policies dial-out dial richtlinie route usage muster'.split(' '),
);

function partIn(plain: string): Entities['part'] {
  if (POLICY.test(plain)) return 'policy';
  if (ROUTE_WORD.test(plain)) return 'route';
  return USAGE_WORD.test(plain) ? 'usage' : undefined;
}

const POLICY = anyOf(
  'policy, policies, richtlinie*, *richtlinie*, strategie*, politique*, directiva*, politica*, diretiva*, criterio, criteri, beleid*, ポリシー',
);
const ROUTE_WORD = anyOf(
  'route, routes, voice route, voice routes, sprachroute*, routen, ruta, rutas, rota, rotas, rotta, rotte, ルート',
);
const USAGE_WORD = anyOf(
  'usage, usages, verwendung, verwendungen, utilisation, uso, usos, utilizzo, gebruik, 用途',
);

function numberBehind(plain: string, word: string): number | undefined {
  const found = new RegExp(
    `(?<!\\p{L})(?:${word})\\s*(?:\\p{L}[\\p{L}\\p{N}_-]*\\s+){0,4}(?:of|is|to|:|=|auf|a|à|para|naar|を)?\\s*(?<number>\\d{1,4})(?![\\p{L}\\d])`,
    'u',
  ).exec(plain)?.groups?.['number'];
  return found === undefined ? undefined : Number(found);
}

const PRIORITY = 'priority|prioritat|priorite|prioridad|prioridade|priorita|prioriteit|優先度|優先順位';
const RANK = 'rank|rang|rango|posicao|classifica|ランク|順位';
