import type { LicenseOrigin } from '../domain/licenses/license-origin.js';
import type { Unreadable } from '../domain/reading.js';
import type { Result } from '../domain/result.js';

/** Tells how a person's products came to them: given directly or by a group, when, and with what trouble. Always live. */
export interface LicenseOrigins {
  originsOf(userId: string): Promise<Result<readonly LicenseOrigin[], Unreadable>>;
}
