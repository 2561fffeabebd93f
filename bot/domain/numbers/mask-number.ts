import type { E164 } from './phone-number.js';

/** "+4420****0100": enough to recognize a number that one has at hand, not enough to call it. */
export function maskNumber(number: E164): string {
  const kept = 4;
  const head = number.slice(0, 3);
  const tail = number.slice(-kept);
  return `${head}${'*'.repeat(Math.max(0, number.length - head.length - kept))}${tail}`;
}
