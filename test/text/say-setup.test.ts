import { describe, expect, it } from '@jest/globals';
import { finding, type SetupReport } from '../../bot/domain/setup/setup-check.js';
import { FOUND, leavesSomethingToDo, type SetupFound } from '../../bot/domain/setup/setup-found.js';
import { chatTextIn } from '../../bot/text/chat-text.js';
import { sayFinding, setupAsText, sayVerdict } from '../../bot/text/say-setup.js';

const text = chatTextIn('en');
const ALL = Object.keys(FOUND) as SetupFound[];
/** Whatever any of the sentences may want to know. */
const DETAILS = {
  code: 'none',
  days: 3,
  minutes: 7,
  way: 'ahead',
  cause: 'down',
  roles: 'teamsReader globalReader',
  module: 'none',
  bridges: 1,
  numbers: 2,
  count: 2,
  plans: 'MCO_X (1)',
  version: 15,
  hours: 4,
  parts: 'people',
  lines: 'APP_ID: Invalid GUID',
};

function reportOf(...found: readonly SetupFound[]): SetupReport {
  return {
    checkedAt: Date.parse('2026-06-01T12:00:00Z'),
    findings: found.map((each) => finding(each, DETAILS)),
  };
}

describe('what the check of the setup says', () => {
  it.each(ALL)('says %s in full sentences, with what to do where something can be done', (found) => {
    const said = sayFinding(text, finding(found, DETAILS));
    expect(said.found).toMatch(/[.]$/);
    expect(said.todo !== undefined).toBe(leavesSomethingToDo(found));
    expect(said.who !== undefined).toBe(leavesSomethingToDo(found));
    if (said.todo !== undefined) expect(said.todo).toMatch(/[.]$/);
  });

  it('names Microsoft’s roles by their names', () => {
    expect(sayFinding(text, finding('teamsRole.refused', DETAILS)).found).toContain(
      'it is Teams Reader and Global Reader',
    );
    expect(sayFinding(text, finding('teamsRole.refused', { roles: '' })).found).toContain(
      'no directory role that is known here',
    );
  });

  it.each<[readonly SetupFound[], string]>([
    [['signIn.good', 'writing.off'], 'Everything works.'],
    [['signIn.good', 'clock.drifting'], 'Everything works; one thing wants a look.'],
    [
      ['signIn.good', 'clock.good', 'bridge.good', 'meetings.noPolicy', 'bridge.none'],
      'Everything works except 2 things.',
    ],
    [
      ['signIn.good', 'clock.good', 'bridge.good', 'meetings.noPolicy', 'mirror.untold'],
      'Everything works except one thing; one more could not be told.',
    ],
    [['signIn.good', 'clock.untold'], 'What could be checked works; one thing could not be told.'],
    [
      ['signIn.unreachable', 'clock.untold', 'bridge.untold', 'clock.good'],
      'One thing does not work, and 2 of 4 could not be told.',
    ],
  ])('sums up %j', (found, verdict) => {
    expect(sayVerdict(text, reportOf(...found))).toBe(verdict);
  });

  it('puts what does not work before what works in the text for a ticket', () => {
    const ticket = setupAsText(text, reportOf('signIn.good', 'meetings.noPolicy'));
    expect(ticket.indexOf('Does not work: ')).toBeLessThan(ticket.indexOf('Works: '));
    expect(ticket).toContain('  Who: Teams Administrator or Global Administrator');
    expect(ticket).toContain('  Without it: conference IDs');
    expect(ticket.split('\n')[0]).toMatch(/^Everything works except|does not work/);
  });
});
