import type { CallsTo } from '../domain/dial-out/calls-to.js';
import { restrictionNamed } from '../domain/dial-out/dial-out-restriction.js';
import type { Organizer } from '../domain/tenant/organizer.js';
import type { ServiceNumber } from '../domain/numbers/service-number.js';
import { inviteEffect } from '../domain/licenses/what-if-many.js';
import { isOpen, type Difference, type SupposedLicense, type WhatIf } from '../domain/licenses/what-if.js';
import type { ChatText } from './chat-text.js';
import { listOf } from './list.js';
import { countryName } from './names.js';
import { sayNotes } from './say-numbers.js';

/** What another license would change, in a sentence that can be read aloud. `who` is `YOU` or the organizer's name. */
export function sayWhatIf(text: ChatText, outcome: WhatIf, who: string): string {
  const { before, after, callable, printed, supposed } = outcome;
  const values = {
    who,
    license: text(`license.name.${supposed}`),
    callable: after.callable.length,
    printed: after.printed.length,
    lost: printed.lost.length,
    before: before.callable.length,
    after: callable.kept.length,
    gained: callable.gained.length,
    open: callable.lost.filter((number) => isOpen(number, supposed)).length,
  };
  if (!outcome.changed) return text('whatIf.answer.same', values);
  if (before.license.license === 'unknown') return text('whatIf.answer.unknownNow', values);
  if (supposed === 'none') return text('whatIf.answer.none', values);
  switch (inviteEffect(outcome)) {
    case 'unknown':
      return text('whatIf.answer.printedUnknown', values);
    case 'gets':
      return text('whatIf.answer.gets', values);
    case 'none':
      return text(
        before.callable.length === 0 ? 'whatIf.answer.gets' : 'whatIf.answer.nothingPrinted',
        values,
      );
    case 'same':
      return text('whatIf.answer.keeps', values);
    case 'others':
      return text('whatIf.answer.others', values);
    case 'losesSome':
    case 'losesAll': {
      const open = printed.lost.every((number) => isOpen(number, supposed));
      return text(open ? 'whatIf.answer.open' : 'whatIf.answer.loses', values);
    }
  }
}

interface DifferenceLook {
  readonly supposed: SupposedLicense;
  readonly sayNumber: (number: ServiceNumber) => string;
}

/** Which numbers vanish, which nobody can tell about, which come and stay, a line for each that is not empty. */
export function sayDifference(
  text: ChatText,
  { lost, gained, kept }: Difference,
  { supposed, sayNumber }: DifferenceLook,
): readonly string[] {
  const parts = {
    lost: lost.filter((number) => !isOpen(number, supposed)),
    open: lost.filter((number) => isOpen(number, supposed)),
    gained,
    kept,
  };
  const lines = (['lost', 'open', 'gained', 'kept'] as const).flatMap((part) => {
    const numbers = parts[part];
    if (numbers.length === 0) return [];
    const more = numbers.length - MOST_NUMBERS;
    const said = numbers.slice(0, MOST_NUMBERS).map(sayNumber);
    const listed = more > 0 ? [...said, text('whatIf.numbers.more', { more })] : said;
    const values = { count: numbers.length, numbers: listOf(listed, text.locale) };
    return [text(`whatIf.numbers.${part}`, values)];
  });
  return lines.length > 0 ? lines : [text('whatIf.numbers.none')];
}

/** More would not be read; the whole list is one press away. */
const MOST_NUMBERS = 6;

export function sayDialOutChange(
  text: ChatText,
  { dialOut }: WhatIf,
  organizer: Organizer,
): readonly string[] {
  const before = text(`whatIf.dialOut.${dialOut.before}`);
  const after = text(`whatIf.dialOut.${dialOut.after}`);
  const said =
    dialOut.before === dialOut.after
      ? text('whatIf.dialOut.same', { after })
      : text('whatIf.dialOut.change', { before, after });
  const { policies } = organizer;
  const reach = policies.known ? restrictionNamed(policies.value.restriction.name)?.meetings : undefined;
  return reach === undefined || reach === 'anywhere'
    ? [said]
    : [said, text('whatIf.dialOut.restricted', { reach })];
}

/** What becomes of scheduled meetings, and how long it takes. */
export function sayMeetings(
  text: ChatText,
  { meetings }: Pick<WhatIf, 'meetings'>,
  updatesInvites: boolean | undefined,
): readonly string[] {
  const effect = text(`whatIf.meetings.${meetings}`);
  if (meetings === 'untouched' || meetings === 'unknown') return [effect];
  const off = updatesInvites === false ? [text('whatIf.meetings.off')] : [];
  return [effect, ...off, text('whatIf.meetings.time')];
}

export function sayWhatIfNotes(text: ChatText, { notes, newMismatches }: WhatIf): readonly string[] {
  // These two are among the notes already, in words that fit what is only supposed.
  const mismatches = newMismatches.filter(
    ({ code }) => code !== 'operatorNumbersUndocumented' && code !== 'noRoutingPolicy',
  );
  return [...notes.map((note) => text(`whatIf.note.${note}`)), ...sayNotes(text, { mismatches, gaps: [] })];
}

/** Whether a license is enough to call countries out of meetings: the least good of the answers counts. */
export function sayEnough(text: ChatText, calls: readonly CallsTo[], license: SupposedLicense): string {
  const countries = listOf(
    calls.map(({ country }) => countryName(country, text.locale)),
    text.locale,
  );
  const values = { license: text(`license.name.${license}`), countries };
  const kinds = calls.map(({ cost }) => cost.kind);
  if (kinds.some((kind) => kind === 'noCall' || kind === 'unknown')) return text('whatIf.enough.no', values);
  if (kinds.includes('operator') || kinds.includes('ownCarrier'))
    return text('whatIf.enough.operator', values);
  return text(kinds.includes('credits') ? 'whatIf.enough.charged' : 'whatIf.enough.yes', values);
}

export function sayCallsTo(text: ChatText, { license, right, cost }: CallsTo): readonly string[] {
  const name = text(`license.name.${license}`);
  const routed = right === 'microsoftOrOperator' ? [text('whatIf.calls.routed')] : [];
  switch (cost.kind) {
    case 'pool':
      return [text('whatIf.calls.pool', { license: name, pool: cost.pool }), ...routed];
    case 'credits': {
      const key = cost.because === 'outsideZoneA' ? 'whatIf.calls.creditsZone' : 'whatIf.calls.credits';
      return [text(key, { license: name }), ...routed];
    }
    case 'noCall':
      return [
        text(right === 'notPlaced' ? 'whatIf.calls.notPlaced' : 'whatIf.calls.none', { license: name }),
      ];
    case 'operator':
    case 'ownCarrier':
    case 'unknown':
      return [text(`whatIf.calls.${cost.kind}`, { license: name })];
  }
}
