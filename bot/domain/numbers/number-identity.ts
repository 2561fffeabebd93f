import type { Bridge, InvitePolicy, JoinedConferencing, VoiceRoute } from '../tenant/bridge.js';
import type { HistoryLine } from '../tenant/history.js';
import { filterNumbers, type NumberFilter } from './number-filter.js';
import {
  nationalFormat,
  parsePhone,
  placeOf,
  type CountryCode,
  type E164,
  type NumberPlace,
} from './phone-number.js';
import type { ResolvedNumbers } from './resolved-numbers.js';
import type { InventoryListing, ServiceNumber } from './service-number.js';

/**
 * Where a number stands. `acquired`: the organization has it, but it is on no bridge. `notOurs`: neither on a bridge nor
 * among the acquired numbers that can be on one. `unread`: not found, while one of the two lists was not whole.
 */
export type Standing = 'onBridge' | 'acquired' | 'notOurs' | 'unread';

/** How it is known who provides a number: shared ones are always Microsoft's, of the others the inventory tells. */
export type SourceKnownFrom = 'shared' | 'inventory' | 'nothing';

export interface NumberIdentity {
  readonly number: E164;
  readonly standing: Standing;
  readonly place: NumberPlace;
  /** With city, languages and source, where it is on a bridge. */
  readonly listed: ServiceNumber | undefined;
  readonly bridge: Bridge | undefined;
  readonly isBridgeDefault: boolean;
  readonly acquired: InventoryListing | undefined;
  readonly sourceKnownFrom: SourceKnownFrom;
}

/** All that bridges and inventory tell about one number. */
export function identityOf(number: E164, facts: JoinedConferencing): NumberIdentity {
  const listed = facts.serviceNumbers.find((each) => each.number === number);
  const inventory = facts.inventory.known ? facts.inventory.value : [];
  const acquired = inventory.find((each) => each.number === number);
  const bridges = facts.bridges.known ? facts.bridges.value : [];
  const bridge = bridges.find(({ id }) => id === listed?.bridgeId);
  return {
    number,
    standing: standingOf(facts, { listed, acquired }),
    place: listed?.place ?? placeOf(number, false),
    listed,
    bridge,
    isBridgeDefault: bridge?.defaultNumber === number,
    acquired,
    sourceKnownFrom: sourceKnownFrom(listed, acquired),
  };
}

interface Found {
  readonly listed: ServiceNumber | undefined;
  readonly acquired: InventoryListing | undefined;
}

function standingOf({ bridges, inventory }: JoinedConferencing, { listed, acquired }: Found): Standing {
  if (listed !== undefined) return 'onBridge';
  if (acquired !== undefined && bridges.known) return 'acquired';
  const whole = bridges.known && inventory.known && inventory.failed === undefined;
  return whole ? 'notOurs' : 'unread';
}

function sourceKnownFrom(
  listed: ServiceNumber | undefined,
  acquired: InventoryListing | undefined,
): SourceKnownFrom {
  if (listed?.shared === true) return 'shared';
  return acquired === undefined ? 'nothing' : 'inventory';
}

/** What the words name: a number as said ("+44…", "020 7946 0100", "*0142" for its end), or a description. */
export type SaidNumber =
  | { readonly kind: 'digits'; readonly said: string }
  | { readonly kind: 'description'; readonly filter: NumberFilter };

/**
 * The numbers that the words may mean. National digits are tried in the given countries, then among the known numbers as
 * they are written inside their own country; a known number wins over one that nobody here has.
 */
export function numbersMeant(
  said: SaidNumber,
  facts: JoinedConferencing,
  countries: readonly CountryCode[],
): readonly E164[] {
  if (said.kind === 'description') {
    return filterNumbers(facts.serviceNumbers, said.filter).map(({ number }) => number);
  }
  const known = knownNumbersOf(facts);
  const end = /^\*(\d+)$/.exec(said.said)?.[1];
  if (end !== undefined) return known.filter((number) => number.endsWith(end));
  const parsed = [...countries.map((country) => parsePhone(said.said, country)), parsePhone(said.said)];
  const possible = [...new Set(parsed.flatMap((each) => (each.ok ? [each.value] : [])))];
  const ours = possible.find((number) => known.includes(number));
  if (ours !== undefined) return [ours];
  const [parsedFirst] = possible;
  const isInternational = said.said.trim().startsWith('+');
  const digits = (
    isInternational && parsedFirst !== undefined ? nationalFormat(parsedFirst) : said.said
  ).replace(/\D/g, '');
  const written = known.filter((number) => isWrittenAs(number, digits));
  // "800-555-0199" reaches us as a number of the reader's country, so both are offered where only the other is known.
  if (isInternational)
    return isOf(parsedFirst, countries) ? [...written, ...possible.slice(0, 1)] : possible.slice(0, 1);
  return written.length > 0 ? written : possible.slice(0, 1);
}

function isOf(number: E164 | undefined, countries: readonly CountryCode[]): boolean {
  const country = number === undefined ? undefined : placeOf(number, false).country;
  return country !== undefined && countries.includes(country);
}

function knownNumbersOf({ serviceNumbers, inventory }: JoinedConferencing): readonly E164[] {
  const acquired = inventory.known ? inventory.value : [];
  return [...new Set([...serviceNumbers, ...acquired].map(({ number }) => number))];
}

/** "02079460100" and "2079460100" are both +44 20 7946 0100; "1 206 555 0100" is +1 206 555 0100. */
function isWrittenAs(number: E164, digits: string): boolean {
  const national = nationalFormat(number).replace(/\D/g, '');
  return withoutTrunkZero(national) === withoutTrunkZero(digits) || number === `+${digits}`;
}

function withoutTrunkZero(digits: string): string {
  return digits.replace(/^0/, '');
}

/** What the number is to the asker: printed on their invites, one their callers may use, left out for them, or nothing. */
export type YoursAs = 'printed' | 'callable' | 'leftOut' | 'none';

export function yoursAs(
  number: E164,
  { printed, callable, onBridge }: Pick<ResolvedNumbers, 'printed' | 'callable' | 'onBridge'>,
): YoursAs {
  const isIt = (each: ServiceNumber): boolean => each.number === number;
  if (printed.some(isIt)) return 'printed';
  if (callable.some(isIt)) return 'callable';
  return onBridge.some(isIt) ? 'leftOut' : 'none';
}

/** Invite policies that print the number, and routes that call out with it as caller ID. */
export function settingsWith(
  number: E164,
  { invitePolicies, voiceRoutes }: JoinedConferencing,
): { readonly policies: readonly InvitePolicy[]; readonly routes: readonly VoiceRoute[] } {
  return {
    policies: invitePolicies.known
      ? invitePolicies.value.filter(({ numbers }) => numbers.includes(number))
      : [],
    routes: voiceRoutes.known
      ? voiceRoutes.value.filter(({ bridgeSourceNumber }) => bridgeSourceNumber === number)
      : [],
  };
}

/** True for a line of history whose old or new value holds the number. */
export function isAboutNumber({ before, after }: HistoryLine, number: E164): boolean {
  return [before, after].some((value) => holds(value, number));
}

function holds(value: unknown, number: E164): boolean {
  if (typeof value === 'string') return value === number;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((each) => holds(each, number));
}
