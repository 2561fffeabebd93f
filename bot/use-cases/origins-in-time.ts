import type { LicenseOrigin } from '../domain/licenses/license-origin.js';
import type { LicenseOrigins } from '../ports/license-origins.js';

interface Ports {
  readonly licenseOrigins: LicenseOrigins;
  /** Resolves after so many milliseconds of real time. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

export type OriginsInTime = (userId: string) => Promise<readonly LicenseOrigin[]>;

/** How somebody's licenses were given, where Microsoft says so soon: nice to know, and not worth waiting for. */
export function originsInTime({ licenseOrigins, pause }: Ports): OriginsInTime {
  return async (userId) => {
    const asked = licenseOrigins.originsOf(userId);
    const told = await Promise.race([asked, pause(PATIENCE_MS)]);
    if (told === undefined) asked.catch(() => undefined);
    return told?.ok === true ? told.value : [];
  };
}

const PATIENCE_MS = 1_500;
