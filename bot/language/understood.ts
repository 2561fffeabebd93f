import { z } from 'zod';
import { LOOK_ALIKES } from '../domain/licenses/look-alikes.js';
import { REGIONS } from '../domain/coverage/geography.js';
import { ASKED_REPORTS } from '../domain/reports/report-kind.js';
import { STANDING_QUESTIONS } from '../domain/explain/standing-question.js';
import { Intent } from './intents.js';

const OneOrMore = z.union([z.string(), z.array(z.string()).min(2)]);

/** What is to be done where an intent has several verbs. */
const ACTIONS = [
  // admin_assign_number_to_bridge, admin_unassign_number
  'register',
  'unregister', // only if nothing uses it
  'retire', // step by step, with a replacement
  'emergency', // now, whatever breaks
  // admin_set_user_policy, admin_set_dial_out_routing
  'create',
  'edit',
  'grant',
  'ungrant', // back to what the group or Global says
  'remove', // the policy, route or usage itself
  'test', // which route a number would take; no change
  // admin_reset_pin_or_id
  'resetPin',
  'resetId', // which Microsoft does not do
  'sendInfo',
  // admin_decide_request
  'approve',
  'decline',
  // admin_undo
  'undo',
  'stop', // a running or scheduled change, for good
  'pause',
  'resume',
] as const;

/** What can be set for the whole tenant. */
const SETTINGS = [
  'masking', // on, nobody, outsiders, everybody
  'announcements', // on, off
  'announceBy', // name, tone
  'recordNames', // on, off
  'pinLength', // amount
  'mails', // on, off
  'updateInvites', // on, off
  'confirmCallsOut', // on, off
  // Our own
  'writing', // on, off: whether anything may be changed through us at all
  'stopSwitch', // on: every change stops now; off: changes go on
  'largestChange', // amount: people one change may be about
  'approval', // on, off: whether risky changes want a second person
] as const;

const SETTING_VALUES = ['on', 'off', 'nobody', 'outsiders', 'everybody', 'name', 'tone'] as const;

/** Where people may be called from a meeting; what they may call outside of meetings is another matter. */
const RESTRICTIONS = ['any', 'zoneA', 'domestic', 'none'] as const;

/**
 * What the words name. Several values of one kind keep the order in which they were said, except that "A instead of B"
 * is B, A (from, to), as in "from B to A".
 *
 * What a change is about, beside what is named. `country` and `city` hold every place that was said; the keys below say
 * what a place is there for, and only where the words tell; a handler that misses one asks.
 *
 * | who is meant            | `person`, `group` (which is in `person` as well), `everyone`, `tenantWide`; narrowed by       |
 * |                         | `peopleCountry`, `peopleCity`, `peopleLicence`, and by the number they have now: `from…`      |
 * | what they have, or goes | `fromNumber`, `fromCity`, `fromCountry` (of a policy: the numbers that leave its list)        |
 * | what they get, or comes | `number`, `toCity`, `toCountry` (of a policy: the numbers that join its list), `tollFree`     |
 * | assign / unassign       | `action`, `number` or `toCity`/`toCountry` of the number itself; `replacement*` for the other |
 * | policies, routing       | `action`, `part`, `policy`, `newPolicy`, `usage`, `route`, `pattern`, `priority`, `rank`      |
 * | settings                | `setting` with `value` or `amount`                                                            |
 * | restriction             | `restriction`                                                                                 |
 * | languages               | `languages`, the primary one first                                                            |
 * | PIN and mail            | `action`                                                                                      |
 * | requests                | `action`, `request`                                                                           |
 * | undo, restore           | `action`, `change`; `moment`, read by `momentSaid` (schedule.ts)                              |
 * | when                    | `schedule`, read by `scheduledFor` (schedule.ts)                                              |
 */
export const Entities = z.strictObject({
  /** "+442079460100", national digits as said ("02079460100"), or the end of a number ("*0142"). */
  number: OneOrMore.optional(),
  /** The number to be replaced by `number`, or that people have now: "everyone on +44 …"; of a policy, what leaves it. */
  fromNumber: OneOrMore.optional(),
  /** A number that is retired is followed by this one. */
  replacement: z.string().optional(),
  /** ISO 3166 alpha-2. */
  country: OneOrMore.optional(),
  /** The city's English name. */
  city: OneOrMore.optional(),
  /** Where the people are: "everyone in Germany", "UK users". ISO 3166 alpha-2. */
  peopleCountry: OneOrMore.optional(),
  /** The city the people are in, in English: "all users in Milan". */
  peopleCity: OneOrMore.optional(),
  /** The license the people have: "everyone with OCC". */
  peopleLicence: OneOrMore.optional(),
  /** Where the number is that people have now, or that is left or leaves: "on the Leeds number", "from Leeds", "not Leeds". */
  fromCity: OneOrMore.optional(),
  fromCountry: OneOrMore.optional(),
  /** Where the number is that they get, or that a command is about: "gets Berlin". */
  toCity: OneOrMore.optional(),
  toCountry: OneOrMore.optional(),
  /** Where the number is that follows a retired one. */
  replacementCity: z.string().optional(),
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
  /** Everybody is meant, or everybody of the country, city, license or number that is named. */
  everyone: z.literal(true).optional(),
  /** The tenant as a whole was said by name, which is more than everybody: a grant without people. */
  tenantWide: z.literal(true).optional(),
  /** A meeting as said: "weekly with Priya", "next call", "this chat". */
  meeting: z.string().optional(),
  /** The day and the time of a meeting, said outside of its name: "tomorrow at 10". */
  when: z.string().optional(),
  /** A link to join a meeting with, as pasted. */
  link: z.string().optional(),
  /** The name of a policy as said; "Global" for the one everybody has who has no other. */
  policy: z.string().optional(),
  /** The name a policy that is made or renamed is to have. */
  newPolicy: z.string().optional(),
  action: z.enum(ACTIONS).optional(),
  /** Which part of dial-out routing it is about. */
  part: z.enum(['policy', 'route', 'usage']).optional(),
  /** The name of a PSTN usage, several in their order; the name of a voice route. */
  usage: OneOrMore.optional(),
  route: z.string().optional(),
  /** The expression that numbers must match, as said, without its quotes. */
  pattern: z.string().optional(),
  /** Of a route among routes, and of a group's grant among grants; 0 and up, the lower the earlier. */
  priority: z.int().nonnegative().optional(),
  rank: z.int().nonnegative().optional(),
  setting: z.enum(SETTINGS).optional(),
  value: z.enum(SETTING_VALUES).optional(),
  /** The figure of a setting: digits of a PIN, people of the largest change. */
  amount: z.int().nonnegative().optional(),
  /** Culture ids in the order said, the primary one first: ["fr-FR", "en-US"]. */
  languages: z.array(z.string()).min(1).optional(),
  /** The languages that the number came with. */
  originalLanguages: z.literal(true).optional(),
  /** It is only to be looked at: "show the settings", "which requests wait?", "my requests". */
  show: z.literal(true).optional(),
  restriction: z.enum(RESTRICTIONS).optional(),
  /** The id of a request, or "last". */
  request: z.string().optional(),
  /** The id of a change, or "last". */
  change: z.string().optional(),
  /** A point in time that has been, as said: "yesterday 9:00", "before last Friday". */
  moment: z.string().optional(),
  /** The text itself holds rows of people and numbers, for `parseBulkCsv`; a file that is only spoken of is none. */
  csv: z.literal(true).optional(),
  /** Of the numbers, only those from Microsoft or only those from an operator. */
  source: z.enum(['microsoft', 'operator']).optional(),
  /** Of the values above, those said to be left out or left behind: "London, not Leeds" → ["Leeds"]. */
  not: z.array(z.string()).optional(),
  /** "Show me first", "don't do it yet". */
  dryRun: z.literal(true).optional(),
  /** "And show me the PowerShell". */
  powershell: z.literal(true).optional(),
  /** "And update the invites": of the existing meetings of those whom it is about. */
  updateInvites: z.literal(true).optional(),
  /** A time before which nothing may happen, as said: "from tomorrow", "not before Oct 6". */
  schedule: z.string().optional(),
  /** Whether calls out of their meetings are asked about, where a person is shown. */
  dialOut: z.literal(true).optional(),
  /** Somebody else has what the asker has not, whether or not it is said who. */
  colleague: z.literal(true).optional(),
  /** Which report is asked for, where the words tell, and how many days it looks back. */
  report: z.enum(ASKED_REPORTS).optional(),
  days: z.number().positive().max(366).optional(),
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
