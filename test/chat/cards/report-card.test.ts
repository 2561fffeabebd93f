import { describe, expect, it } from '@jest/globals';
import { reportCard, reportChoiceCard } from '../../../bot/chat/cards/report-card.js';
import { REPORT_KINDS, type ReportKind } from '../../../bot/domain/reports/report-kind.js';
import type { Report } from '../../../bot/domain/reports/report.js';
import type { Collector } from '../../../bot/domain/reports/collector.js';
import { costs } from '../../../bot/domain/reports/cost-causes.js';
import { drift } from '../../../bot/domain/reports/drift.js';
import { licenseCounts } from '../../../bot/domain/reports/license-counts.js';
import { mismatches } from '../../../bot/domain/reports/mismatch-rows.js';
import { numberUse } from '../../../bot/domain/reports/number-use.js';
import { peopleWith } from '../../../bot/domain/reports/people-with.js';
import { unlicensed } from '../../../bot/domain/reports/unlicensed.js';
import { unusedNumbers } from '../../../bot/domain/reports/unused-numbers.js';
import { plainText } from '../../../bot/cli/plain-text.js';
import { cardFaults } from '../../../bot/sandbox/connector/card-rules.js';
import { chatTextIn } from '../../../bot/text/chat-text.js';
import { reportTable } from '../../../bot/text/report-table.js';
import type { ReportView } from '../../../bot/use-cases/show-report.js';
import { e164, LONDON, OCC, PAY_PER_MINUTE, situationOf, TEAMS } from '../../domain/build.js';
import { reportOn, type Somebody } from '../../domain/reports/people.js';
import { NOW } from '../small-channel.js';

const text = chatTextIn('en-GB');
const NASTY = `[x](tel:+1) **${'Llanfairpwllgwyngyll '.repeat(20)}**`;
const GONE = e164('+442079460999');
const { conferencing } = situationOf({});

/** A crowd with everything that can be the matter with somebody. */
const CROWD: readonly Somebody[] = Array.from({ length: 60 }, (_, at): Somebody => {
  const name = `${NASTY} ${String(at)}`;
  const kinds: readonly Somebody[] = [
    { name, plans: [TEAMS], defaults: { toll: LONDON } },
    { name, plans: [TEAMS, OCC], defaults: { toll: LONDON } },
    { name, plans: [TEAMS, PAY_PER_MINUTE], defaults: { toll: GONE } },
  ];
  return kinds[at % 3] ?? { name };
});

const COLLECTORS: Readonly<Record<Exclude<ReportKind, 'drift'>, () => Collector<Report>>> = {
  unlicensed,
  unusedNumbers: () => unusedNumbers(conferencing, undefined),
  mismatches,
  people: () => peopleWith({}),
  numberUse: () => numberUse(conferencing),
  licenses: licenseCounts,
  costs,
};

function reportOf(kind: ReportKind, people = CROWD): Report {
  if (kind !== 'drift') return reportOn(COLLECTORS[kind](), people);
  const lines = people.map(() => ({
    subject: { kind: 'shared' as const },
    fact: 'invitePolicies' as const,
    before: [{ name: NASTY }],
    after: [{ name: `${NASTY} 2` }],
    seenBefore: NOW - 5_000,
    seenAt: NOW - 1_000,
    changeId: undefined,
  }));
  return drift({ lines, since: NOW - 10_000, limit: 1_000, people: new Map(), operatorConnectPlanIds: [] });
}

function viewOf(kind: ReportKind, more: Partial<ReportView> = {}): ReportView {
  const report = reportOf(kind);
  const wanted = { kind };
  return { wanted, report, at: NOW, peopleAsOf: NOW, readAt: NOW, defaultsUnread: 3, running: [], ...more };
}

const read = (view: ReportView): string =>
  plainText({
    attachments: [
      { contentType: 'application/vnd.microsoft.card.adaptive', content: { ...reportCard(view, text) } },
    ],
  });

describe.each(REPORT_KINDS)('the card of %s', (kind) => {
  it('is one that Teams shows, however many rows and however nasty their names', () => {
    const view = viewOf(kind);
    expect(view.report.rows.length).toBeGreaterThan(0);
    expect(cardFaults(reportCard(view, text))).toEqual([]);
  });

  it('answers in its first line, which is read aloud, and offers the table', () => {
    const card = reportCard(viewOf(kind), text);
    expect(card.body[0]).toMatchObject({ type: 'TextBlock', style: 'heading' });
    expect(card.speak).toMatch(/\.$/);
    expect(card.actions?.[0]).toMatchObject({ verb: 'download', data: { report: { kind } } });
  });

  it('shows the columns of the file in its order, as many cells as columns', () => {
    const { report } = viewOf(kind);
    for (const form of ['card', 'file'] as const) {
      const { columns, rows } = reportTable(report, { text, form });
      expect(rows).toHaveLength(report.rows.length);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });
});

describe('a long report', () => {
  it('shows its first ten rows and says how many there are', () => {
    const people = Array.from({ length: 11 }, (_, at) => ({ name: `Person ${String(at)}.` }));
    const said = read(viewOf('people', { report: reportOf('people', people) }));
    expect(said).toMatch(/^11 people in the directory/);
    expect(said).toContain('The first 10 of 11');
    expect(said).toContain('Person 9.');
    expect(said).not.toContain('Person 10.');
    const ten = read(viewOf('people', { report: reportOf('people', people.slice(1)) }));
    expect(ten).not.toContain('The first');
    expect(ten).toContain('Person 10.');
  });
});

describe('a report that is not whole', () => {
  it('says so in its first line while everybody is being read, and how far that is', () => {
    const running = [
      {
        part: 'people' as const,
        state: 'running' as const,
        kind: 'full' as const,
        startedAt: NOW,
        done: 2_000,
        total: 180_000,
        asOf: undefined,
        endedAt: undefined,
        failed: undefined,
      },
    ];
    const said = read(viewOf('unlicensed', { peopleAsOf: undefined, running }));
    expect(said).toMatch(/^Not everybody has been read yet \(2,000 of 180,000 read\); so far: 20 people/);
    expect(said).toContain('[Bring up to date]');
  });

  it.each(['unusedNumbers', 'mismatches', 'people', 'numberUse'] as const)(
    'says for how many default numbers are missing: %s',
    (kind) => {
      expect(read(viewOf(kind))).toContain(
        'Partial: for 3 organizers the default numbers have not been read',
      );
      expect(read(viewOf(kind, { defaultsUnread: 0 }))).not.toContain('Partial');
    },
  );

  it('says how old it is', () => {
    const said = read(viewOf('costs', { peopleAsOf: NOW - 3 * 3_600_000, readAt: NOW - 60_000 }));
    expect(said).toContain('Everybody was listed 3 hours ago; numbers and policies were read 1 minute ago.');
  });
});

describe('a report with nothing in it', () => {
  it('offers no table, and what comes next', () => {
    const report = reportOf('mismatches', [{ name: 'Fine', defaults: { toll: LONDON } }]);
    const said = read(viewOf('mismatches', { report }));
    expect(said).toMatch(/^Nobody has a setting that cannot take effect\./);
    expect(said).not.toContain('[Download CSV]');
  });
});

it('the choice of reports is one that Teams shows', () => {
  expect(cardFaults(reportChoiceCard(text))).toEqual([]);
});
