import type { JoinedConferencing } from '../tenant/bridge.js';
import { entitlementOf } from './entitlement.js';
import type { License, LicenseFinding, LicenseReason } from './license.js';
import type { Organizer } from '../tenant/organizer.js';
import type { E164 } from '../numbers/phone-number.js';
import { known } from '../reading.js';
import { numberLists } from '../numbers/resolve-numbers.js';
import type { Mismatch, NumberLists } from '../numbers/resolved-numbers.js';
import type { ServiceNumber } from '../numbers/service-number.js';

/** The licenses one can suppose somebody had. Direct Routing exists in government clouds only. */
export const SUPPOSABLE = [
  'standard',
  'operatorConnect',
  'usaCanada',
  'payPerMinute',
  'directRouting',
  'none',
] as const satisfies readonly License[];
export type SupposedLicense = (typeof SUPPOSABLE)[number];

/** Who would carry calls out of the meetings. `notPlaced`: an operator would have to, and no route of theirs leads there. */
export type DialOutRight =
  | 'none'
  | 'microsoft'
  | 'microsoftOrOperator'
  | 'operator'
  | 'operatorUnread'
  | 'notPlaced'
  | 'ownCarrier'
  | 'unknown';

/** What a change of the license does to meetings that are scheduled already. */
export type MeetingsEffect = 'untouched' | 'givesDialIn' | 'takesDialIn' | 'swapsLicense' | 'unknown';

/** What goes with it, or what Microsoft does not say. */
export type WhatIfNote =
  | 'needsTeams'
  | 'needsCredits'
  | 'setAtEnablement'
  | 'operatorDefaultUndocumented'
  | 'operatorNumbersUndocumented'
  | 'oldMicrosoftNumbersUndocumented'
  | 'needsRoutingPolicy';

/** What another license would change for somebody, everything else staying as it is. */
export interface WhatIf {
  readonly supposed: SupposedLicense;
  readonly before: NumberLists;
  readonly after: NumberLists;
  readonly callable: Difference;
  readonly printed: Difference;
  readonly dialOut: { readonly before: DialOutRight; readonly after: DialOutRight };
  readonly meetings: MeetingsEffect;
  /** What is set and would stop working, or start being unclear. */
  readonly newMismatches: readonly Mismatch[];
  readonly notes: readonly WhatIfNote[];
  /** False where the license is the one they have. */
  readonly changed: boolean;
}

export interface Difference {
  readonly kept: readonly ServiceNumber[];
  readonly lost: readonly ServiceNumber[];
  readonly gained: readonly ServiceNumber[];
}

interface Supposing {
  readonly organizer: Organizer;
  readonly conferencing: JoinedConferencing;
  /** The lists as they are. */
  readonly now: NumberLists;
  readonly supposed: SupposedLicense;
}

/**
 * One organizer with another license: defaults and policies stay, so a number that the license no longer allows vanishes
 * from the invite and is told as a mismatch (docs/domain.md, 0.2, 2.4 and 2.7).
 */
export function whatIf({ organizer, conferencing, now, supposed }: Supposing): WhatIf {
  const finding = supposedFinding(now.license, supposed);
  const after =
    finding === now.license
      ? now
      : numberLists({ organizer: asEnabled(organizer, now.license.license), conferencing }, finding);
  return compareLists(now, after, supposed);
}

/** What became of the lists. */
export function compareLists(before: NumberLists, after: NumberLists, supposed: SupposedLicense): WhatIf {
  return {
    supposed,
    before,
    after,
    callable: differenceOf(before.callable, after.callable),
    printed: differenceOf(before.printed, after.printed),
    dialOut: { before: dialOutRight(before), after: dialOutRight(after) },
    meetings: meetingsEffect(before.license.license, supposed),
    newMismatches: newMismatches(before, after),
    notes: notesOn(before, after),
    changed: before !== after,
  };
}

/** Of the numbers that are not promised any more, those about which Microsoft says nothing for this license, or whose source is not known. */
export function isOpen({ source }: ServiceNumber, supposed: SupposedLicense): boolean {
  const allowed = entitlementOf(supposed).dialIn[source];
  return allowed === 'undocumented' || allowed === 'unknown';
}

/** The finding as it would be; the same object where the license is theirs already. */
export function supposedFinding(now: LicenseFinding, supposed: SupposedLicense): LicenseFinding {
  if (now.license === supposed) return now;
  const reason: LicenseReason = supposed === 'none' ? 'noPlan' : 'granted';
  return { license: supposed, reason, plan: undefined, product: now.product, also: [] };
}

/**
 * Somebody without a license is not listed as a dial-in user, so their default numbers would be set when they get one,
 * whether or not anybody could read that today.
 */
export function asEnabled(organizer: Organizer, license: License): Organizer {
  return license === 'none' ? { ...organizer, defaults: NOT_LISTED } : organizer;
}

const NOT_LISTED: Organizer['defaults'] = known('notListed', 0);

export function dialOutRight({ license: { license }, routed }: NumberLists): DialOutRight {
  switch (license) {
    case 'standard':
      return routed === true ? 'microsoftOrOperator' : 'microsoft';
    case 'operatorConnect':
      if (routed === undefined) return 'operatorUnread';
      return routed ? 'operator' : 'notPlaced';
    case 'usaCanada':
    case 'payPerMinute':
      return 'microsoft';
    case 'directRouting':
      return 'ownCarrier';
    case 'none':
    case 'unknown':
      return license;
  }
}

/**
 * Giving and taking an audio conferencing license starts Microsoft's meeting migration. That exchanging one for another
 * does so is not said in so many words (docs/domain.md, 2.7).
 */
function meetingsEffect(before: License, after: SupposedLicense): MeetingsEffect {
  if (before === after) return 'untouched';
  if (before === 'unknown') return 'unknown';
  if (before === 'none') return 'givesDialIn';
  return after === 'none' ? 'takesDialIn' : 'swapsLicense';
}

function differenceOf(before: readonly ServiceNumber[], after: readonly ServiceNumber[]): Difference {
  if (before === after) return { kept: before, lost: [], gained: [] };
  const was = numbersIn(before);
  const is = numbersIn(after);
  return {
    kept: before.filter(({ number }) => is.has(number)),
    lost: before.filter(({ number }) => !is.has(number)),
    gained: after.filter(({ number }) => !was.has(number)),
  };
}

function numbersIn(list: readonly ServiceNumber[]): ReadonlySet<E164> {
  return new Set(list.map(({ number }) => number));
}

/** That somebody is not listed yet is no trouble of the new license, and is a note. */
function newMismatches(before: NumberLists, after: NumberLists): readonly Mismatch[] {
  const keyOf = (mismatch: Mismatch): string => JSON.stringify(mismatch);
  const old = new Set(before.mismatches.map(keyOf));
  return after.mismatches.filter((each) => each.code !== 'notListedAsDialInUser' && !old.has(keyOf(each)));
}

function notesOn(before: NumberLists, after: NumberLists): readonly WhatIfNote[] {
  if (before === after) return [];
  const { license, reason } = before.license;
  const is = after.license.license;
  const notes: WhatIfNote[] = [];
  const startsDialIn = license === 'none' && is !== 'none';
  if (startsDialIn && (reason === 'noTeams' || reason === 'noLicenses')) notes.push('needsTeams');
  if (startsDialIn && after.printed.length > 0 && after.printedFrom !== 'policy')
    notes.push('setAtEnablement');
  if (startsDialIn && is === 'operatorConnect') notes.push('operatorDefaultUndocumented');
  if (is === 'payPerMinute') notes.push('needsCredits');
  if (is === 'operatorConnect' && after.routed === false) notes.push('needsRoutingPolicy');
  if (after.mismatches.some(({ code }) => code === 'operatorNumbersUndocumented')) {
    notes.push('operatorNumbersUndocumented');
  }
  const losesMicrosoft = before.printed.some(({ source }) => source === 'microsoft');
  if (is === 'operatorConnect' && losesMicrosoft) notes.push('oldMicrosoftNumbersUndocumented');
  return notes;
}
