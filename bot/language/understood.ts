import { z } from 'zod';
import { LOOK_ALIKES } from '../domain/licenses/look-alikes.js';
import { REGIONS } from '../domain/coverage/geography.js';
import { STANDING_QUESTIONS } from '../domain/explain/standing-question.js';
import { Intent } from './intents.js';

const OneOrMore = z.union([z.string(), z.array(z.string()).min(2)]);

/**
 * What the words name. Several values of one kind keep the order in which they were said, except that "A instead of B"
 * is B, A (from, to), as in "from B to A".
 */
export const Entities = z.strictObject({
  /** "+442079460100", national digits as said ("02079460100"), or the end of a number ("*0142"). */
  number: OneOrMore.optional(),
  /** The number to be replaced by `number`. */
  fromNumber: z.string().optional(),
  /** ISO 3166 alpha-2. */
  country: OneOrMore.optional(),
  /** The city's English name. */
  city: OneOrMore.optional(),
  /** A part of the world: "latam", "europe". */
  region: z.enum(REGIONS).optional(),
  /** False where the words keep toll-free numbers away. */
  tollFree: z.boolean().optional(),
  /** standard, occ, usacan, payg, none, e3, e5. */
  licence: OneOrMore.optional(),
  /** A product named that looks like a license with dial-in and is none. */
  lookAlike: z.enum(LOOK_ALIKES).optional(),
  /** Of two licenses, the one that would be left: "from Standard to the operator one". */
  fromLicence: z.string().optional(),
  /** The operator as said, in lower case; "microsoft" where Microsoft is named. */
  provider: OneOrMore.optional(),
  /** A person or a group as said: a name, a sign-in name, "the CEO". */
  person: OneOrMore.optional(),
  /** A group by its name as said: "the Sales EMEA group". */
  group: z.string().optional(),
  /** Everybody is meant, or everybody of a country that is named. */
  everyone: z.literal(true).optional(),
  /** A meeting as said: "weekly with Priya", "next call", "this chat". */
  meeting: z.string().optional(),
  /** The day and the time of a meeting, said outside of its name: "tomorrow at 10". */
  when: z.string().optional(),
  /** A link to join a meeting with, as pasted. */
  link: z.string().optional(),
  /** The name of a policy as said. */
  policy: z.string().optional(),
  /** Of the numbers, only those from Microsoft or only those from an operator. */
  source: z.enum(['microsoft', 'operator']).optional(),
  /** Of the values above, those said to be left out or left behind: "London, not Leeds" → ["Leeds"]. */
  not: z.array(z.string()).optional(),
  /** "Show me first", "don't do it yet". */
  dryRun: z.literal(true).optional(),
  /** "And show me the PowerShell". */
  powershell: z.literal(true).optional(),
  /** A time before which nothing may happen, as said: "from tomorrow", "not before Oct 6". */
  schedule: z.string().optional(),
  /** Whether calls out of their meetings are asked about, where a person is shown. */
  dialOut: z.literal(true).optional(),
  /** Somebody else has what the asker has not, whether or not it is said who. */
  colleague: z.literal(true).optional(),
  /** Why it is out of scope, where that is known; else the standing question that is asked, if one is. */
  topic: z.enum(['emergency', 'outsideCall', 'othersPin', ...STANDING_QUESTIONS]).optional(),
});
export type Entities = z.infer<typeof Entities>;

/** "Default" means three things, "ID" three, "my number" two: where nothing tells which, the person is asked. */
export const AMBIGUITIES = ['default', 'id', 'myNumber'] as const;

/** The languages people speak to us in; English is mixed into all of them. */
export const SPOKEN_LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ja'] as const;
export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];

/** What a person meant. Low confidence or an ambiguity is a reason to ask, with the alternatives, rather than to act. */
export const Understood = z.strictObject({
  intent: Intent,
  entities: Entities,
  confidence: z.enum(['high', 'low', 'none']),
  /** Other readings worth offering, the nearest first. */
  alternatives: z.array(Intent),
  ambiguity: z.enum(AMBIGUITIES).optional(),
  /** The language the words seem to be in. */
  language: z.enum(SPOKEN_LANGUAGES),
});
export type Understood = z.infer<typeof Understood>;
