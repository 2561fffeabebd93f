import type { Unreadable } from '../../domain/reading.js';
import { fail } from '../../domain/result.js';
import type { ConferencingDirectory } from '../../ports/conferencing-directory.js';
import type { OrganizerSettings } from '../../ports/organizer-settings.js';

/** What stands in where an installation was not given Teams PowerShell: every reading says so, at once. */
export function conferencingNotGranted(): ConferencingDirectory {
  return {
    bridges: notGranted,
    inventory: notGranted,
    invitePolicies: notGranted,
    routingPolicies: notGranted,
    voiceRoutes: notGranted,
    usages: notGranted,
    meetingPolicies: notGranted,
    bridgeSettings: notGranted,
  };
}

/** The inventory from elsewhere, which is optional: where it is refused, it is one more thing that was not granted. */
export function inventoryWhereGranted({
  inventory,
}: Pick<ConferencingDirectory, 'inventory'>): Pick<ConferencingDirectory, 'inventory'> {
  return {
    async inventory() {
      const read = await inventory();
      return !read.ok && read.failure.cause === 'forbidden' ? fail(NOT_GRANTED) : read;
    },
  };
}

export function organizerSettingsNotGranted(): OrganizerSettings {
  return {
    defaultsOf: notGranted,
    policiesOf: notGranted,
    setDefaults: notGranted,
    resetPin: notGranted,
    sendConferenceInfo: notGranted,
  };
}

function notGranted() {
  return Promise.resolve(fail(NOT_GRANTED));
}

const NOT_GRANTED: Unreadable = {
  code: 'unreadable',
  system: 'teamsAdministration',
  cause: 'notGranted',
};
