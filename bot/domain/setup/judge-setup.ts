import type { Instant } from '../instant.js';
import { judgeDirectory } from './judge-directory.js';
import { databaseFinding, judgeOwnParts } from './judge-own-parts.js';
import { judgeSignIn } from './judge-sign-in.js';
import { judgeTeams } from './judge-teams.js';
import { finding, type SetupReport } from './setup-check.js';
import type { SetupFacts } from './setup-facts.js';
import { SETUP_CHECKS } from './setup-found.js';

/** Turns what the looks brought into findings, in the order of SETUP_CHECKS. */
export function judgeSetup(facts: SetupFacts, now: Instant): SetupReport {
  const findings = [
    finding('configuration.good'),
    ...judgeSignIn(facts, now),
    ...judgeDirectory(facts),
    ...judgeTeams(facts),
    ...judgeOwnParts(facts, now),
  ];
  const place = ({ check }: (typeof findings)[number]): number => SETUP_CHECKS.indexOf(check);
  return { checkedAt: now, findings: findings.sort((one, other) => place(one) - place(other)) };
}

/** What can be said where the settings cannot be used: everything else hangs on them, but the database may still be looked at. */
export function judgeConfiguration(
  wrong: string,
  database: SetupFacts['database'] | undefined,
  now: Instant,
): SetupReport {
  return {
    checkedAt: now,
    findings: [
      finding('configuration.wrong', { lines: wrong }),
      ...(database === undefined ? [] : [databaseFinding(database)]),
    ],
  };
}
