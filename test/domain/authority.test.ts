import { describe, expect, it } from '@jest/globals';
import { COMMANDS, mayDo, type Door } from '../../bot/domain/authority.js';
import { ROLES } from '../../bot/domain/role.js';
import { WRITTEN_AUTHORITY } from '../support/written-authority.js';

const DOORS: readonly Door[] = ['chat', 'tab'];
describe('authority', () => {
  const rows = COMMANDS.flatMap((command) => ROLES.map((role) => [command, role] as const));
  it.each(rows)('over %s of a %s is as written', (command, role) => {
    const expected = WRITTEN_AUTHORITY[command];
    expect(mayDo(command, [role], 'chat')).toBe(expected === 'everyone' || expected.includes(role));
  });

  it('is refused to somebody without a role for every command that changes or shows others', () => {
    for (const command of COMMANDS) {
      for (const door of DOORS) {
        if (WRITTEN_AUTHORITY[command] !== 'everyone') expect(mayDo(command, [], door)).toBe(false);
      }
    }
  });

  it('does not let the tab ask for what only a conversation can show', () => {
    expect(mayDo('shareDialIn', [], 'tab')).toBe(false);
  });
});
