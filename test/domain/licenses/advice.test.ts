import { describe, expect, it } from '@jest/globals';
import {
  adviseOn,
  CRITERIA,
  type AdviceFacts,
  type Criterion,
  type Judgement,
} from '../../../bot/domain/licenses/advice.js';
import type { CoverageDemand } from '../../../bot/domain/coverage/coverage-demand.js';
import { known } from '../../../bot/domain/reading.js';
import { BRIDGE, LONDON, listing, SEATTLE, situationOf, UNREAD } from '../build.js';

/** Source of the criteria: "Plan for Operator Connect Conferencing", Benefits. */
const MICROSOFT_ONLY = situationOf({
  bridges: [{ ...BRIDGE, numbers: [listing(SEATTLE, { shared: true }), listing(LONDON)] }],
  inventory: known([{ number: LONDON, kind: 'callingPlan', partner: undefined }], 1),
  conferencing: { voiceRoutes: known([], 1) },
}).conferencing;
const NOBODY: CoverageDemand = { gaps: [], covered: [], unasked: [], organizers: 0, nowhere: 0, untold: 0 };
const GB = {
  country: 'GB',
  organizers: 4,
  unserved: 0,
  microsoft: 1,
  operator: 0,
  others: 0,
  tollFree: 0,
  nearest: undefined,
} as const;
const COVERED: CoverageDemand = { ...NOBODY, covered: [GB], organizers: 4 };
const GAP: CoverageDemand = { ...COVERED, gaps: [{ ...GB, country: 'PL', unserved: 3 }] };

function judge(criterion: Criterion, facts: Partial<AdviceFacts>): Judgement {
  const all = adviseOn({
    conferencing: MICROSOFT_ONLY,
    demand: COVERED,
    licenses: new Map(),
    people: new Map([['GB', 4]]),
    ...facts,
  });
  expect(all.map((each) => each.criterion)).toEqual([...CRITERIA]);
  return all.find((each) => each.criterion === criterion)!;
}

const OPERATORS = situationOf({}).conferencing;
const INVENTORY_UNREAD = situationOf({ inventory: UNREAD }).conferencing;

describe('the advice on Operator Connect Conferencing', () => {
  it.each([
    ['keepContracts', { conferencing: OPERATORS }, 'yes', 'operator', 'contracts'],
    ['keepContracts', {}, 'untold', 'noOperator', 'operatorsOffer'],
    ['keepContracts', { conferencing: INVENTORY_UNREAD }, 'untold', 'inventoryUnread', 'contracts'],
    ['widenCoverage', { demand: GAP }, 'yes', 'gap', 'operatorsOffer'],
    ['widenCoverage', {}, 'no', 'noGap', undefined],
    ['widenCoverage', { demand: NOBODY }, 'untold', 'noGap', undefined],
    ['widenCoverage', { demand: undefined }, 'untold', 'coverageUnread', 'operatorsOffer'],
    ['newSource', { conferencing: OPERATORS }, 'yes', 'source', undefined],
    ['newSource', {}, 'untold', 'source', 'wish'],
    // Country and region availability (docs/domain.md, 2.9); where the license is sold is not documented (9).
    ['notAvailable', { people: new Map([['PK', 2]]) }, 'yes', 'sale', 'whereSold'],
    ['notAvailable', { people: new Map([['NG', 2]]) }, 'untold', 'sale', 'datedList'],
    ['notAvailable', {}, 'no', 'soldEverywhere', 'datedList'],
    ['notAvailable', { people: new Map() }, 'untold', 'nobodyListed', 'whereSold'],
    ['payPerMinute', {}, 'untold', 'noTollFree', 'prices'],
    ['payPerMinute', { licenses: new Map([['payPerMinute', 3]]) }, 'yes', 'payPerMinuteHeld', 'callVolume'],
    ['payPerMinute', { conferencing: OPERATORS }, 'untold', 'operatorRoutes', 'prices'],
    ['payPerMinute', { people: new Map([['NG', 1]]) }, 'yes', 'noOperatorRoutes', 'prices'],
  ] as const)('judges %s (%#): %p', (criterion, facts, verdict, evidence, missing) => {
    const judged = judge(criterion, facts as Partial<AdviceFacts>);
    expect(judged.verdict).toBe(verdict);
    expect(judged.evidence.map(({ code }) => code)).toContain(evidence);
    if (missing === undefined) expect(judged.missing).toEqual([]);
    else expect(judged.missing).toContain(missing);
  });

  it('counts an operator’s numbers on the bridge and in the inventory', () => {
    expect(judge('keepContracts', { conferencing: OPERATORS }).evidence).toEqual([
      { code: 'operator', name: 'Deutsche Telekom', onBridge: 1, inInventory: 1 },
      { code: 'operator', name: 'BT', onBridge: 1, inInventory: 1 },
    ]);
  });
});
