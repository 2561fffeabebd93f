import { describe, expect, it } from '@jest/globals';
import { STANDING_QUESTIONS } from '../../bot/domain/explain/standing-question.js';
import { chatTextIn } from '../../bot/text/chat-text.js';
import { EVIDENCE, FACT_BASE } from '../../bot/text/fact-base.js';
import { FACT_SOURCES } from '../../bot/text/fact-sources.js';
import { sayFact } from '../../bot/text/say-fact.js';

const text = chatTextIn('en');

describe.each(STANDING_QUESTIONS)('the answer to %s', (question) => {
  const said = sayFact(text, question);

  it('begins with a verdict that can be read aloud', () => {
    expect(said.verdict).toMatch(/\.$/);
    expect(said.verdict.length).toBeLessThanOrEqual(230);
  });

  it('is short: three paragraphs and one table at the most', () => {
    const paragraphs = said.more.filter(({ kind }) => kind === 'words');
    expect(paragraphs.length).toBeLessThanOrEqual(3);
    for (const block of said.more) {
      if (block.kind === 'words') expect(block.words.length).toBeLessThanOrEqual(420);
      else expect(block.rows.length).toBeLessThanOrEqual(7);
    }
    expect(said.more.filter(({ kind }) => kind === 'table').length).toBeLessThanOrEqual(1);
  });

  it('names its source in public words', () => {
    expect(FACT_BASE[question].sources.length).toBeGreaterThan(0);
    expect(said.source).toMatch(/^Source: (Microsoft|ITU): [A-Z]/i);
    expect(JSON.stringify(said)).not.toMatch(/\.md\b|\.\.\/|\[S\d|ODSB/);
  });

  it('says of whom it is undocumented', () => {
    const all = JSON.stringify(said);
    expect(all).not.toMatch(/NOT FOUND|probably|presumably|should work/i);
  });
});

describe('the sources', () => {
  it('are each used', () => {
    const used = new Set(Object.values(FACT_BASE).flatMap(({ sources }) => sources));
    expect(Object.keys(FACT_SOURCES).filter((name) => ![...used].some((each) => each === name))).toEqual([]);
  });

  it('carry month and year where they carry a date', () => {
    const dates = Object.values(FACT_SOURCES).flatMap((source) => ('date' in source ? [source.date] : []));
    expect(dates.filter((date) => !/^(0[1-9]|1[0-2])\/20\d\d$/.test(date))).toEqual([]);
  });
});

describe('the evidence', () => {
  it('is each part of some answer', () => {
    const used = new Set(Object.values(FACT_BASE).map(({ evidence }) => evidence));
    expect(EVIDENCE.filter((evidence) => !used.has(evidence))).toEqual([]);
  });
});

describe('what Microsoft does not document', () => {
  it.each([
    ['phoneKeys', /does not document what \*2 alone does/],
    ['startByPhone', /bypass off.*does not document/],
    ['callMe', /without an account.*does not document/],
    ['callMeAfterLobby', /does not document/],
    ['callMeBrowser', /not documented/],
    ['callerNames', /does not document/],
    ['minutePool', /not documented/],
    ['whoPays', /does not document/],
    ['callReport', /does not document/],
    ['addOnBusiness', /does not document/],
    ['licenseNames', /does not publish/],
    ['operatorLicenseWhere', /does not publish/],
    ['operatorOrMicrosoft', /not documented/],
    ['delegates', /does not document/],
    ['sharedMailboxes', /does not document/],
    ['webinars', /does not document/],
    ['channelMeetings', /does not document/],
    ['changeDelay', /does not document how long/],
  ] as const)('is said to be so: %s', (question, says) => {
    expect(JSON.stringify(sayFact(text, question))).toMatch(says);
  });
});
