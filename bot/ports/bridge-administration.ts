import type { BridgeSettings } from '../domain/tenant/bridge-settings.js';
import type { E164 } from '../domain/numbers/phone-number.js';
import type { Unreadable } from '../domain/reading.js';
import type { Result } from '../domain/result.js';
import type { BridgeListing, InventoryListing } from '../domain/numbers/service-number.js';
import type { Changed } from './changed.js';

/** A number and the bridge it is, or will be, on. */
export interface NumberPlacement {
  readonly number: E164;
  readonly bridgeId: string;
}

/** Reads and changes the tenant's bridges, the numbers on them, and how they behave. */
export interface BridgeAdministration {
  /** What is on one bridge now. */
  numbersOn(bridgeId: string): Promise<Result<readonly BridgeListing[], Unreadable>>;
  /** What the inventory says of one number now; undefined where the tenant has not acquired it. */
  acquired(number: E164): Promise<Result<InventoryListing | undefined, Unreadable>>;
  register(placement: NumberPlacement): Promise<Changed>;
  /** Refused for the bridge's default number. From then on nobody can join by the number, old invites or new. */
  unregister(placement: NumberPlacement): Promise<Changed>;
  /** Also takes the default number off its bridge, which then has none. */
  unregisterEvenDefault(placement: NumberPlacement): Promise<Changed>;
  /** The caller ID of calls that Microsoft carries, and the default of organizers to come; present ones keep theirs. */
  setDefaultNumber(placement: NumberPlacement): Promise<Changed>;
  setLanguages(languages: NumberLanguages): Promise<Changed>;
  restoreLanguages(number: E164): Promise<Changed>;
  settings(): Promise<Result<BridgeSettings, Unreadable>>;
  /** Only what is given is changed. */
  changeSettings(settings: Partial<BridgeSettings>): Promise<Changed>;
}

/** The prompts of a number, as culture ids such as en-GB. */
export interface NumberLanguages {
  readonly number: E164;
  readonly primary: string;
  /** One to four, in the order in which callers hear them; undefined leaves them as they are. */
  readonly secondary: readonly string[] | undefined;
}
