/** Who carries a call out of a meeting. `none`: it cannot be placed; `unknown`: something that decides could not be told. */
export type Carrier = 'microsoft' | 'operator' | 'directRouting' | 'none' | 'unknown';
