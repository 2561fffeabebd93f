import type { Conferencing, JoinedConferencing } from '../domain/tenant/bridge.js';
import type { HistoryLine } from '../domain/tenant/history.js';
import type { Instant } from '../domain/instant.js';
import type { KnownOrganizer, Merged } from '../domain/tenant/known-organizer.js';
import type { Organizer, Person } from '../domain/tenant/organizer.js';
import type { TenantSettingsValue } from '../domain/tenant/tenant-settings.js';

/** An organizer, the tenant's shared facts as they were last read, and its settings. */
export interface MirroredOrganizer {
  readonly organizer: Organizer;
  readonly settings: TenantSettingsValue;
  /** Undefined when the shared facts were never read. */
  readonly conferencing: JoinedConferencing | undefined;
}

/** The local copy of the tenant that answers questions. Every fact in it knows when it was read, and from where. */
export interface Mirror {
  /** One store read. Undefined when the person was never asked for nor listed. */
  organizer(tenantId: string, userId: string): Promise<MirroredOrganizer | undefined>;
  conferencing(tenantId: string): Promise<JoinedConferencing | undefined>;
  /**
   * Everybody whom the directory still lists, guests too, in pages ordered by id. People who hold the same plans, or to whom
   * the same policies apply, share the same objects, so that what follows from them has to be worked out only once.
   */
  everybody(tenantId: string): AsyncIterable<readonly Organizer[]>;
  /** Who these people are; who is not known is missing. */
  people(tenantId: string, userIds: readonly string[]): Promise<ReadonlyMap<string, Person>>;
  /**
   * Puts something newly read over what is known of these people. Nobody else can change them meanwhile; `merge` may be
   * called again for those who became known at that very moment.
   */
  update(tenantId: string, userIds: readonly string[], merge: Merge): Promise<void>;
  keepConferencing(tenantId: string, facts: Conferencing, history: readonly HistoryLine[]): Promise<void>;
  /** The newest lines first; of one organizer, of what organizers share, or of everything. */
  history(tenantId: string, wanted: HistoryQuestion): Promise<readonly HistoryLine[]>;
}

/** For each person what became of them; who is not known is missing from `known`, and who is left out stays as they are. */
export type Merge = (
  userIds: readonly string[],
  known: ReadonlyMap<string, KnownOrganizer>,
) => readonly Merged[];

export interface HistoryQuestion {
  readonly userId?: string | undefined;
  /** `shared`: only what organizers share. */
  readonly about?: 'shared';
  readonly before?: Instant | undefined;
  /** Only what was seen after. */
  readonly since?: Instant | undefined;
  readonly limit: number;
}
