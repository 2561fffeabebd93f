import type { DefaultNumbers } from '../domain/changes/step.js';
import type { Defaults, OrganizerPolicies } from '../domain/tenant/organizer.js';
import type { Unreadable } from '../domain/reading.js';
import type { Result } from '../domain/result.js';

/** Microsoft refused a change for a reason of its own; `reason` is its text, shortened, without names. */
export interface RefusedByMicrosoft {
  readonly code: 'refusedByMicrosoft';
  readonly reason: string;
}

/** Who waits for a reading: a person, or only the mirror. People go first. */
export type Urgency = 'asked' | 'background';

/** Reads and sets what Microsoft keeps for one organizer. */
export interface OrganizerSettings {
  defaultsOf(userId: string, urgency?: Urgency): Promise<Result<Defaults | 'notListed', Unreadable>>;
  policiesOf(userId: string): Promise<Result<OrganizerPolicies, Unreadable>>;
  /** Sets both defaults to what is given; an undefined one is left as it is. */
  setDefaults(change: {
    readonly userId: string;
    readonly defaults: DefaultNumbers;
  }): Promise<Result<void, Unreadable | RefusedByMicrosoft>>;
  /** Gives the organizer a new PIN, which Microsoft mails to them. Nobody else ever sees it. */
  resetPin(organizer: { readonly userId: string }): Promise<Result<void, Unreadable | RefusedByMicrosoft>>;
  /** Has Microsoft mail the organizer their dial-in number and how to join; the PIN is not in that mail (docs/domain.md, 2.6). */
  sendConferenceInfo(organizer: {
    readonly userId: string;
  }): Promise<Result<void, Unreadable | RefusedByMicrosoft>>;
}
