import type { Instant } from '../instant.js';
import type { License } from '../licenses/license.js';
import type { NumberFilter } from '../numbers/number-filter.js';
import type { CountryCode } from '../numbers/phone-number.js';
import type { BridgeSettings } from '../tenant/bridge-settings.js';
import type { TenantSettingsValue } from '../tenant/tenant-settings.js';
import type { GroupGrantableKind } from './step.js';
import type { WrongRow } from './wrong-row.js';

/** A number written out, or described by place, provider or kind. */
export type NumberSaid = string | NumberFilter;

/** Whom a change is about. A group means its direct members at the moment of the proposal. */
export type Scope =
  | { readonly kind: 'people'; readonly said: readonly string[] }
  | { readonly kind: 'group'; readonly said: string }
  /** Everybody with a license for dial-in, or those of them who fit. */
  | {
      readonly kind: 'everyone';
      readonly countries?: readonly CountryCode[];
      readonly onNumber?: NumberSaid;
      readonly license?: License;
    };

/** The whole tenant is only meant where it was said by name. */
export type GrantTarget = Scope | { readonly kind: 'tenant' };

/** A row of a list that somebody sent: whose number, and which one. */
export interface BulkRow {
  /** From 1, as in the file. */
  readonly line: number;
  readonly person: string;
  readonly number: string;
}

export interface UnreadRow {
  readonly line: number;
  readonly code: WrongRow;
}

/** Where people may be called from meetings of somebody. */
export type DialOutReach = 'any' | 'domestic' | 'zoneA' | 'none';

/** Everything that can be asked to be changed. Words, buttons and forms all end in one of these. */
export type Wanted =
  | { readonly kind: 'setDefaults'; readonly to: Scope; readonly number: NumberSaid }
  | {
      readonly kind: 'setDefaultsEach';
      readonly rows: readonly BulkRow[];
      /** Rows of the same list that could not be read. */
      readonly unread?: readonly UnreadRow[];
    }
  | {
      readonly kind: 'replaceNumber';
      readonly from: NumberSaid;
      readonly to: NumberSaid;
      readonly among?: Scope;
    }
  | { readonly kind: 'retireNumber'; readonly number: NumberSaid; readonly replacement?: NumberSaid }
  | { readonly kind: 'registerNumber'; readonly number: string }
  | { readonly kind: 'unregisterNumber'; readonly number: NumberSaid }
  /** Even while it is in use: breaks what uses it, and counts that first. */
  | { readonly kind: 'unregisterInUse'; readonly number: NumberSaid }
  | { readonly kind: 'setBridgeDefault'; readonly number: NumberSaid }
  /** `languages` as culture ids, the first being the primary one; 'original' is what the number came with. */
  | {
      readonly kind: 'setLanguages';
      readonly number: NumberSaid;
      readonly languages: readonly string[] | 'original';
    }
  | { readonly kind: 'changeBridgeSettings'; readonly settings: Partial<BridgeSettings> }
  | { readonly kind: 'changeSettings'; readonly settings: Partial<TenantSettingsValue> }
  | {
      readonly kind: 'createInvitePolicy';
      readonly policy: string;
      readonly numbers: readonly NumberSaid[];
      readonly allowTollFree?: boolean;
      /** Who gets it at once. */
      readonly to?: GrantTarget;
    }
  | {
      readonly kind: 'editInvitePolicy';
      readonly policy: string;
      readonly add?: readonly NumberSaid[];
      readonly remove?: readonly NumberSaid[];
      readonly allowTollFree?: boolean;
    }
  | {
      readonly kind: 'grantPolicy';
      readonly policyKind: GroupGrantableKind;
      /** Undefined takes the grant back. */
      readonly policy: string | undefined;
      readonly to: GrantTarget;
      readonly rank?: number;
    }
  | { readonly kind: 'restrictDialOut'; readonly allow: DialOutReach; readonly to: GrantTarget }
  | { readonly kind: 'addUsage'; readonly usage: string }
  | {
      readonly kind: 'createRoute';
      readonly route: string;
      readonly pattern: string;
      readonly number: NumberSaid;
      readonly usages: readonly string[];
      readonly priority?: number;
    }
  | {
      readonly kind: 'editRoute';
      readonly route: string;
      readonly pattern?: string;
      readonly number?: NumberSaid;
      readonly usages?: readonly string[];
      readonly priority?: number;
    }
  | { readonly kind: 'removeRoute'; readonly route: string }
  | { readonly kind: 'createRoutingPolicy'; readonly policy: string; readonly usages: readonly string[] }
  | { readonly kind: 'editRoutingPolicy'; readonly policy: string; readonly usages: readonly string[] }
  /** Usage, route, routing policy and grant in one: calls out of meetings by the operator of a number. */
  | {
      readonly kind: 'routeCallsOut';
      readonly through: NumberSaid;
      /** To where; to everywhere if none is said. */
      readonly countries: readonly CountryCode[];
      /** Out of whose meetings; without anybody the routing policy waits to be granted. */
      readonly to?: GrantTarget;
    }
  | { readonly kind: 'resetPin'; readonly to: Scope }
  | { readonly kind: 'sendConferenceInfo'; readonly to: Scope }
  | { readonly kind: 'updateInvites'; readonly to: Scope }
  | { readonly kind: 'restore'; readonly at: Instant; readonly among: Scope | undefined }
  /** Without an id, the asker's newest change. */
  | { readonly kind: 'undo'; readonly changeId?: string };
export type WantedKind = Wanted['kind'];
export type WantedOf<K extends WantedKind> = Extract<Wanted, { readonly kind: K }>;

/** What may be said of any change. */
export interface Modifiers {
  /** Only to be looked at: it cannot be confirmed. */
  readonly dryRun?: boolean;
  readonly notBefore?: Instant;
  /** Has Microsoft rewrite the invites of the organizers' existing meetings afterwards, which mails every attendee. */
  readonly updateInvites?: boolean;
}
