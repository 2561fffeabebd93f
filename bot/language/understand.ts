import { looksLikeBulkCsv, wordsBeforeList } from '../domain/changes/bulk-csv.js';
import { rankedIntents, type Ranked } from './decide.js';
import { entitiesOf } from './entities-of.js';
import { WRITING_INTENTS, type Intent } from './intents.js';
import { inviteWishIn, type InviteWish } from './invite-wish.js';
import { readingOf, type Reading, type ReadingOptions } from './reading.js';
import { signalsOf, type Signal } from './signals.js';
import { asksAboutIt, forbidsIt } from './wishes.js';
import type { Understood } from './understood.js';

/**
 * What a person means by some words, in any of the eight languages. `languages` are hints such as the reader's own, the
 * likeliest first; with `country` national numbers become international. Pure; only the first 1,000 characters count.
 */
export function understand(text: string, options: ReadingOptions = {}): Understood {
  if (looksLikeBulkCsv(text)) return pastedList(text, options);
  const wish = inviteWishIn(text.slice(0, LONGEST));
  const changed = wish === undefined ? undefined : withInvites(wish, options);
  return changed ?? understandWords(text, options);
}

const LONGEST = 1_000;

/** A change with the invites rewritten afterwards, or that alone; undefined where the words are about something else. */
function withInvites({ rest, alone }: InviteWish, options: ReadingOptions): Understood | undefined {
  // Whose invites are meant is said as it is said whom something is sent to.
  const { entities, ...read } = understandWords(alone ? `resend the info ${rest}` : rest, options);
  const { action: _, ...whose } = entities;
  if (!alone) {
    if (!WRITING_INTENTS.has(read.intent) || read.intent === 'admin_set_bridge_settings') return undefined;
    return { ...read, entities: { ...entities, updateInvites: true } };
  }
  const isOfSomebody = whose.person !== undefined || whose.group !== undefined || whose.everyone === true;
  if (!isOfSomebody) return undefined;
  return { ...read, intent: 'admin_bulk_change', entities: { ...whose, updateInvites: true } };
}

/** A pasted list is a change of many; what is said before it may put it off. */
function pastedList(text: string, options: ReadingOptions): Understood {
  const { entities, language } = understandWords(`csv ${wordsBeforeList(text)}`, options);
  const { dryRun, powershell, schedule } = entities;
  const wish = inviteWishIn(wordsBeforeList(text));
  return {
    intent: 'admin_bulk_change',
    entities: {
      csv: true,
      ...(dryRun !== undefined && { dryRun }),
      ...(powershell !== undefined && { powershell }),
      ...(schedule !== undefined && { schedule }),
      ...(wish !== undefined && { updateInvites: true }),
    },
    confidence: 'high',
    alternatives: [],
    language,
  };
}

function understandWords(text: string, options: ReadingOptions): Understood {
  const reading = readingOf(text, options);
  const signals = signalsOf(reading);
  const ranked = rankedIntents(signals);
  const best = safest(ranked, signals, reading);
  const confidence = confidenceOf(best);
  const near = alternativesTo(best, ranked);
  // What is not sure and would change something is never the only thing to choose.
  const asks = confidence === 'low' && WRITING_INTENTS.has(best.intent) && near.length === 0;
  const ambiguity = ambiguityOf(best.intent, { signals, reading });
  return {
    intent: best.intent,
    entities: entitiesOf(reading, best.intent, signals),
    confidence,
    alternatives: asks ? ['help'] : near,
    ...(ambiguity === undefined ? {} : { ambiguity }),
    language: reading.language,
  };
}

function alternativesTo(best: Ranked, ranked: readonly Ranked[]): Intent[] {
  return ranked
    .filter(({ intent, weight }) => {
      return intent !== best.intent && weight >= best.weight - NEAR && weight >= WEAK;
    })
    .map(({ intent }) => intent)
    .slice(0, MOST_ALTERNATIVES);
}

/**
 * Who asks how things are, or wishes that something is not done, is never taken to wish a change: then the strongest reading
 * that only looks is meant. Who asks about a change may wish it, so that is asked.
 */
function safest(ranked: readonly Ranked[], signals: ReadonlySet<Signal>, reading: Reading): Ranked {
  const [best = NOTHING_READ] = ranked;
  if (!WRITING_INTENTS.has(best.intent)) return best;
  const unsure = { intent: best.intent, weight: Math.min(best.weight, SURE_ENOUGH.toChange - 1) };
  const forbidden = !SAYS_NO_ITSELF.has(best.intent) && forbidsIt(reading);
  if (forbidden || signals.has('FACT_ASKED')) {
    const looking = ranked.find(({ intent, weight }) => !WRITING_INTENTS.has(intent) && weight >= WEAK);
    return looking ?? (forbidden ? NOTHING_READ : unsure);
  }
  return asksAboutIt(reading) ? unsure : best;
}

/** "Don't mask numbers" and "nobody may dial out" are changes. */
const SAYS_NO_ITSELF: ReadonlySet<Intent> = new Set<Intent>([
  'admin_set_bridge_settings',
  'admin_set_restriction',
]);

const NOTHING_READ: Ranked = { intent: 'out_of_scope', weight: 0 };

/** Readings this close to the best one are worth offering. */
const NEAR = 6;
const MOST_ALTERNATIVES = 3;
/** Below this weight nothing in the words names a wish of its own. */
const WEAK = 35;
const NONE = 15;
/** To look at the wrong thing costs little; to change it does not. */
const SURE_ENOUGH = { toRead: 38, toChange: 60 };

function confidenceOf({ intent, weight }: Ranked): Understood['confidence'] {
  if (weight <= NONE) return 'none';
  const enough = WRITING_INTENTS.has(intent) ? SURE_ENOUGH.toChange : SURE_ENOUGH.toRead;
  return weight < enough ? 'low' : 'high';
}

/** The readings that a "default" without more words falls into. */
const DEFAULT_INTENTS: ReadonlySet<Intent> = new Set<Intent>([
  'admin_set_user_default_number',
  'show_my_numbers',
  'out_of_scope',
]);

/** "Default" of what, which "ID", whose "number": only where nothing else in the words tells. */
function ambiguityOf(
  intent: Intent,
  { signals, reading }: { readonly signals: ReadonlySet<Signal>; readonly reading: Reading },
): Understood['ambiguity'] {
  const has = (...any: readonly Signal[]): boolean => any.some((signal) => signals.has(signal));
  const whose = has('BRIDGE', 'A_PERSON', 'A_GROUP', 'SELF', 'EVERYONE', 'POLICY', 'THEM');
  if (DEFAULT_INTENTS.has(intent) && has('DEFAULT') && !whose) return 'default';
  const ofWhat = has('CONFERENCE_ID', 'PIN', 'MEETING', 'THIS_MEETING');
  if (intent === 'show_conference_id' && has('ID') && !ofWhat) return 'id';
  const mine =
    intent === 'show_my_numbers' && has('SELF') && has('SHORT') && !has('DIAL_IN', 'MEETING', 'INVITE');
  return mine && reading.tokens.some(({ word }) => ONE_NUMBER.has(word)) ? 'myNumber' : undefined;
}

/** One number may be one's own telephone's; several are those of the meetings. */
const ONE_NUMBER: ReadonlySet<string> = new Set([
  'number',
  'nummer',
  'rufnummer',
  'telefonnummer',
  'numero',
  '番号',
  '電話番号',
]);
