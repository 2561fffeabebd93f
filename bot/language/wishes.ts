import type { Concept } from './concepts.js';
import { anyOf, plainText } from './plain-text.js';
import type { Reading } from './reading.js';

/** Ideas of doing something to what is there. */
const DOING: readonly Concept[] = [
  'SET',
  'GIVE',
  'MOVE',
  'REPLACE',
  'ADD',
  'ASSIGN',
  'PUT',
  'REMOVE',
  'CREATE',
  'GRANT',
  'RESTRICT',
  'RESET',
  'RESEND',
  'UNDO',
  'RESTORE',
  'APPROVE',
  'CONTROL',
  'RETIRE',
];

/** Phrases in which a "not" says what is wished, or when: "don't let …", "don't do it yet", "not before". */
const NO_NEGATION: readonly Concept[] = [
  'DRY_RUN',
  'RESTRICT',
  'LATER',
  'GONE',
  'INSTEAD',
  'SHARED',
  'UNUSED',
];

/** "Don't change Dana's number", "ändere … nicht", "ne change pas", "変更しないで": the words wish that nothing is done. */
export function forbidsIt(reading: Reading): boolean {
  const { tokens, mentions, language } = reading;
  if (language === 'ja') return NOT_DONE_JA.test(reading.text) && !reading.concepts.has('DRY_RUN');
  const ideasAt = (at: number): ReadonlySet<Concept> =>
    mentions.find(({ from, to }) => from <= at && at < to)?.concepts ?? new Set();
  const does = (at: number): boolean => isDoing(ideasAt(at));
  return tokens.some(({ word }, at) => {
    const ideas = ideasAt(at);
    if (NO_NEGATION.some((idea) => ideas.has(idea))) return false;
    if (BEFORE_VERB.has(word) && (does(at + 1) || does(at + 2) || WANT.has(tokens[at + 1]?.word ?? '')))
      return true;
    if (NEVER.has(word) && mentions.some(({ from, concepts }) => from > at && isDoing(concepts))) return true;
    if (isImperative(reading, at)) return true;
    if (NEVER_THAT.has(word) && ideasAt(at - 1).has('SHOULD')) return true;
    return BEHIND_VERB.has(word) && isBehindVerb(reading, at);
  });
}

function isDoing(ideas: ReadonlySet<Concept>): boolean {
  return DOING.some((idea) => ideas.has(idea));
}

/** "Don't take …", "do not …", at the beginning of a sentence. */
function isImperative({ tokens, text }: Reading, at: number): boolean {
  const long = tokens[at]?.word === 'not' || tokens[at]?.word === 't';
  const first = long ? at - 1 : at;
  const said = long ? tokens[first]?.word : tokens[at]?.word;
  if (said !== 'dont' && !(long && (said === 'do' || said === 'don'))) return false;
  const before = tokens[first - 1];
  if (before === undefined || POLITE.has(before.word)) return true;
  return /[.!?;]\s*$/.test(text.slice(before.end, tokens[first]?.start));
}

/** "Nimm die Nummer nicht von der Bridge", "setz die PIN nicht zurück"; not "London, nicht Leeds". */
function isBehindVerb({ tokens, mentions, places, text }: Reading, at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (before === undefined || !mentions.some(({ concepts }) => isDoing(concepts))) return false;
  if (next === undefined) return true;
  const doesBefore = mentions.some(({ from, concepts }) => from < at && isDoing(concepts));
  const doesNext = mentions.some(
    ({ from, to, concepts }) => from <= at + 1 && at + 1 < to && isDoing(concepts),
  );
  const contrasts =
    /,/.test(text.slice(before.end, tokens[at]?.start)) || places.some(({ from }) => from === at + 1);
  return doesNext || (doesBefore && !contrasts);
}

const POLITE: ReadonlySet<string> = new Set(['please', 'pls', 'but', 'and', 'hey', 'hi']);

/**
 * "What happens if I remove …?", "how do I …", "can I …", "who approved …": the words ask about a change. "Can you set …?" and
 * "can we …" wish for one.
 */
export function asksAboutIt({ text }: Reading): boolean {
  const plain = plainText(text);
  return OPENING.test(plain) || ANYWHERE.test(plain);
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The "t" of "don't" is a word of its own. */
const BEFORE_VERB = set('t dont not never no nao non ne n niet nicht nie nunca jamais mai nooit');
const WANT = set('want wish');
const NEVER = set('never niemals nunca jamais nooit');
const NEVER_THAT = set('not nicht pas no nao non niet never');
const BEHIND_VERB = set('nicht niet nooit nie');
const NOT_DONE_JA = /(?:し|変え|外さ|消さ|戻さ|送ら|触ら)(?:ないで|ない方|なくて|ません)|変更不要/u;

const OPENING = new RegExp(
  `^\\W*(?:(?:hi|hey|hello|hallo|moin|please|bitte|salut|bonjour|hola|ola|ciao)[\\s,!]+)*(?:${[
    'what (?:happens|would|will|if|changes|breaks)|how(?! about)|who|whose|when (?:was|were|did|is|will)|(?:can|could|may|might|should|shall|must) i|should we|is it|am i|which (?!.*\\bmake it\\b)|why|do i|what about|would it',
    'was (?:passiert|geschieht|ware|ist)|wie(?: (?:kann|viele|mache|geht|wurde|wird|sehr|lange|werde))|wer|wann|(?:kann|darf|soll|muss|konnte|durfte|sollte) ich|sollten wir|warum|wieso',
    'que se passe|qu.est.ce qui se passe|comment|qui|quand|puis je|est ce que je|dois je|peut on|pourquoi|combien',
    '¿?\\s*(?:que pasa|que pasaria|que ocurre|como|quien|cuando|puedo|debo|deberia|por que|cuant[oa]s)',
    'o que acontece|o que aconteceria|como|quem|quando|posso|devo|por que|porque|quant[oa]s',
    'cosa succede|che succede|che cosa succede|cosa succederebbe|come|chi|quando|posso|devo|dovrei|perche|quant[ie]',
    'wat gebeurt|wat als|hoe|wie|wanneer|kan ik|mag ik|moet ik|zou ik|waarom|hoeveel',
  ].join('|')})(?![\\p{L}])`,
  'u',
);
const ANYWHERE = anyOf(
  'what happens if, what happens when, what would happen, would be affected, were affected, was passiert wenn, que se passe t il si, que pasa si, o que acontece se, cosa succede se, wat gebeurt er als, たらどうな, とどうなり, どうすれば, できますか, でしょうか',
);
