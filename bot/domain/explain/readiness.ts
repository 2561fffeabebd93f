import type { JoinedConferencing } from '../tenant/bridge.js';
import type { Instant } from '../instant.js';
import type { Organizer } from '../tenant/organizer.js';
import type { ResolvedNumbers } from '../numbers/resolved-numbers.js';
import { SHOWS_WITHIN_MS } from './since-when.js';

/** What has to be in order before somebody's meetings can have dial-in, in the order to look at it. */
export const READINESS_CHECKS = [
  'license',
  'usageLocation',
  'time',
  'bridge',
  'listed',
  'role',
  'otherProvider',
] as const;
export type ReadinessCheck = (typeof READINESS_CHECKS)[number];

/** `wait`: in order soon by itself. `untold`: Microsoft would not say. `unreadable`: nothing tells it any more. */
export type ReadinessState = 'inOrder' | 'missing' | 'wait' | 'untold' | 'unreadable' | 'note';

export interface Readiness {
  readonly check: ReadinessCheck;
  readonly state: ReadinessState;
}

interface ReadinessInput {
  readonly organizer: Organizer;
  readonly conferencing: JoinedConferencing;
  readonly numbers: Pick<ResolvedNumbers, 'license' | 'bridge' | 'callable'>;
  readonly givenAt: Instant | undefined;
  readonly now: Instant;
}

/**
 * The ordered check list for somebody who has nothing although they should: "there is no Conference bridges menu, I paid and
 * am stuck". Whether an old third-party provider is still set was a property of retired cmdlets and cannot be read any more.
 */
export function readinessOf(input: ReadinessInput): readonly Readiness[] {
  return READINESS_CHECKS.map((check) => ({ check, state: stateOf(check, input) }));
}

/** True where the list helps: no number can be used, or Microsoft has not listed the person yet. */
export function needsReadiness({ organizer, numbers }: Omit<ReadinessInput, 'givenAt' | 'now'>): boolean {
  const { defaults } = organizer;
  return numbers.callable.length === 0 || (defaults.known && defaults.value === 'notListed');
}

function stateOf(check: ReadinessCheck, input: ReadinessInput): ReadinessState {
  const { organizer, conferencing, numbers, givenAt, now } = input;
  switch (check) {
    case 'license':
      return licenseState(numbers.license);
    case 'usageLocation':
      return organizer.person.usageLocation === undefined ? 'missing' : 'inOrder';
    case 'time':
      if (givenAt === undefined) return 'untold';
      return now - givenAt < SHOWS_WITHIN_MS ? 'wait' : 'inOrder';
    case 'bridge':
      if (!conferencing.bridges.known) return 'untold';
      return numbers.bridge === undefined ? 'missing' : 'inOrder';
    case 'listed':
      if (!organizer.defaults.known) return 'untold';
      return organizer.defaults.value === 'notListed' ? 'missing' : 'inOrder';
    case 'role':
      return 'note';
    case 'otherProvider':
      return 'unreadable';
  }
}

function licenseState({ license, reason }: ResolvedNumbers['license']): ReadinessState {
  if (reason === 'planPending') return 'wait';
  if (license === 'unknown') return 'untold';
  return license === 'none' ? 'missing' : 'inOrder';
}
