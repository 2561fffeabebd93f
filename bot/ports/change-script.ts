import type { Step } from '../domain/changes/step.js';

/** A change as a script that an administrator could run themselves instead of confirming it. */
export interface ChangeScript {
  /** PowerShell that makes the same steps in the same order. It checks nothing first: what it finds, it overwrites. */
  scriptOf(steps: readonly Step[]): string;
}
