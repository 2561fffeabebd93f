import type { DialOutOutcome, DialOutStep } from './dial-out-decision.js';

/** What the steps before come to. It decides itself where none of them did: then nothing stood in the way. */
export function carrierStep(
  { carrier, why, operator }: DialOutOutcome,
  before: readonly DialOutStep[],
): DialOutStep {
  const decided = before.some(({ verdict }) => verdict === 'decides');
  const verdict = carrier === 'unknown' || decided ? 'goesOn' : 'decides';
  return { subject: 'carrier', found: { code: 'why', why, operator }, verdict };
}
