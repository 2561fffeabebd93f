import type { Instant } from '../instant.js';
import {
  FOUND,
  SETUP_CHECKS,
  type CheckOutcome,
  type Fixer,
  type Meaning,
  type SetupCheckName,
  type SetupFound,
} from './setup-found.js';
import type { Tier } from '../tier.js';

/** What the sentences need: counts, days, permission names, versions, codes of Microsoft's. Never a person, number or secret. */
export type SetupDetails = Readonly<Record<string, string | number>>;

/** One finding. It can be pasted into a ticket. */
export interface SetupFinding {
  readonly check: SetupCheckName;
  readonly found: SetupFound;
  readonly outcome: CheckOutcome;
  readonly details: SetupDetails;
  /** Which tier is not to be had while this is not good; undefined where none falls away. */
  readonly tier: Tier | undefined;
  readonly who: readonly Fixer[];
}

/** All findings in the order of SETUP_CHECKS. */
export interface SetupReport {
  readonly checkedAt: Instant;
  readonly findings: readonly SetupFinding[];
}

/** A finding by its name, with what that name always means. */
export function finding(found: SetupFound, details: SetupDetails = {}): SetupFinding {
  const check = SETUP_CHECKS.find((each) => found.startsWith(`${each}.`));
  if (check === undefined) throw new Error(`${found} belongs to no check`);
  const { outcome, who = [] }: Meaning = FOUND[found];
  return { check, found, outcome, details, tier: TIER_WITHOUT[check], who };
}

/** How often each outcome was found. */
export function countOutcomes({ findings }: SetupReport): Readonly<Record<CheckOutcome, number>> {
  const counts = { good: 0, attention: 0, bad: 0, off: 0, unknown: 0 };
  for (const { outcome } of findings) counts[outcome] += 1;
  return counts;
}

/** True when nothing is broken and nothing had to be left untold. */
export function isSound(report: SetupReport): boolean {
  const { bad, unknown } = countOutcomes(report);
  return bad === 0 && unknown === 0;
}

const TIER_WITHOUT: Readonly<Record<SetupCheckName, Tier | undefined>> = {
  configuration: 'directory',
  signIn: 'directory',
  certificate: 'directory',
  clock: 'directory',
  directoryPeople: 'directory',
  directoryLicenses: 'directory',
  directoryRoles: 'directory',
  teamsConfigurations: 'bridge',
  numberInventory: undefined,
  groups: undefined,
  meetings: 'meetings',
  teamsPowerShell: 'bridge',
  teamsRole: 'bridge',
  bridge: 'bridge',
  operatorPlans: undefined,
  licenseMap: undefined,
  database: 'directory',
  mirror: undefined,
  writing: 'writing',
  tabSignIn: undefined,
  botChannel: undefined,
};
