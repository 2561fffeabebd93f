import type { OrganizerSettings } from '../../ports/organizer-settings.js';
import type { OnceWork } from './step-work.js';

/** A new PIN. Microsoft does not say afterwards whether one was made, so what broke off stays unsure. */
export function workOnPins(settings: Pick<OrganizerSettings, 'resetPin'>): OnceWork {
  return { make: ({ organizerId: userId }) => settings.resetPin({ userId }) };
}

/** The mail with an organizer's dial-in number. Whether it went out cannot be asked. */
export function workOnConferenceInfo(settings: Pick<OrganizerSettings, 'sendConferenceInfo'>): OnceWork {
  return { make: ({ organizerId: userId }) => settings.sendConferenceInfo({ userId }) };
}
