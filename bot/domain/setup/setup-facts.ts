import type { Instant } from '../instant.js';
import type { PartProgress } from '../tenant/mirror-sync.js';
import type { Result } from '../result.js';
import type { Role } from '../role.js';

/** What a look at one thing brought, or why it brought nothing. */
export type Probed<T> = Result<T, ProbeFailure>;

export interface ProbeFailure {
  /** `late`: no answer within the time that the look may take. */
  readonly cause: 'down' | 'late' | 'throttled' | 'forbidden' | 'signInFailed' | 'unexpected';
  /** Microsoft's own short code, such as AADSTS700027. */
  readonly code?: string;
}

/** How the app proves who it is, as far as it can go stale. */
export type CertificateFact =
  | { readonly kind: 'managedIdentity' }
  /** The file holds nothing that could be read. */
  | { readonly kind: 'unreadable' }
  /** There is a private key, and no certificate that says how long it is good for. */
  | { readonly kind: 'keyOnly' }
  | {
      readonly kind: 'certificate';
      readonly validFrom: Instant;
      readonly validUntil: Instant;
      readonly thumbprintFits: boolean;
      readonly keyFits: boolean;
    };

/** One service plan of one product that the tenant has subscribed to. */
export interface SubscribedPlan {
  readonly planId: string;
  readonly planName: string;
}

/**
 * Whether one person's meetings can be looked up. `noPolicy`: the permission is there, the application access policy is not;
 * `either`: refused, and Microsoft does not say which of the two is missing; `nobody`: there was no person to try it with.
 */
export type MeetingsFact = 'readable' | 'noPolicy' | 'either' | 'nobody';

export interface BridgeFact {
  readonly hasDefault: boolean;
  readonly numbers: number;
}

/** Teams PowerShell: switched off, not to be had, or running. */
export type TeamsFact =
  | { readonly state: 'off' }
  | {
      readonly state: 'failed';
      readonly why: 'down' | 'noModule' | 'signInFailed' | 'late' | 'failed' | 'throttled';
    }
  | {
      readonly state: 'running';
      /** The module's version, where it was told. */
      readonly module: string | undefined;
      /** Undefined where the tenant's name would not be told. */
      readonly ourTenant: boolean | undefined;
      readonly bridges: Probed<readonly BridgeFact[]>;
    };

export interface DatabaseFact {
  readonly carrier: 'pglite' | 'server';
  /** As PostgreSQL counts: 150004 is 15.4. */
  readonly version: number;
  /** Against what this program knows: made by an older one, a newer one, or another one. */
  readonly schema: 'current' | 'behind' | 'ahead' | 'different';
}

/** What a document with keys says of itself. */
export interface KeysFact {
  readonly issuerFits: boolean;
}

export interface SettingsFact {
  readonly writing: boolean;
  readonly operatorConnectPlanIds: readonly string[];
}

/** Everything that the check of the setup goes by. `elsewhere`: only the running product can see it. */
export interface SetupFacts {
  readonly signIn: Probed<undefined>;
  readonly certificate: CertificateFact;
  /** How far our clock is ahead of Microsoft's, in milliseconds. */
  readonly clock: Probed<number>;
  readonly people: Probed<undefined>;
  readonly products: Probed<readonly SubscribedPlan[]>;
  /** The directory roles of the app itself; undefined where it cannot be told who it is in the directory. */
  readonly ownRoles: Probed<readonly Role[] | undefined>;
  readonly teamsConfigurations: Probed<undefined>;
  /** `notHere`: this cloud of Microsoft's has no such list. */
  readonly inventory: Probed<undefined> | 'notHere';
  readonly groups: Probed<undefined>;
  readonly meetings: Probed<MeetingsFact>;
  readonly teams: TeamsFact;
  readonly database: Probed<DatabaseFact> | 'elsewhere';
  readonly mirror: Probed<readonly PartProgress[]> | 'elsewhere';
  readonly settings: Probed<SettingsFact>;
  readonly tabKeys: Probed<KeysFact>;
  readonly botKeys: Probed<KeysFact>;
}
