import { describe, expect, it } from '@jest/globals';
import { historyChangeOf } from '../../../bot/domain/tenant/history-change.js';
import type { HistoryLine } from '../../../bot/domain/tenant/history.js';
import {
  bearingChanges,
  changedLately,
  SHOWS_WITHIN_MS,
  withWait,
} from '../../../bot/domain/explain/since-when.js';
import { BERLIN, LONDON, OCC_PLAN, SEATTLE } from '../build.js';

const HOUR = 3_600_000;
const NOW = 1_000 * HOUR;
const bearing = { policies: ['Tag:Sales'], numbers: undefined, onBridge: [LONDON, BERLIN] };

function told(line: Partial<HistoryLine>) {
  const whole: HistoryLine = {
    subject: { kind: 'shared' },
    fact: 'bridges',
    before: [],
    after: [],
    seenBefore: NOW - 4 * HOUR,
    seenAt: NOW - 3 * HOUR,
    changeId: undefined,
    ...line,
  };
  return { line: whole, change: historyChangeOf(whole, [OCC_PLAN]) };
}

const grant = (name: string) => ({ name, how: 'direct' });

describe('what changed and bears on an answer', () => {
  it.each<[string, Partial<HistoryLine>, readonly string[]]>([
    ['a number left the bridge', { before: [{ number: LONDON }] }, ['bridge']],
    [
      'the default of the bridge is another',
      {
        before: [{ id: 'b1', name: 'Bridge', defaultNumber: LONDON }],
        after: [{ id: 'b1', name: 'Bridge', defaultNumber: SEATTLE }],
      },
      ['bridgeDefault'],
    ],
    ['a number’s language changed', { before: [{ number: LONDON }], after: [{ number: LONDON }] }, []],
    [
      'their policy’s numbers changed',
      { fact: 'invitePolicies', after: [{ name: 'sales' }] },
      ['policyNumbers'],
    ],
    ['another policy’s numbers changed', { fact: 'invitePolicies', after: [{ name: 'Other' }] }, []],
    ['a number has another provider', { fact: 'inventory', after: [{ number: BERLIN }] }, ['sourceFilter']],
    ['a number elsewhere has another provider', { fact: 'inventory', after: [{ number: SEATTLE }] }, []],
    ['a voice route changed', { fact: 'voiceRoutes', after: [{ name: 'R' }] }, []],
    [
      'another invite policy was granted',
      { fact: 'policies', before: { invite: grant('A') }, after: { invite: grant('B') } },
      ['policy'],
    ],
    [
      'another meeting policy was granted',
      { fact: 'policies', before: { meeting: grant('A') }, after: { meeting: grant('B') } },
      [],
    ],
    ['a default was set', { fact: 'defaults', before: {}, after: { toll: LONDON } }, ['defaults']],
    ['the usage location moved', { fact: 'usageLocation', before: 'GB', after: 'DE' }, ['usageLocation']],
    ['a license came', { fact: 'license', before: [], after: [] }, ['license']],
    ['they left the directory', { fact: 'left' }, []],
  ])('is told from what does not: %s', (_name, line, subjects) => {
    expect(bearingChanges([told(line)], bearing).map(({ subject }) => subject)).toEqual(subjects);
  });

  it('is about the numbers that were asked about, where some were', () => {
    const went = told({ before: [{ number: LONDON }] });
    expect(bearingChanges([went], { ...bearing, numbers: [BERLIN] })).toEqual([]);
    expect(bearingChanges([went], { ...bearing, numbers: [LONDON] })).toHaveLength(1);
  });
});

describe('a change younger than a day', () => {
  const changes = bearingChanges([told({ before: [{ number: LONDON }] })], bearing);

  it('is what to wait for, and waits as the last step', () => {
    const lately = changedLately({ changes, givenAt: undefined, now: NOW });
    expect(lately).toBe(NOW - 3 * HOUR);
    const steps = withWait(
      [
        { subject: 'license', found: { code: 'defaultsNone' }, verdict: 'goesOn' },
        { subject: 'propagation', found: { code: 'propagation' }, verdict: 'goesOn' },
      ],
      lately,
    );
    expect(steps.map(({ found }) => found.code)).toEqual(['defaultsNone', 'changedLately']);
  });

  it('may be the license itself', () => {
    expect(changedLately({ changes: [], givenAt: NOW - HOUR, now: NOW })).toBe(NOW - HOUR);
  });

  it('has had its time after a day (source: domain 8.11 and 8.32, up to 24 hours)', () => {
    expect(changedLately({ changes: [], givenAt: NOW - SHOWS_WITHIN_MS, now: NOW })).toBeUndefined();
    expect(changedLately({ changes, givenAt: undefined, now: NOW + 21 * HOUR })).toBeUndefined();
    expect(changedLately({ changes: [], givenAt: undefined, now: NOW })).toBeUndefined();
    expect(withWait([], undefined)).toEqual([]);
  });
});
