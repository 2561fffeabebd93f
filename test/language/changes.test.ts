import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { INTENTS, WRITING_INTENTS } from '../../bot/language/intents.js';
import { understand } from '../../bot/language/understand.js';
import { SPOKEN_LANGUAGES, Understood, type Entities } from '../../bot/language/understood.js';

const Sentence = z.strictObject({
  text: z.string(),
  lang: z.enum(SPOKEN_LANGUAGES),
  intent: z.enum(INTENTS),
  entities: z.record(z.string(), z.unknown()),
});
const NoChange = z.strictObject({ text: z.string(), lang: z.enum(SPOKEN_LANGUAGES) });

const sentences = linesOf('changes.jsonl').map((line) => Sentence.parse(JSON.parse(line)));
const noChanges = linesOf('no-changes.jsonl').map((line) => NoChange.parse(JSON.parse(line)));
type Sentence = (typeof sentences)[number];

/** All that the kept sentences tell; places are also named as such, whatever they are there for. */
const KEYS = new Set([
  ...sentences.flatMap(({ entities }) => Object.keys(entities)),
  'csv',
  'originalLanguages',
]);

function judged(entities: Entities): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(entities).filter(([key]) => KEYS.has(key)));
}

const read = ({ text, lang }: Pick<Sentence, 'text' | 'lang'>) => understand(text, { languages: [lang] });

describe('what administrators say when they change things', () => {
  it.each(sentences)('is read with who, what and when: $text', (sentence) => {
    const understood = read(sentence);
    expect(understood).toMatchObject({ intent: sentence.intent, confidence: 'high' });
    expect(judged(understood.entities)).toEqual(sentence.entities);
  });

  it('is read in all eight languages', () => {
    const commonest = [
      'admin_assign_number_to_bridge',
      'admin_unassign_number',
      'admin_set_user_default_number',
      'admin_bulk_change',
      'admin_set_restriction',
      'admin_set_bridge_settings',
      'admin_set_languages',
      'admin_reset_pin_or_id',
      'admin_decide_request',
      'admin_undo',
      'admin_restore',
    ];
    const met = new Set(sentences.map(({ intent, lang }) => `${intent} ${lang}`));
    const wanted = commonest.flatMap((intent) => SPOKEN_LANGUAGES.map((language) => `${intent} ${language}`));
    expect(wanted.filter((each) => !met.has(each))).toEqual([]);
  });

  it('does not hang on space and capitals', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences),
        fc.constantFrom(' ', '  ', '\t', '\n ', ' \u00a0'),
        fc.constantFrom<(text: string) => string>(
          (text) => text,
          (text) => text.toLowerCase(),
          (text) => text.toUpperCase(),
        ),
        ({ text, lang, intent }, space, cased) => {
          const written = `${space}${cased(text).replaceAll(' ', space)}${space}`;
          expect(understand(written, { languages: [lang] }).intent).toBe(intent);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('names the same things with any space between the words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sentences), fc.constantFrom('  ', '\t', ' \n '), (sentence, space) => {
        const spaced = { ...sentence, text: ` ${sentence.text.replaceAll(' ', space)} ` };
        expect(read(spaced)).toEqual(read(sentence));
      }),
    );
  });
});

describe('what is no wish for a change', () => {
  it.each(noChanges)('is never surely read as one: $text', (sentence) => {
    const { intent, confidence, entities } = read(sentence);
    const changes = WRITING_INTENTS.has(intent) && confidence === 'high' && entities.show !== true;
    expect(changes).toBe(false);
  });

  it('is asked about with something else to choose, where it may be one', () => {
    const unsure = noChanges
      .map((each) => read(each))
      .filter(({ intent, confidence }) => confidence === 'low' && WRITING_INTENTS.has(intent));
    expect(unsure.length).toBeGreaterThan(5);
    expect(unsure.filter(({ alternatives }) => alternatives.length === 0)).toEqual([]);
  });

  it('is any wish turned round with "don’t" or "never"', () => {
    const says = new Set(['admin_set_bridge_settings', 'admin_set_restriction']);
    const wishes = sentences.filter(
      ({ lang, intent, text }) =>
        lang === 'en' &&
        WRITING_INTENTS.has(intent) &&
        !says.has(intent) &&
        /^(?:set|move|give|add|remove|register|unregister|replace|grant|create|undo|reset|restore|approve|delete|take|make|put)\b/.test(
          text,
        ),
    );
    expect(wishes.length).toBeGreaterThan(40);
    const turned = wishes.flatMap(({ text }) => [`don't ${text}`, `please do not ${text}`, `never ${text}`]);
    const misread = turned.filter((text) => {
      const { intent, confidence } = understand(text);
      return WRITING_INTENTS.has(intent) && confidence === 'high';
    });
    expect(misread).toEqual([]);
  });

  it('is a question what would happen', () => {
    const wishes = sentences.filter(({ lang, intent, text }) => {
      return lang === 'en' && WRITING_INTENTS.has(intent) && /^[a-z]/.test(text);
    });
    const asked = wishes.flatMap(({ text }) => [
      `what happens if we ${text}?`,
      `how do I ${text}`,
      `can I ${text}`,
    ]);
    const misread = asked.filter((text) => {
      const { intent, confidence } = understand(text);
      return WRITING_INTENTS.has(intent) && confidence === 'high';
    });
    expect(misread).toEqual([]);
  });
});

describe('a pasted list', () => {
  const rows = 'User,Number\ndana@contoso.com,+442079460100\nraj@contoso.com,+442079460101';

  it('is a change of many', () => {
    expect(understand(rows)).toMatchObject({
      intent: 'admin_bulk_change',
      confidence: 'high',
      entities: { csv: true },
    });
  });

  it('may be put off or only tried', () => {
    expect(understand(`not before 6 October, dry run:\n${rows}`).entities).toEqual({
      csv: true,
      dryRun: true,
      schedule: 'not before 6 October',
    });
  });

  it('of 20,000 characters is read as fast as a sentence', () => {
    const long = `User;Number\n${'someone@contoso.com;+442079460100\n'.repeat(600)}`;
    understand(rows);
    const began = performance.now();
    expect(understand(long).entities).toEqual({ csv: true });
    expect(performance.now() - began).toBeLessThan(250);
  });
});

describe('any text at all', () => {
  it('gives a valid reading where the words of changes are mixed', () => {
    const words = sentences.flatMap(({ text }) => text.split(' '));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 14 }), (mixed) => {
        expect(Understood.safeParse(understand(mixed.join(' '))).error).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});

function linesOf(file: string): readonly string[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n');
}
