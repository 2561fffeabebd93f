/** Stands in sentences for the reader; anybody else is named. The catalogue's sentences select on it. */
export const YOU = 'you';
