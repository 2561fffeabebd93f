/** A point in time: milliseconds since 1970-01-01 UTC. The domain never asks for the current one; it is handed in. */
export type Instant = number;
