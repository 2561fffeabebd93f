import { endedSteps, isOver, type Change, type EndedStep, type Proposal } from '../domain/changes/change.js';
import type { About, PlanOutline } from '../domain/changes/plan.js';
import { ZONE_A } from '../domain/dial-out/destination.js';
import type { Instant } from '../domain/instant.js';
import { internationalFormat } from '../domain/numbers/phone-number.js';
import { isOnce } from '../domain/changes/step.js';
import type { Person } from '../domain/tenant/organizer.js';
import type { ChatText } from './chat-text.js';
import { listOf } from './list.js';
import type { TextValues } from './message.js';
import { countryName } from './names.js';
import { sayStep } from './say-step.js';
import { timeInWords } from './time.js';

type People = ReadonlyMap<string, Person>;

/** What is proposed, as a question. */
export function sayTitle(text: ChatText, { about, organizers }: PlanOutline, people: People): string {
  return text(`proposal.title.${about.kind}`, valuesOf(text, about, { organizers, people }));
}

/** The same, as what it is about once it is decided. */
export function sayWhat(text: ChatText, outline: PlanOutline, people: People): string {
  return sayTitle(text, outline, people).replace(/\s*[?？]$/, '');
}

/** What the confirming button says it does. */
export function sayConfirm(text: ChatText, { about, organizers }: PlanOutline): string {
  const policy = about.name === undefined ? 'none' : 'named';
  return text(`proposal.confirm.${about.kind}`, { count: organizers, policy });
}

function valuesOf(
  text: ChatText,
  about: About,
  { organizers, people }: { readonly organizers: number; readonly people: People },
): TextValues {
  const { organizerId, name, number, replacement, at } = about;
  const known = organizerId === undefined ? undefined : people.get(organizerId)?.displayName;
  const { target, whom } = whomOf(text, about, { organizers, known });
  return {
    count: organizers,
    policy: name === undefined ? 'none' : 'named',
    target,
    whom,
    name: name ?? known ?? text('step.somebody'),
    number: number === undefined ? '' : internationalFormat(number),
    replacement: replacement === undefined ? '' : internationalFormat(replacement),
    hasReplacement: replacement === undefined ? 'no' : 'yes',
    time: at === undefined ? '' : timeInWords(at, text.locale),
  };
}

interface Whom {
  /** Which way somebody gets it; `none` where nobody does yet. */
  readonly target: 'tenant' | 'group' | 'people' | 'none';
  readonly whom: string;
}

function whomOf(
  text: ChatText,
  { wholeTenant, group }: About,
  { organizers, known }: { readonly organizers: number; readonly known: string | undefined },
): Whom {
  if (wholeTenant === true) return { target: 'tenant', whom: text('proposal.whom.tenant') };
  if (group !== undefined) return { target: 'group', whom: text('proposal.whom.group', { group }) };
  if (known !== undefined) return { target: 'people', whom: known };
  return {
    target: organizers === 0 ? 'none' : 'people',
    whom: text('proposal.whom.people', { count: organizers }),
  };
}

/** What people forget about a change, one sentence each. */
export function sayEffects(text: ChatText, { effects }: Pick<Proposal, 'effects'>): readonly string[] {
  return effects.map(({ code, count = 0, number, names = [], numbers = [] }) =>
    text(`change.effect.${code}`, {
      count,
      number: number === undefined ? '' : internationalFormat(number),
      names: listOf(names, text.locale),
      numbers: listOf(numbers.map(internationalFormat), text.locale),
      countries: code === 'zoneAStays' ? zoneA(text) : '',
    }),
  );
}

/** The countries that can still be called, by name. */
function zoneA({ locale }: ChatText): string {
  const names = [...ZONE_A].map((country) => countryName(country, locale));
  return listOf(
    names.toSorted((one, other) => one.localeCompare(other, locale)),
    locale,
  );
}

/** What cannot be taken back, one sentence each. */
export function sayLasting(text: ChatText, { lasting }: Pick<Proposal, 'lasting'>): readonly string[] {
  return lasting.map((code) => text(`change.lasting.${code}`));
}

/** How a change stands, in a sentence. */
export function sayChange(text: ChatText, change: Change): string {
  const { state, progress, outline, troubles } = change;
  const refused = troubles.find(({ result }) => result?.outcome === 'refused')?.result;
  if (state === 'failed' && refused?.outcome === 'refused') {
    return text('change.state.refused', { reason: refused.reason });
  }
  // Nothing of this is at Microsoft.
  if (state === 'done' && outline.command === 'changeSettings') return text('change.state.done.own');
  if (state === 'done' && outline.sample.every(isOnce)) return text('change.state.doneOnce');
  const good = progress.applied + progress.alreadySo;
  const says = text(`change.state.${state}`, { good, count: outline.steps });
  if (isOver(change) || outline.steps === 1) return says;
  return `${says} ${text('change.progress', { ended: endedSteps(progress), count: outline.steps })}`;
}

/** What went wrong with a step, in a sentence. */
export function sayTrouble(text: ChatText, { step, result }: EndedStep, people: People): string {
  const { about } = sayStep(text, step, people);
  const reason = result?.outcome === 'refused' ? result.reason : '';
  return text('change.trouble.step', { about, outcome: result?.outcome ?? 'failed', reason });
}

/** How fast a running change goes and how long it will still take; undefined where that cannot be told. */
export function sayPace(text: ChatText, change: Change, now: Instant): string | undefined {
  const { startedAt, endedAt, state, progress, outline } = change;
  if (startedAt === undefined || outline.steps === 1) return undefined;
  if (endedAt !== undefined) {
    return text('change.takenSoFar', { minutes: Math.round((endedAt - startedAt) / A_MINUTE) });
  }
  const ended = endedSteps(progress);
  if (state !== 'running' || ended === 0 || now <= startedAt) return undefined;
  const perMinute = (ended / (now - startedAt)) * A_MINUTE;
  const minutes = Math.round((outline.steps - ended) / perMinute);
  return text('change.pace', { perMinute: Math.round(perMinute), minutes });
}

const A_MINUTE = 60_000;
