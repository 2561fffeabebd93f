import { describe, expect, it } from '@jest/globals';
import type { Intent } from '../../bot/language/intents.js';
import { understand } from '../../bot/language/understand.js';
import { BOT_SCOPES, COMMANDS, commandsIn } from '../../manifest/commands.js';

/** Choosing a command sends its title as a message. */
const MEANT: Readonly<Record<string, Intent>> = {
  'my numbers': 'show_my_numbers',
  'why this number': 'explain_number',
  'my license': 'check_my_licence',
  'conference ID': 'show_conference_id',
  'share the dial-in': 'share_dialin',
  'my toll-free numbers': 'show_toll_free',
  'why do I have no numbers': 'explain_number',
  help: 'help',
};

describe('the command menu', () => {
  it.each(COMMANDS.map(({ title }) => title))('has "%s", which the bot understands', (title) => {
    expect(understand(title).intent).toBe(MEANT[title]);
  });

  it.each(BOT_SCOPES)('is short enough for Teams in %s', (scope) => {
    expect(commandsIn(scope).length).toBeGreaterThan(0);
    expect(commandsIn(scope).length).toBeLessThanOrEqual(12);
  });

  it('offers sharing only where there is somebody to share with', () => {
    expect(commandsIn('personal').map(({ title }) => title)).not.toContain('share the dial-in');
  });
});
