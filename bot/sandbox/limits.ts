import { z } from 'zod';
import { POLICY_TYPES } from './tenant/tenant-file.js';

/** How fast, how soon and in which of its documented forms the simulated Microsoft answers. Not faults: all of it is ordinary. */
export const Limits = z.strictObject({
  /** Real time that each request to Graph takes at least. */
  graphLatencyMs: z.int().nonnegative().max(60_000),
  /** How many people Get-CsOnlineDialInConferencingUser delivers in a second; null is no limit. */
  dialInUsersPerSecond: z.number().positive().nullable(),
  /** By the sandbox's clock: how long a new license or policy stays unseen in Graph. Counts for changes made from now on. */
  visibilityLagSeconds: z
    .number()
    .nonnegative()
    .max(30 * 86_400),
  /** By the sandbox's clock: how long a link of a list of changes can be followed. */
  deltaTokenSeconds: z
    .number()
    .positive()
    .max(365 * 86_400),
  /** The documentation's samples wrap one Teams-administration object in `value`; its metadata does not. */
  teamsObjects: z.enum(['bare', 'wrapped']),
  /** Whether the tenant lets the application read meetings with its own permission: New- and Grant-CsApplicationAccessPolicy. */
  applicationAccessPolicy: z.enum(['granted', 'missing']),
  /** The policy types that Graph's policy actions know. Microsoft publishes no list. */
  graphPolicyTypes: z.array(z.enum(POLICY_TYPES)),
});
export type Limits = z.output<typeof Limits>;

export const LimitsInput = Limits.partial();

/** The limits in force, which tests and people set. */
export interface LimitSwitch {
  readonly current: Limits;
  set(limits: z.output<typeof LimitsInput>): void;
  clear(): void;
}

export function createLimits(): LimitSwitch {
  let current = USUAL;
  return {
    get current() {
      return current;
    },
    set: (limits) => {
      current = Limits.parse({ ...current, ...limits });
    },
    clear: () => {
      current = USUAL;
    },
  };
}

const USUAL: Limits = {
  graphLatencyMs: 0,
  dialInUsersPerSecond: null,
  visibilityLagSeconds: 0,
  deltaTokenSeconds: 7 * 86_400,
  teamsObjects: 'bare',
  applicationAccessPolicy: 'granted',
  graphPolicyTypes: [...POLICY_TYPES],
};
