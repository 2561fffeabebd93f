import { describe, expect, it } from '@jest/globals';
import { changingLanguages } from '../../../bot/domain/changes/languages-change.js';
import { inverseOf } from '../../../bot/domain/changes/inverse.js';
import { serviceNumbersOf } from '../../../bot/domain/numbers/service-number.js';
import { LONDON, listing } from '../build.js';

function number(languages: readonly string[], shared = false) {
  const [only] = serviceNumbersOf([listing(LONDON, { languages, shared })], []);
  if (only === undefined) throw new Error('A listing is a number');
  return only;
}

describe('the prompt languages of a number', () => {
  it.each([
    [
      'several are the whole list, in their order',
      ['en-GB', 'de-DE'],
      ['fr-FR', 'it-IT'],
      'fr-FR',
      ['it-IT'],
    ],
    ['one becomes primary and the further ones stay', ['en-GB', 'de-DE'], ['fr-FR'], 'fr-FR', ['de-DE']],
    [
      'a further one that becomes primary changes places',
      ['en-GB', 'de-DE', 'fr-FR'],
      ['fr-FR'],
      'fr-FR',
      ['de-DE', 'en-GB'],
    ],
    ['one said twice counts once', ['en-GB'], ['fr-FR', 'fr-FR', 'de-DE'], 'fr-FR', ['de-DE']],
    ['are read however they are written', ['en-GB'], ['FR-fr', 'de-de'], 'fr-FR', ['de-DE']],
  ])('%s', (_name, now, wanted, primary, secondary) => {
    expect(changingLanguages(number(now), wanted)).toMatchObject({
      value: { step: { after: { primary, secondary } } },
    });
  });

  it.each([
    ['a shared number', number(['en-GB'], true), ['fr-FR'], 'sharedNumber'],
    ['a language nobody speaks', number(['en-GB']), ['fr-FR', 'tlh-QO'], 'languageUnknown'],
    [
      'a sixth language',
      number(['en-GB']),
      ['en-GB', 'fr-FR', 'de-DE', 'it-IT', 'es-ES', 'nl-NL'],
      'tooManyLanguages',
    ],
  ])('refuse %s', (_name, listed, wanted, code) => {
    expect(changingLanguages(listed, wanted)).toMatchObject({ failure: { code } });
  });

  it('say what an undo cannot do, and an undo does not try it', () => {
    const added = changingLanguages(number(['en-GB']), ['en-GB', 'fr-FR']);
    expect(added).toMatchObject({ value: { lasting: ['furtherLanguagesRemain'] } });
    expect(added.ok && inverseOf(added.value.step)).toBeUndefined();
    const original = changingLanguages(number(['en-GB', 'fr-FR']), 'original');
    expect(original).toMatchObject({ value: { lasting: ['languagesAreForgotten'] } });
    expect(original.ok && inverseOf(original.value.step)).toBeUndefined();
    const replaced = changingLanguages(number(['en-GB', 'fr-FR']), ['de-DE', 'it-IT']);
    expect(replaced).toMatchObject({ value: { lasting: [] } });
    expect(replaced.ok && inverseOf(replaced.value.step)).toMatchObject({
      after: { primary: 'en-GB', secondary: ['fr-FR'] },
    });
  });
});
