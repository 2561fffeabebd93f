import type { Unreadable } from '../domain/reading.js';
import type { Result } from '../domain/result.js';
import type { RefusedByMicrosoft } from './organizer-settings.js';

/** How a change at Microsoft went. `unreadable` says that nobody knows whether it was made: it is never made twice. */
export type Changed = Result<void, Unreadable | RefusedByMicrosoft>;
