import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { followUp, type Before } from '../../bot/language/follow-up.js';
import { WRITING_INTENTS } from '../../bot/language/intents.js';
import { understand } from '../../bot/language/understand.js';
import type { SpokenLanguage } from '../../bot/language/understood.js';

/** What the last of some texts means, said one after the other. */
function talk(texts: readonly string[], languages: readonly SpokenLanguage[] = []) {
  let before: Before | undefined;
  for (const text of texts) {
    const { intent, entities } = followUp(text, understand(text, { languages }), before);
    before = { intent, entities };
  }
  return before;
}

describe('words that go on from a question', () => {
  it.each([
    [['my numbers', 'and for France?'], 'show_number_for_country', { country: 'FR' }],
    [['number for Germany', 'what about Paris?'], 'show_number_for_country', { city: 'Paris' }],
    [['toll-free numbers', 'and in Germany?'], 'show_toll_free', { tollFree: true, country: 'DE' }],
    [
      ['who carries a call to +49 30 1234567?', 'and +44 20 7946 0100?'],
      'how_dial_out_routed',
      { number: '+442079460100' },
    ],
    [['why do I have the London number?', 'and Paris?'], 'explain_number', { city: 'Paris' }],
    [['is Yusuf licensed', 'and Priya?'], 'admin_show_user', { person: 'Priya' }],
    [
      ['what would change for me with E5', 'and with Operator Connect Conferencing?'],
      'what_if_licence',
      { licence: 'occ' },
    ],
  ])('%j asks the same of something else', (texts, intent, entities) => {
    const meant = talk(texts);
    expect(meant?.intent).toBe(intent);
    expect(meant?.entities).toMatchObject(entities);
  });

  it.each<[SpokenLanguage, readonly string[]]>([
    ['de', ['meine Einwahlnummern', 'und für Frankreich?']],
    ['fr', ['mes numéros', 'et pour la France ?']],
    ['es', ['mis números', '¿y para Francia?']],
    ['ja', ['私の番号', 'フランスは？']],
  ])('are understood in %s', (language, texts) => {
    expect(talk(texts, [language])).toEqual({
      intent: 'show_number_for_country',
      entities: { country: 'FR' },
    });
  });

  it('are read by themselves after nothing, after a change, and where they say more than a name', () => {
    expect(talk(['and for France?'])?.intent).toBe('show_number_for_country');
    expect(talk(['set Dana to the Paris number', 'and London?'])?.intent).not.toBe(
      'admin_set_user_default_number',
    );
    expect(talk(['my numbers', 'and why does my invite show London?'])?.intent).toBe('explain_number');
    expect(talk(['my license', 'and for France?'])?.intent).toBe('show_number_for_country');
    expect(talk(['is Yusuf licensed', 'and why does my invite show the London number?'])?.intent).toBe(
      'explain_number',
    );
  });

  it('never become a change', () => {
    const words = fc.constantFrom(
      'and',
      'what about',
      'Paris',
      'Dana',
      '+442079460100',
      'E5',
      'set',
      'for',
      'undo',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), fc.constantFrom(...WRITING_INTENTS), (said, intent) => {
        const text = said.join(' ');
        const alone = understand(text);
        expect(followUp(text, alone, { intent, entities: { person: 'Dana' } })).toEqual(alone);
      }),
    );
  });
});
