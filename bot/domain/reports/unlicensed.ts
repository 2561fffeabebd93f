import type { HeldPlan, LicenseFinding } from '../licenses/license.js';
import { SERVICE_PLANS } from '../licenses/service-plans.js';
import type { Organizer, Person } from '../tenant/organizer.js';
import type { Collector } from './collector.js';
import { defaultNumbersOf, hasDefaultNumber, type DefaultNumbers } from './default-numbers.js';

/**
 * What shows that somebody without dial-in organizes meetings, or may: default numbers are still set for them, a policy of
 * theirs alone prints numbers or routes calls, or they have Teams. Whether meetings exist is in calendars, which nobody reads.
 */
export const SIGNS = ['defaults', 'policy', 'teams'] as const;
export type Sign = (typeof SIGNS)[number];

export interface UnlicensedRow extends DefaultNumbers {
  readonly person: Person;
  readonly license: LicenseFinding;
  readonly sign: Sign;
}

export interface UnlicensedReport {
  readonly kind: 'unlicensed';
  /** Those with the strongest sign first. */
  readonly rows: readonly UnlicensedRow[];
  /** People without dial-in who have no Teams either, so that they organize nothing. */
  readonly withoutTeams: number;
  /** People whose license cannot be told, so that they may belong here. */
  readonly untold: number;
}

export function unlicensed(): Collector<UnlicensedReport> {
  const bySign: Readonly<Record<Sign, UnlicensedRow[]>> = { defaults: [], policy: [], teams: [] };
  let withoutTeams = 0;
  let untold = 0;
  return {
    add({ organizer, lists: { license } }) {
      if (license.license === 'unknown') untold += 1;
      if (license.license !== 'none') return;
      const sign = signOf(organizer);
      if (sign === undefined) withoutTeams += 1;
      else bySign[sign].push({ person: organizer.person, license, sign, ...defaultNumbersOf(organizer) });
    },
    report: () => ({
      kind: 'unlicensed',
      rows: SIGNS.flatMap((sign) => bySign[sign]),
      withoutTeams,
      untold,
    }),
  };
}

function signOf(organizer: Organizer): Sign | undefined {
  const { policies, plans } = organizer;
  if (hasDefaultNumber(defaultNumbersOf(organizer))) return 'defaults';
  const own = policies.known ? [policies.value.invite, policies.value.routing] : [];
  if (own.some(({ how }) => how === 'direct')) return 'policy';
  return plans.known && plans.value.some(isWorkingTeams) ? 'teams' : undefined;
}

function isWorkingTeams({ planId, state }: HeldPlan): boolean {
  return state === 'working' && SERVICE_PLANS[planId.toLowerCase()]?.grants === 'teams';
}
