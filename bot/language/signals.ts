import { CONCEPTS, type Concept } from './concepts.js';
import { isToGlobal, POLICY_NAME } from './entities/policy-name.js';
import type { Reading } from './reading.js';

/** What is named, and how the sentence is built. */
const FORMS = [
  'A_NUMBER', // a phone number, or the end of one
  'TWO_NUMBERS',
  'A_COUNTRY',
  'A_CITY',
  'TWO_PLACES',
  'A_PERSON',
  'A_NAME_MAYBE', // only the place in the sentence says that it is a name
  'A_GROUP',
  'A_PROVIDER',
  'A_LICENSE',
  'A_TIME', // 15:00, 4pm
  'A_LINK', // to join a meeting with
  'A_TITLE', // for the <words that mean nothing to us>: what a meeting may be called
  'QUESTION',
  'FACT_ASKED', // is, was, did …: asks how things are, and never for a change
  'SHORT', // three words or fewer
  'UNKNOWN_WORDS', // at least a third of the words mean nothing to us
  'NOTHING', // no words at all
] as const;

/** What rules look at: the ideas themselves, what is named, and how the sentence is built. */
export type Signal = Concept | (typeof FORMS)[number];

export function isSignal(name: string): name is Signal {
  return NAMES.has(name);
}

const NAMES: ReadonlySet<string> = new Set([...CONCEPTS, ...FORMS]);

export function signalsOf(reading: Reading): ReadonlySet<Signal> {
  const signals = new Set<Signal>(reading.concepts);
  const phones = reading.digits.filter(({ kind }) => kind === 'phone').length;
  const ends = reading.digits.filter((each) => isNumberEnd(reading, each.value)).length;
  const cities = reading.places.filter(({ place }) => place.kind === 'city').length;
  const licenses = LICENSES.filter((license) => reading.concepts.has(license));
  const add = (signal: Signal, holds: boolean): void => {
    if (holds) signals.add(signal);
  };
  add('A_NUMBER', phones + ends > 0);
  add('TWO_NUMBERS', phones + ends > 1);
  add('A_CITY', cities > 0);
  add('A_COUNTRY', reading.places.length > cities);
  add('TWO_PLACES', reading.places.length > 1);
  add(
    'A_PERSON',
    reading.people.some(({ kind }) => kind === 'sure' || kind === 'likely'),
  );
  add(
    'A_NAME_MAYBE',
    reading.people.some(({ kind }) => kind === 'maybe'),
  );
  add(
    'A_GROUP',
    reading.people.some(({ kind }) => kind === 'group'),
  );
  add(
    'A_PROVIDER',
    reading.providers.some(({ name }) => name !== 'microsoft'),
  );
  add(
    'MICROSOFT',
    reading.providers.some(({ name }) => name === 'microsoft'),
  );
  add('A_LICENSE', licenses.length > 0);
  add('A_TIME', TIME.test(reading.text));
  add('A_TITLE', hasTitle(reading));
  add('A_LINK', reading.link !== undefined);
  add('QUESTION', isQuestion(reading));
  add('FACT_ASKED', asksForFact(reading));
  add('SHORT', reading.tokens.length <= 3);
  add(
    'POLICY',
    reading.tokens.some(({ said }, at) => POLICY_NAME.test(said) || isToGlobal(reading.tokens, at)),
  );
  add('NOTHING', reading.tokens.length === 0);
  add('UNKNOWN_WORDS', unknownWords(reading) * 3 >= reading.tokens.length);
  return signals;
}

/**
 * A group of three to six digits is the end of a number where the words say so ("ending in 0142"), and a group of four
 * also where it can be nothing else: no year, no quantity, no toll-free prefix.
 */
export function isNumberEnd(reading: Reading, digits: string): boolean {
  const said = reading.digits.find(({ kind, value }) => kind === 'few' && value === digits);
  if (said === undefined || digits.length < 3 || digits.length > 6) return false;
  if (reading.concepts.has('ENDING')) return !TOLL_FREE_PREFIXES.has(digits);
  if (digits.length !== 4 || TOLL_FREE_PREFIXES.has(digits) || /^(19|20)\d\d$/.test(digits)) return false;
  const before = reading.text.slice(Math.max(0, said.start - 2), said.start);
  const after = reading.text.slice(said.end, said.end + 3);
  return (
    !/[$€£.,:/-]$/.test(before) &&
    !/^([:,.]\d|[%€$]|\/)/.test(after) &&
    !COUNTED.test(reading.text.slice(said.end))
  );
}

const LICENSES = [
  'LICENSE_STANDARD',
  'LICENSE_OCC',
  'LICENSE_USACAN',
  'LICENSE_PAYG',
  'LICENSE_E3',
  'LICENSE_E5',
] as const satisfies readonly Concept[];

const TOLL_FREE_PREFIXES: ReadonlySet<string> = new Set(
  '0800 0808 1800 800 888 877 866 855 844 833 900 0900 0120'.split(' '),
);

const TIME = /\b\d{1,2}(:\d\d|[.h]\d\d\b| ?(am|pm|uhr|h|o'clock|heures)\b)|\d{1,2}時/i;
/** "4000 users": what follows a quantity. */
const COUNTED =
  /^\s*(users|user|people|seats|licen[sc]es|organi[sz]ers|employees|numbers|days|minutes|nutzer|benutzer|utilisateurs|usuarios|usuários|utenti|gebruikers|人)/i;

/** "For the unicorn …": words behind "for the" that mean nothing and name nobody and no place. */
function hasTitle(reading: Reading): boolean {
  const { mentions, tokens } = reading;
  return mentions.some(({ to }, index) => {
    const next = mentions[index + 1];
    if (next === undefined || next.concepts.size > 0 || isNamed(reading, next.from)) return false;
    const [before = '', article = ''] = [tokens[to - 2]?.word, tokens[to - 1]?.word];
    return FOR_TITLES.has(before) && BEFORE_TITLES.has(article);
  });
}

const FOR_TITLES: ReadonlySet<string> = new Set('for of fur pour para per voor'.split(' '));
const BEFORE_TITLES: ReadonlySet<string> = new Set(
  'the my our das die den der mein meinen la le les mon notre el los mi il lo o a meu de het mijn'.split(' '),
);

const ASKING: ReadonlySet<Concept> = new Set<Concept>([
  'WHAT',
  'WHO',
  'WHERE',
  'WHY',
  'HOW',
  'HAVE',
  'CAN',
  'ASKS',
]);

/** "Is Dana set to Paris?" asks; "can you set Dana to Paris?" wishes. */
function asksForFact({ mentions }: Reading): boolean {
  const opening = mentions.find(({ concepts }) => !concepts.has('GREETING'))?.concepts;
  return opening !== undefined && opening.has('ASKS') && !opening.has('CAN');
}

function isQuestion({ text, mentions }: Reading): boolean {
  if (/[?？]\s*$/.test(text) || /(か|かな|の)[。.\s]*$/.test(text)) return true;
  const opening = mentions.find(({ concepts }) => !concepts.has('GREETING'));
  return [...(opening?.concepts ?? [])].some((concept) => ASKING.has(concept));
}

function unknownWords(reading: Reading): number {
  return reading.mentions.filter(({ concepts, from }) => concepts.size === 0 && !isNamed(reading, from))
    .length;
}

function isNamed({ people, places, providers, digits, tokens }: Reading, at: number): boolean {
  const start = tokens[at]?.start ?? 0;
  const spans = [...people.filter(({ kind }) => kind !== 'maybe'), ...places, ...providers];
  if (spans.some(({ from, to }) => at >= from && at < to)) return true;
  return digits.some((each) => start >= each.start && start < each.end);
}
