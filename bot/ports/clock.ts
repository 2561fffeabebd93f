import type { Instant } from '../domain/instant.js';

/** The current time. There is one clock for the product, its tokens and its jobs, and the sandbox can move it. */
export type Clock = () => Instant;
