import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiCaller, makeChange, untilOver } from '../support/api-caller.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { TeamsUser } from '../support/teams-user.js';

let bridgekeeper: RunningBridgekeeper;
beforeAll(async () => {
  bridgekeeper = await startBridgekeeper();
  const admin = await apiCaller(bridgekeeper.url, 'admin-communications');
  for (const number of ['+441134960180', '+442079460180', '+442079460100', '+441134960150']) {
    const made = await makeChange(admin, {
      kind: 'setDefaults',
      to: { kind: 'people', said: ['amara.nwosu@contoso.com'] },
      number,
    });
    await untilOver(admin, String(made.body?.['id']));
  }
}, 60_000);
afterAll(() => bridgekeeper.stop());

const open = (as: string): Promise<TeamsUser> => TeamsUser.open(bridgekeeper.url, as);

describe('the record of what was changed here', () => {
  it('says what, who asked, through which door, when and what came of it; older ones on the next page', async () => {
    const reader = await open('reader');
    const history = await reader.say('what was changed');
    const record = await reader.press(history, 'record');
    expect(record.text).toContain('The last 3 changes made with Bridgekeeper');
    expect(record.text).toContain('Set the default number of Amara Nwosu to +44 113 496 0150');
    expect(record.text).toMatch(/Confirmed by .+ in the tab, \d+ \w+ \d{4}/);
    expect(record.text).toContain('Done, and read back');
    const before = Number(/"before":(\d+)/.exec(JSON.stringify(record.card))?.[1]);
    const older = await reader.invoke('record', { before });
    expect(older.text).toContain('+44 113 496 0180');
    expect(older.text).not.toContain('+44 113 496 0150');
  });

  it('opens one of them, from which an administrator can take it back', async () => {
    const admin = await open('admin-teams');
    const record = await admin.invoke('record', {});
    const changeId = /"changeId":"([^"]+)"/.exec(JSON.stringify(record.card))?.[1];
    const opened = await admin.invoke('progress', { changeId });
    expect(opened.text).toContain('[Undo]');
    const undo = await admin.invoke('undo', { changeId });
    expect(undo.text).toContain('Take back the last change for Amara Nwosu');
    expect(undo.text).toContain('[Take the change back] [Leave as is]');
  });

  it('tells where the whole of it is to be had, and the line that it ends with', async () => {
    const reader = await open('reader');
    const exported = await reader.invoke('exportRecord', {});
    const [, head] = /ends at (\d+:[0-9a-f]{64})/.exec(exported.text) ?? [];
    const caller = await apiCaller(bridgekeeper.url, 'reader');
    expect((await caller.get('/api/v1/record')).headers.get('X-Record-Head')).toBe(head);
  });

  it.each(['csv', 'jsonl'])('is offered as a file to the one who asks: %s', async (format) => {
    const reader = await open('reader');
    const asked = await reader.say('what was changed');
    await reader.invoke('exportRecord', { format }, asked.replies[0]?.id);
    const offered = JSON.stringify(await reader.activities());
    expect(offered).toMatch(new RegExp(`bridgekeeper-record-[\\d-]+\\.${format}`));
    const organizer = await open('organizer-standard');
    await organizer.invoke('exportRecord', { format });
    expect(JSON.stringify(await organizer.activities())).not.toContain('bridgekeeper-record');
  });

  it.each(['organizer-standard', 'participant', 'admin-eligible'])('is not shown to %s', async (as) => {
    const user = await open(as);
    for (const verb of ['record', 'exportRecord']) {
      const refused = await user.invoke(verb, {});
      expect(refused.card).toBeUndefined();
      expect(refused.text).toContain('Administrator');
      expect(refused.text).not.toContain('Amara');
    }
  });
});
