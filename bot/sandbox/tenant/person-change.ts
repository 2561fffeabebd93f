import type { Instant } from '../../domain/instant.js';
import type { TenantUser } from './tenant-file.js';

/** What happened to one person. `before` and `after` hold only the fields that differ. */
export interface PersonChange {
  readonly userId: string;
  readonly kind: 'changed' | 'added' | 'removed';
  readonly before: Partial<TenantUser>;
  readonly after: Partial<TenantUser>;
  /** When Graph begins to show it. */
  readonly visibleAt: Instant;
  /** Where in the list of people a removed one stood. */
  readonly place?: number | undefined;
}
