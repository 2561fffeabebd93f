import { describe, expect, it } from '@jest/globals';
import { setupCheckCard } from '../../../bot/chat/cards/setup-check-card.js';
import { finding } from '../../../bot/domain/setup/setup-check.js';
import { FOUND, SETUP_CHECKS, type SetupFound } from '../../../bot/domain/setup/setup-found.js';
import { chatTextIn as textIn } from '../../../bot/text/chat-text.js';

const text = textIn('en');
const ALL = Object.keys(FOUND) as SetupFound[];
const LONG = 'x'.repeat(3_000);
/** Everything that a sentence may want to know, far longer than it will ever be. */
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
  plans: LONG,
  version: 15,
  hours: 4,
  parts: 'people',
  lines: LONG,
};

/** The worst that each check can find. */
const WORST = SETUP_CHECKS.map((check) => {
  const own = ALL.filter((found) => found.startsWith(`${check}.`));
  const found = own.find((each) => FOUND[each].outcome === 'bad') ?? own.at(-1);
  return finding(found!, DETAILS);
});

describe('the card of the setup check', () => {
  it('stays below what Teams takes when everything is as bad as it can be', () => {
    const card = setupCheckCard({ checkedAt: 0, findings: WORST }, text);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(25 * 1024);
    expect((card.actions ?? []).length).toBeLessThanOrEqual(6);
  });

  it('has nothing to fold where nothing works, and nothing to do where everything does', () => {
    const bad = setupCheckCard({ checkedAt: 0, findings: [finding('bridge.none')] }, text);
    expect(bad.actions).toBeUndefined();
    const good = setupCheckCard({ checkedAt: 0, findings: [finding('writing.on')] }, text);
    expect(JSON.stringify(good)).toContain('Nothing needs to be done.');
    expect(good.actions).toHaveLength(1);
  });

  it('shows the worst first', () => {
    const findings = [finding('clock.untold'), finding('mirror.never'), finding('bridge.none')];
    const shown = JSON.stringify(setupCheckCard({ checkedAt: 0, findings }, text));
    const places = ['Does not work', 'Wants a look', 'Could not be told'].map((mark) => shown.indexOf(mark));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
  });
});
