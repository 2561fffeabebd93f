import { describe, expect, it } from '@jest/globals';
import { MIRROR_PARTS, paceOf, type PartProgress } from '../../bot/domain/tenant/mirror-sync.js';
import type { UnreadableCause } from '../../bot/domain/reading.js';
import { textIn } from '../../bot/text/catalogue.js';
import { sayAsOf, sayCopy, sayPart } from '../../bot/text/say-sync.js';

const text = textIn('en-GB');
const NOW = Date.parse('2026-01-14T09:00:00Z');
const MINUTE = 60_000;

function part(other: Partial<PartProgress> = {}): PartProgress {
  return {
    part: 'people',
    state: 'done',
    kind: 'full',
    startedAt: NOW - 10 * MINUTE,
    done: 100,
    total: 100,
    asOf: NOW - 10 * MINUTE,
    endedAt: NOW - 9 * MINUTE,
    failed: undefined,
    ...other,
  };
}

function said(other: Partial<PartProgress>) {
  const progress = part(other);
  return sayPart(text, { ...progress, ...paceOf(progress, NOW) });
}

const failedBecause = (cause: UnreadableCause) =>
  ({ code: 'unreadable', system: 'teamsAdministration', cause }) as const;

describe('a part of the copy of the tenant', () => {
  it('says how far it is, how fast it goes and how long it will take', () => {
    expect(said({ state: 'running', startedAt: NOW - 30_000, done: 12_300, total: 100_000 })).toMatchObject({
      name: 'People and their licenses',
      status: '12,300 of 100,000 people read.',
      rate: '410 a second',
      left: 'about 4 minutes left',
      problem: undefined,
    });
    const slow = said({
      part: 'defaults',
      state: 'running',
      startedAt: NOW - 100_000,
      done: 260,
      total: 100_000,
    });
    expect(slow).toMatchObject({ rate: '2.6 a second', left: 'about 11 hours left' });
    expect(said({ state: 'running', startedAt: NOW - 50_000, done: 50, total: 60 }).left).toBe(
      'less than a minute left',
    );
    expect(said({ state: 'running', startedAt: NOW - 100_000, done: 10, total: 30_000 }).left).toBe(
      'about 3 days left',
    );
  });

  it('says no pace before it can be told, and no end where nobody knows how much there is', () => {
    expect(said({ state: 'running', startedAt: NOW, done: 0, total: 9 })).toMatchObject({
      rate: undefined,
      left: undefined,
    });
    const changes = said({ state: 'running', kind: 'changes', done: 1, total: undefined });
    expect(changes).toMatchObject({ status: '1 person read so far.', left: undefined });
  });

  it.each([
    [{ state: 'never' }, 'Not read yet.'],
    [{ state: 'done', done: 34 }, '34 people read.'],
    [{ state: 'done', kind: 'changes', done: 0 }, 'Nobody has changed since the reading before.'],
    [{ state: 'done', kind: 'changes', done: 2 }, '2 people have changed since the reading before.'],
    [{ part: 'licenses', kind: 'changes', done: 1 }, '1 person read.'],
    [{ part: 'shared', done: 6 }, '6 lists read.'],
    [{ part: 'defaults', done: 1 }, '1 organizer read.'],
    [
      { state: 'failed', done: 1_000, failed: failedBecause('down') },
      'Broke off after 1,000 people. What was read is kept, and it goes on by itself.',
    ],
    [
      { part: 'shared', state: 'failed', done: 0, failed: failedBecause('down') },
      'Broke off at its beginning. What was read is kept, and it goes on by itself.',
    ],
    [{ part: 'shared', state: 'failed', failed: failedBecause('notGranted') }, 'Not read yet.'],
  ] as const)('%j says %s', (progress, expected) => {
    expect(said(progress).status).toBe(expected);
  });

  it.each(['down', 'throttled', 'forbidden', 'signInFailed', 'partial', 'unexpected', 'notGranted'] as const)(
    'that broke off because of %s says what to do',
    (cause) => {
      expect(said({ state: 'failed', failed: failedBecause(cause) }).problem).toMatch(
        /Nothing needs to be done\.$|[Tt]he setup check[^.]*\.$/,
      );
    },
  );

  it('has an age, or was never read to the end', () => {
    expect(sayAsOf(text, part({ asOf: NOW - 3 * MINUTE }), NOW)).toBe('As of 3 minutes ago.');
    expect(sayAsOf(text, part({ asOf: undefined }), NOW)).toBe('Never read to the end.');
    expect(sayAsOf(text, part({ part: 'defaults' }), NOW)).toContain('again within a week');
  });
});

describe('the whole copy', () => {
  const all = MIRROR_PARTS.map((name) => part({ part: name }));
  const with_ = (name: PartProgress['part'], other: Partial<PartProgress>) =>
    all.map((each) => (each.part === name ? { ...each, ...other } : each));

  it('is as old as its oldest list; default numbers have an age for each organizer', () => {
    expect(sayCopy(text, all, NOW)).toBe('The copy of the tenant is as of 10 minutes ago.');
    expect(sayCopy(text, with_('policies', { asOf: NOW - 120 * MINUTE }), NOW)).toContain('2 hours ago');
    expect(sayCopy(text, with_('defaults', { asOf: undefined, state: 'running' }), NOW)).toContain(
      '10 minutes ago',
    );
  });

  it('may be old where a reading broke off, but not for what was never granted', () => {
    const failed = with_('shared', { state: 'failed', failed: failedBecause('down') });
    expect(sayCopy(text, failed, NOW)).toContain('may be old');
    const notGranted = { state: 'failed', asOf: undefined, failed: failedBecause('notGranted') } as const;
    expect(sayCopy(text, with_('shared', notGranted), NOW)).toBe(
      'The copy of the tenant is as of 10 minutes ago.',
    );
  });

  it('says that it is being read for the first time, or was never read', () => {
    const never = all.map((each) => ({ ...each, state: 'never', asOf: undefined }) as const);
    expect(sayCopy(text, never, NOW)).toBe('The copy of the tenant was never read to its end.');
    const first = never.map((each, index) => (index === 0 ? { ...each, state: 'running' as const } : each));
    expect(sayCopy(text, first, NOW)).toBe('The copy of the tenant is being read.');
  });
});
