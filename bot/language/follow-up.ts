import type { Intent } from './intents.js';
import type { Entities, SpokenLanguage, Understood } from './understood.js';

/** What was understood last in a conversation. */
export interface Before {
  readonly intent: Intent;
  readonly entities: Entities;
}

/**
 * "And for France?", "what about Raj?": words that only name something, after a question, ask the same of it. They take the
 * question's intent and all that it named, except what they name anew. A change is never carried on, and words that say
 * more than a name are read by themselves.
 */
export function followUp(said: string, understood: Understood, before: Before | undefined): Understood {
  const named = namedAnew(understood.entities);
  if (before === undefined || named.length === 0 || !opensLikeOne(said, understood.language))
    return understood;
  const carried = CARRIED[before.intent];
  if (!ONLY_NAMES.has(understood.intent) && understood.intent !== before.intent) return understood;
  if (carried === undefined || !named.every((kind) => carried.includes(kind))) return understood;
  const replaced = new Set<EntityKind>(named.flatMap((kind) => STANDS_FOR[kind] ?? [kind]));
  const kept = Object.entries(before.entities).filter(([kind]) => !isOneOf(replaced, kind));
  const { ambiguity: _unsaid, ...rest } = understood;
  return {
    ...rest,
    intent: before.intent === 'show_my_numbers' ? 'show_number_for_country' : before.intent,
    entities: { ...Object.fromEntries(kept), ...pick(understood.entities, named) },
    confidence: 'high',
    alternatives: [],
  };
}

type EntityKind = keyof Entities;

/** Which questions can be asked again of something else, and of what. */
const CARRIED: Readonly<Partial<Record<Intent, readonly EntityKind[]>>> = {
  show_my_numbers: ['country', 'city', 'tollFree', 'provider', 'source'],
  show_number_for_country: ['country', 'city', 'tollFree', 'provider', 'source'],
  show_toll_free: ['country', 'city'],
  explain_number: ['country', 'city', 'number', 'tollFree', 'provider'],
  coverage: ['country', 'city', 'tollFree', 'provider', 'source'],
  how_dial_out_routed: ['country', 'city', 'number'],
  find_number_owner: ['number', 'country', 'city'],
  what_if_licence: ['licence', 'country'],
  show_meeting_dialin: ['meeting'],
  show_conference_id: ['meeting'],
  admin_show_user: ['person'],
  admin_audit_history: ['person', 'number'],
};

/** What the name of a place, a number, a license or a person is read as where nothing else is said. */
const ONLY_NAMES: ReadonlySet<Intent> = new Set<Intent>([
  'show_number_for_country',
  'show_toll_free',
  'show_my_numbers',
  'find_number_owner',
  'check_my_licence',
  'show_meeting_dialin',
  'admin_show_user',
  'admin_list_bridge_numbers',
  'greeting',
  'help',
  'out_of_scope',
]);

/** Naming one of these replaces the others: a place is a country or a city, whose number is whose. */
const STANDS_FOR: Readonly<Partial<Record<EntityKind, readonly EntityKind[]>>> = {
  country: ['country', 'city', 'number'],
  city: ['country', 'city', 'number'],
  number: ['country', 'city', 'number'],
  provider: ['provider', 'source'],
  source: ['provider', 'source'],
};

function namedAnew(entities: Entities): readonly EntityKind[] {
  return ENTITY_KINDS.filter((kind) => entities[kind] !== undefined);
}

const ENTITY_KINDS = [
  'number',
  'country',
  'city',
  'tollFree',
  'licence',
  'provider',
  'source',
  'person',
  'meeting',
] as const satisfies readonly EntityKind[];

function pick(entities: Entities, kinds: readonly EntityKind[]): Entities {
  return Object.fromEntries(kinds.map((kind) => [kind, entities[kind]]));
}

function isOneOf(kinds: ReadonlySet<string>, kind: string): boolean {
  return kinds.has(kind);
}

/** The words must begin as a continuation does, and hold little more than what they name. */
function opensLikeOne(said: string, language: SpokenLanguage): boolean {
  const words = said.trim().normalize('NFKC').toLowerCase();
  const opening = OPENINGS[language].exec(words) ?? OPENINGS.en.exec(words);
  if (opening === null) return false;
  const rest = words.slice(opening[0].length);
  return language === 'ja' ? rest.length <= LONGEST_JAPANESE : rest.split(/\s+/).length <= MOST_WORDS;
}

const MOST_WORDS = 6;
const LONGEST_JAPANESE = 16;

/** How a continuation begins. */
const OPENINGS: Readonly<Record<SpokenLanguage, RegExp>> = {
  en: /^(and|also|what about|how about|same for|or)\b[\s,]*/,
  de: /^(und|auch|wie ist es mit|was ist mit|oder)\b[\s,]*/,
  fr: /^(et|aussi|qu'en est-il|ou)(\s|\b)[\s,]*/,
  es: /^¿?\s*(y|e|también|qué hay de|o)(\s|\b)[\s,]*/,
  pt: /^(e|também|e quanto a|ou)(\s|\b)[\s,]*/,
  it: /^(e|ed|anche|e per|o)(\s|\b)[\s,]*/,
  nl: /^(en|ook|hoe zit het met|of)\b[\s,]*/,
  ja: /^(では|じゃあ|それと|あと|なら)[、\s]*|(?=.{1,16}は[?？]?$)/,
};
