import type { SetDefaultsStep } from '../../domain/changes/step.js';
import { ok } from '../../domain/result.js';
import type { OrganizerSettings } from '../../ports/organizer-settings.js';
import type { StateWork } from './step-work.js';

/** Default numbers of an organizer. Somebody whom Microsoft does not list among its dial-in users has none. */
export function workOnDefaults(
  settings: Pick<OrganizerSettings, 'defaultsOf' | 'setDefaults'>,
): StateWork<SetDefaultsStep> {
  return {
    async live({ organizerId }) {
      const read = await settings.defaultsOf(organizerId);
      if (!read.ok) return read;
      if (read.value === 'notListed') return ok({ toll: undefined, tollFree: undefined });
      return ok({ toll: read.value.toll, tollFree: read.value.tollFree });
    },
    make: ({ organizerId: userId, after }) => settings.setDefaults({ userId, defaults: after }),
  };
}
