import { changeEntities } from './entities/changes/change-entities.js';
import { groupNameIn } from './entities/group-name.js';
import { lookAlikeIn } from './entities/look-alike.js';
import { licenseLeft, LICENSE_WORDS } from './entities/license-words.js';
import { meetingIn } from './entities/meeting.js';
import { reportDaysIn, reportKindIn } from './entities/report-kind.js';
import { policyIn } from './entities/policy.js';
import { excludedIn, orderedPlaces } from './entities/contrast.js';
import { regionIn } from './entities/region.js';
import { momentIn, scheduleIn } from './entities/said-times.js';
import { WRITING_INTENTS, type Intent } from './intents.js';
import type { Reading } from './reading.js';
import { anyOf, plainText } from './plain-text.js';
import { timeWordsIn } from './meeting-wish.js';
import { isNumberEnd, type Signal } from './signals.js';
import { standingQuestionIn } from './topics/topic-of.js';
import type { Entities } from './understood.js';

/** What the words name, as far as it matters for the intent. */
export function entitiesOf(reading: Reading, intent: Intent, signals: ReadonlySet<Signal>): Entities {
  const numbers = numbersIn(reading);
  const places = orderedPlaces(reading);
  const cities = places.flatMap(({ place }) => (place.kind === 'city' ? [place.name] : []));
  const countries = places.flatMap(({ place }) => (place.kind === 'country' ? [place.code] : []));
  const excluded = excludedIn(reading);
  const named = compact({
    ...(REPLACING.has(intent) && numbers.length === 2
      ? { fromNumber: numbers[0], number: numbers[1] }
      : { number: oneOrMore(numbers) }),
    country: oneOrMore(intent === 'admin_set_languages' ? [] : countries),
    city: oneOrMore(cities),
    region: intent === 'coverage' ? regionIn(reading) : undefined,
    tollFree: tollFreeIn(reading, intent),
    licence: oneOrMore(licensesIn(signals, intent)),
    lookAlike: intent === 'check_my_licence' ? lookAlikeIn(reading.text) : undefined,
    fromLicence: intent === 'what_if_licence' ? licenseLeft(reading) : undefined,
    group: intent === 'what_if_licence' ? groupNameIn(reading) : undefined,
    everyone: intent === 'what_if_licence' && asksAboutMany(signals) ? true : undefined,
    provider: oneOrMore(reading.providers.map(({ name }) => name)),
    person: oneOrMore(peopleFor(reading, intent)),
    meeting: WITH_MEETING.has(intent) && reading.link === undefined ? meetingIn(reading) : undefined,
    when: whenIn(reading, intent),
    link: WITH_MEETING.has(intent) ? reading.link : undefined,
    policy: policyIn(reading),
    source: sourceIn(reading, intent),
    not: excluded.length > 0 ? [...excluded] : undefined,
    dryRun: signals.has('DRY_RUN') ? true : undefined,
    powershell: signals.has('POWERSHELL') ? true : undefined,
    schedule: scheduleOf(reading, intent, signals),
    moment: WITH_MOMENT.has(intent) ? momentIn(reading.text) : undefined,
    dialOut: intent === 'admin_show_user' && signals.has('DIAL_OUT') ? true : undefined,
    colleague: intent === 'explain_number' && signals.has('COLLEAGUE') ? true : undefined,
    report: intent === 'admin_report' ? reportKindIn(reading, signals) : undefined,
    days: intent === 'admin_report' ? reportDaysIn(reading) : undefined,
    topic: topicIn(reading, intent, signals),
  });
  const change = changeEntities({ reading, signals, intent, named });
  return change === undefined ? named : compact({ ...named, ...change });
}

const REPLACING: ReadonlySet<Intent> = new Set<Intent>([
  'admin_bulk_change',
  'admin_set_user_default_number',
  'admin_set_bridge_default',
]);

const WITH_MEETING: ReadonlySet<Intent> = new Set<Intent>([
  'show_meeting_dialin',
  'show_conference_id',
  'share_dialin',
]);

/** The day and the time that are said of a meeting outside of its name: "what do I call at 3 pm?" */
function whenIn(reading: Reading, intent: Intent): string | undefined {
  if (!WITH_MEETING.has(intent) || intent === 'share_dialin' || reading.link !== undefined) return undefined;
  const named = meetingIn(reading)?.toLowerCase() ?? '';
  const outside = timeWordsIn(reading.text).filter((words) => !named.includes(words));
  return outside.length > 0 ? outside.join(' ') : undefined;
}

/** A person named by their place in the sentence alone counts where a person is what it is about. */
const ABOUT_PEOPLE: ReadonlySet<Intent> = new Set<Intent>([
  'admin_show_user',
  'admin_set_user_default_number',
  'admin_set_user_policy',
  'admin_reset_pin_or_id',
  'admin_audit_history',
  'admin_set_dial_out_routing',
  'admin_set_restriction',
  'admin_decide_request',
  'admin_bulk_change',
  'admin_restore',
  'share_dialin',
]);

function numbersIn(reading: Reading): readonly string[] {
  return reading.digits.flatMap(({ kind, value }) => {
    if (kind === 'phone') return [value];
    return isNumberEnd(reading, value) ? [`*${value}`] : [];
  });
}

function peopleFor(reading: Reading, intent: Intent): readonly string[] {
  const people = reading.people.filter(({ kind }) => {
    return kind === 'sure' || ABOUT_PEOPLE.has(intent) || (kind === 'likely' && !WITH_MEETING.has(intent));
  });
  const sure = people.filter(({ kind }) => kind !== 'maybe');
  return (sure.length > 0 ? sure : people).map(({ said }) => said);
}

/** "Everyone in Germany", "300 people", "we" where something is done; what one person calls or loses is their own affair. */
function asksAboutMany(signals: ReadonlySet<Signal>): boolean {
  if (signals.has('SELF') || signals.has('A_PERSON')) return false;
  if (signals.has('EVERYONE') || signals.has('USERS')) return true;
  return signals.has('US_ALL') && !signals.has('ENOUGH') && !signals.has('COMPARE');
}

const ABOUT_LICENSES: ReadonlySet<Intent> = new Set<Intent>([
  'what_if_licence',
  'check_my_licence',
  'admin_advice',
  'admin_report',
  'admin_show_user',
  'explain_number',
]);

/** "Without the Standard license" asks about having none; "the operator one" is a license where licenses are asked about. */
function licensesIn(signals: ReadonlySet<Signal>, intent: Intent): readonly string[] {
  if (!ABOUT_LICENSES.has(intent)) return [];
  if (intent === 'what_if_licence' && signals.has('WITHOUT') && !signals.has('LICENSE_OCC')) return ['none'];
  const named = LICENSE_WORDS.filter(([concept]) => signals.has(concept)).map(([, word]) => word);
  const takenAway = signals.has('REMOVE') && !signals.has('MOVE') && named.length < 2;
  if (intent === 'what_if_licence' && takenAway) return ['none'];
  if (named.length > 0) return named;
  if (intent === 'what_if_licence' && signals.has('OPERATOR')) return ['occ'];
  return [];
}

/** False where toll-free is what somebody must not get. */
function tollFreeIn({ concepts, text }: Reading, intent: Intent): boolean | undefined {
  const named = /tollfree\w*?(false|true)/i.exec(text)?.[1];
  if (named !== undefined) return named.toLowerCase() === 'true';
  if (!concepts.has('TOLL_FREE') || (concepts.has('TOLL') && intent === 'show_my_numbers')) return undefined;
  if (intent !== 'admin_set_user_policy') return true;
  if (TURNED_OFF.test(plainText(text))) return false;
  if (concepts.has('ALLOW') && !concepts.has('NOT')) return true;
  return !(concepts.has('NOT') || concepts.has('REMOVE') || concepts.has('RESTRICT') || concepts.has('GONE'));
}

const TURNED_OFF = anyOf(
  'off, disable*, deactivat*, aus, ausschalt*, abschalt*, deaktivier*, desactiv*, desativ*, disattiv*, disabilit*, uit, uitschakel*, オフ, 無効',
);

/** Numbers of one source, where a list of numbers is asked for. */
function sourceIn({ concepts, providers }: Reading, intent: Intent): 'microsoft' | 'operator' | undefined {
  if (!WITH_SOURCE.has(intent)) return undefined;
  const microsoft = concepts.has('MICROSOFT') || providers.some(({ name }) => name === 'microsoft');
  const operator = concepts.has('OPERATOR') || providers.some(({ name }) => name !== 'microsoft');
  if (microsoft === operator) return undefined;
  return microsoft ? 'microsoft' : 'operator';
}

const WITH_SOURCE: ReadonlySet<Intent> = new Set<Intent>([
  'show_my_numbers',
  'show_number_for_country',
  'show_toll_free',
  'coverage',
  'admin_list_bridge_numbers',
]);

/** Where only a word such as "later" puts it off, that and what follows, so that it can be asked when. */
function scheduleOf(reading: Reading, intent: Intent, signals: ReadonlySet<Signal>): string | undefined {
  if (!intent.startsWith('admin_') || WITH_MOMENT.has(intent)) return undefined;
  const said = WRITING_INTENTS.has(intent) ? scheduleIn(reading.text) : undefined;
  return said ?? (signals.has('LATER') ? wordsOfLater(reading) : undefined);
}

/** What looks back names the time it looks back to. */
const WITH_MOMENT: ReadonlySet<Intent> = new Set<Intent>([
  'admin_undo',
  'admin_restore',
  'admin_audit_history',
]);

function wordsOfLater({ text, tokens, mentions }: Reading): string | undefined {
  const mention = mentions.find(({ concepts }) => concepts.has('LATER'));
  if (mention === undefined) return undefined;
  const start = tokens[mention.from]?.start ?? 0;
  const end = /^[^,.;!?]*/.exec(text.slice(start))?.[0].length ?? 0;
  return text.slice(start, start + end).trim();
}

/** An emergency comes before everything, and what is nobody's business before any explanation of it. */
function topicIn(reading: Reading, intent: Intent, signals: ReadonlySet<Signal>): Entities['topic'] {
  const outside = intent === 'out_of_scope';
  if (outside && signals.has('EMERGENCY')) return 'emergency';
  if (outside && signals.has('PIN') && !signals.has('OUTSIDE_CALL')) return 'othersPin';
  return (
    standingQuestionIn(reading, signals) ??
    (outside && signals.has('OUTSIDE_CALL') ? 'outsideCall' : undefined)
  );
}

function oneOrMore(values: readonly string[]): string | string[] | undefined {
  const each = [...new Set(values)];
  return each.length > 1 ? each : each[0];
}

type Loose = { readonly [K in keyof Entities]: Entities[K] | undefined };

function compact(entities: Loose): Entities {
  return Object.fromEntries(Object.entries(entities).filter(([, value]) => value !== undefined));
}
