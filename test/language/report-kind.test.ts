import { describe, expect, it } from '@jest/globals';
import { understand } from '../../bot/language/understand.js';

describe('which report the words ask for', () => {
  it.each([
    ['who has no license', { report: 'unlicensed' }],
    ['Welche Organisatoren haben keine Einwahlnummer', { report: 'unlicensed' }],
    ['overzicht van gebruikers zonder licentie', { report: 'unlicensed' }],
    ['ライセンスのない開催者の一覧', { report: 'unlicensed' }],
    ['numeri non utilizzati', { report: 'unusedNumbers' }],
    ['report on unused toll-free numbers', { report: 'unusedNumbers', tollFree: true }],
    ['report of mismatches', { report: 'mismatches' }],
    ['users whose default number is not on the bridge anymore', { report: 'mismatches' }],
    ["report: organizers whose license doesn't match their number", { report: 'mismatches' }],
    ['drift report', { report: 'drift' }],
    ['what was changed elsewhere in the last 30 days', { report: 'drift', days: 30 }],
    ['report of changes made outside Bridgekeeper since yesterday', { report: 'drift', days: 2 }],
    ['what was changed outside of bridgekeeper in the last 2 weeks', { report: 'drift', days: 14 }],
    ['who is on the Leeds number', { report: 'people', city: 'Leeds' }],
    ['report of people with OCC in Germany', { report: 'people', licence: 'occ', country: 'DE' }],
    ['list all organizers', { report: 'people' }],
    ['export all users as CSV', { report: 'people' }],
    ['people per number', { report: 'numberUse' }],
    ['how many people use each number', { report: 'numberUse' }],
    ['how many people per license', { report: 'licenses' }],
    ['license report', { report: 'licenses' }],
    ['toll free cost by organizer last month', { report: 'costs' }],
    ['coverage report', { report: 'coverage' }],
    ['report of organizers without local number in their country', { report: 'coverage' }],
    ['licences assigned but never used for dial-in, last 90 days', { report: 'unusedLicenses' }],
    [
      'which upcoming meetings still have +1 213 555 0100 in the invite',
      { report: 'meetingsWithNumber', number: '+12135550100' },
    ],
  ])('%s', (words, entities) => {
    expect(understand(words)).toMatchObject({ intent: 'admin_report', entities });
  });

  it.each(['give me a report', 'reports', 'export to csv'])('"%s" does not tell', (words) => {
    const { intent, entities } = understand(words);
    expect([intent, entities.report]).toEqual(['admin_report', undefined]);
  });

  it('names no report where none is asked for', () => {
    expect(understand('my numbers').entities.report).toBeUndefined();
  });
});
