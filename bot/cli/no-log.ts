import type { Log } from '../ports/log.js';

/** For programs that say what they find themselves. */
export const NO_LOG: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
