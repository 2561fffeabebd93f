import type { Conferencing, JoinedConferencing } from '../domain/bridge.js';
import type { Organizer } from '../domain/organizer.js';
import type { TenantSettingsValue } from './tenant-settings.js';

/** An organizer, the tenant's shared facts as they were last read, and its settings. */
export interface MirroredOrganizer {
  readonly organizer: Organizer;
  readonly settings: TenantSettingsValue;
  /** Undefined when the shared facts were never read. */
  readonly conferencing: JoinedConferencing | undefined;
}

/** The local copy of the tenant that answers questions. Every fact in it knows when it was read. */
export interface Mirror {
  /** One store read. Undefined when the person was never asked for. */
  organizer(tenantId: string, userId: string): Promise<MirroredOrganizer | undefined>;
  conferencing(tenantId: string): Promise<JoinedConferencing | undefined>;
  keepOrganizer(tenantId: string, organizer: Organizer): Promise<void>;
  keepConferencing(tenantId: string, facts: Conferencing): Promise<void>;
}
