import { availableParallelism, loadavg } from 'node:os';
import { policyNamed, type JoinedConferencing } from '../../bot/domain/tenant/bridge.js';
import { entitlementOf } from '../../bot/domain/licenses/entitlement.js';
import { licenseFrom } from '../../bot/domain/licenses/license.js';
import type { Organizer } from '../../bot/domain/tenant/organizer.js';
import { resolveEverybody } from '../../bot/domain/numbers/resolve-everybody.js';
import type { ServiceNumber } from '../../bot/domain/numbers/service-number.js';
import { countWhatIf } from '../../bot/domain/licenses/what-if-many.js';
import { startChild } from './child.js';
import { OPERATOR_PLAN_IDS } from './many-organizers.js';
import { bigBridge, wholeTenant } from './whole-tenant.js';

const AT = 1_763_800_000_000;

/**
 * Both lists of everybody in a tenant, worked out at one go and cold each time, beside the naive way in the same run: for
 * each person, filter all numbers by license and policy and look up what is printed. Both make the same lists.
 */
export async function resolveBench({ short }: { readonly short: boolean }): Promise<void> {
  const size = short
    ? { organizers: 50_000, numbers: 500, rounds: 3 }
    : { organizers: 100_000, numbers: 500, rounds: 5 };
  console.log(
    `\nBoth lists of ${String(size.organizers)} organizers with ${String(size.numbers)} numbers; ` +
      `${String(availableParallelism())} cores, load ${loadavg()[0]?.toFixed(1) ?? ''}`,
  );
  const conferencing = bigBridge(size.numbers, AT);
  const organizers = wholeTenant(size.organizers, conferencing, AT);
  const control = await startChild('idle-control.ts');
  try {
    const situations = compare(conferencing, organizers);
    const ours: number[] = [];
    const naive: number[] = [];
    const warm: number[] = [];
    const whatIf: number[] = [];
    await control.ask('stalls');
    for (let round = 0; round < size.rounds; round += 1) {
      const resolver = resolveEverybody({ conferencing, operatorConnectPlanIds: OPERATOR_PLAN_IDS });
      ours.push(timed(() => organizers.forEach((each) => resolver.lists(each))));
      warm.push(timed(() => organizers.forEach((each) => resolver.lists(each))));
      whatIf.push(timed(() => everybodyWithOperators(conferencing, organizers)));
      naive.push(timed(() => organizers.forEach((each) => naiveLists(conferencing, each))));
    }
    const idle = await control.ask('stalls');
    print({ ours, naive, warm, whatIf, organizers: organizers.length, situations });
    console.log(
      `An idle process beside it was held up ${(idle['p99Ms'] ?? 0).toFixed(0)} ms (p99), ${(idle['maxMs'] ?? 0).toFixed(0)} ms (most).`,
    );
  } finally {
    await control.stop();
  }
}

/** The whole question, as an administrator asks it: both lists twice, compared and counted. */
function everybodyWithOperators(conferencing: JoinedConferencing, organizers: readonly Organizer[]): void {
  const everybody = resolveEverybody({ conferencing, operatorConnectPlanIds: OPERATOR_PLAN_IDS });
  const counter = countWhatIf({ everybody, supposed: 'operatorConnect' });
  for (const organizer of organizers) counter.add(organizer);
  counter.result();
}

interface NaiveLists {
  readonly callable: readonly ServiceNumber[];
  readonly printed: readonly ServiceNumber[];
}

/** What one would write first. */
function naiveLists(conferencing: JoinedConferencing, organizer: Organizer): NaiveLists {
  const { plans, policies, defaults, person } = organizer;
  if (!plans.known || !policies.known || !defaults.known) throw new Error('Everything is known here');
  if (!conferencing.invitePolicies.known || !conferencing.bridges.known) throw new Error('And here');
  const { license } = licenseFrom(plans.value, OPERATOR_PLAN_IDS);
  const policy = policyNamed(conferencing.invitePolicies.value, policies.value.invite.name);
  const { dialIn } = entitlementOf(license);
  const callable = conferencing.serviceNumbers.filter(
    (number) => dialIn[number.source] === 'yes' && ((policy?.allowTollFree ?? true) || !number.tollFree),
  );
  const pick = (wanted: readonly (string | undefined)[]): readonly ServiceNumber[] =>
    wanted.flatMap((each) => callable.find(({ number }) => number === each) ?? []);
  if (policy !== undefined && policy.numbers.length > 0) return { callable, printed: pick(policy.numbers) };
  const standIn = conferencing.bridges.value[0]?.defaultNumber;
  if (defaults.value === 'notListed') {
    const local = callable.find((each) => !each.tollFree && each.place.country === person.usageLocation);
    return { callable, printed: local === undefined ? pick([standIn]) : [local] };
  }
  return { callable, printed: pick([defaults.value.toll ?? standIn, defaults.value.tollFree]) };
}

/** How many situations there are; throws where the two ways differ for anybody. */
function compare(conferencing: JoinedConferencing, organizers: readonly Organizer[]): number {
  const resolver = resolveEverybody({ conferencing, operatorConnectPlanIds: OPERATOR_PLAN_IDS });
  const situations = new Set<unknown>();
  for (const organizer of organizers) {
    const lists = resolver.lists(organizer);
    situations.add(lists);
    const expected = naiveLists(conferencing, organizer);
    if (!same(lists.callable, expected.callable) || !same(lists.printed, expected.printed)) {
      throw new Error(`The two ways differ for ${organizer.person.id}`);
    }
  }
  return situations.size;
}

function same(one: readonly ServiceNumber[], other: readonly ServiceNumber[]): boolean {
  return one.length === other.length && one.every((number, index) => number === other[index]);
}

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

interface Times {
  readonly ours: readonly number[];
  readonly warm: readonly number[];
  readonly naive: readonly number[];
  readonly whatIf: readonly number[];
  readonly organizers: number;
  readonly situations: number;
}

function print({ ours, warm, naive, whatIf, organizers, situations }: Times): void {
  const base = median(naive);
  const row = (what: string, times: readonly number[]) => ({
    what,
    'µs an organizer': ((median(times) * 1000) / organizers).toFixed(3),
    'total ms': median(times).toFixed(1),
    'best ms': Math.min(...times).toFixed(1),
    faster: `${(base / median(times)).toFixed(1)}×`,
  });
  console.table([
    row(`ours, cold (${String(situations)} situations)`, ours),
    row('ours, warm', warm),
    row('what if all had Operator Connect Conferencing, cold', whatIf),
    row('naive: filter for each person', naive),
  ]);
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}
