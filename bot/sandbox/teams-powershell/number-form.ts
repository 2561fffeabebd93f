/** Conferencing cmdlets print a number as digits alone. */
export function digitsOf(number: string | null): string | null {
  return number === null ? null : number.replace(/^\+/, '');
}

/** The three forms the conferencing cmdlets document: digits, +digits and tel:+digits; undefined for any other. */
export function numberGiven(text: string): string | undefined {
  const digits = /^(?:tel:)?\+?([1-9][0-9]{5,15})$/.exec(text)?.[1];
  return digits === undefined ? undefined : `+${digits}`;
}
