import { describe, expect, it } from '@jest/globals';
import { understand } from '../../bot/language/understand.js';

describe('the wish to have invites rewritten as well', () => {
  it.each([
    ['set Dana Lopez to +44 20 7946 0100 and update the invites', 'admin_set_user_default_number'],
    [
      'replace the Leeds number by the London one for everyone, and fix every calendar entry',
      'admin_bulk_change',
    ],
    [
      'retire +44 113 496 0100, use +44 20 7946 0100 instead and rewrite all existing invites',
      'admin_unassign_number',
    ],
    [
      'setze Dana Lopez auf +44 20 7946 0100 und aktualisiere die Einladungen',
      'admin_set_user_default_number',
    ],
    [
      'setze Dana Lopez auf +44 20 7946 0100 und die Einladungen aktualisieren',
      'admin_set_user_default_number',
    ],
    [
      'remplace +44 113 496 0100 par +44 20 7946 0100 pour tous et mets à jour les invitations',
      'admin_bulk_change',
    ],
  ])('leaves the change as it is understood without it: %s', (text, intent) => {
    const understood = understand(text);
    expect(understood.intent).toBe(intent);
    expect(understood.entities.updateInvites).toBe(true);
  });

  it.each([
    ['update the invites of Dana Lopez', { person: 'Dana Lopez' }],
    ['rewrite the invites for everyone in Germany', { peopleCountry: 'DE' }],
  ])('may be all that is wished: %s', (text, whose) => {
    const understood = understand(text);
    expect(understood.intent).toBe('admin_bulk_change');
    expect(understood.entities).toMatchObject({ updateInvites: true, ...whose });
    expect(understood.entities.action).toBeUndefined();
  });

  it.each([
    'turn off automatic invite updates',
    'why do my invites still print the old number',
    'which numbers are on the invites of Dana Lopez',
    'update the invites',
  ])('is not read into other words: %s', (text) => {
    expect(understand(text).entities.updateInvites).toBeUndefined();
  });
});
