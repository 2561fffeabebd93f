import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { INTENTS, WRITING_INTENTS } from '../../bot/language/intents.js';
import { understand } from '../../bot/language/understand.js';
import { SPOKEN_LANGUAGES, Understood } from '../../bot/language/understood.js';
import { chat as en } from '../../bot/text/en/chat.js';
import { scoreOf } from './score.js';

const Sentence = z.strictObject({
  text: z.string(),
  lang: z.enum(SPOKEN_LANGUAGES),
  intent: z.enum(INTENTS),
  entities: z.record(z.string(), z.unknown()).optional(),
});
const examples = sentencesIn('examples.jsonl');
const ownWords = sentencesIn('own-words.jsonl');

describe('understanding the kept sentences', () => {
  it.each([
    ['given examples', examples, 0.98, 0.94],
    ['sentences of our own', ownWords, 0.97, 0.94],
  ] as const)('reads the %s as they are meant', (_name, sentences, intents, entities) => {
    const score = scoreOf(sentences);
    expect({
      misses: score.misses,
      enough: score.accuracy >= intents && score.entityF1 >= entities,
    }).toMatchObject({
      enough: true,
    });
  });

  it.each(SPOKEN_LANGUAGES)('reads %s about as well as the others', (language) => {
    const score = scoreOf([...examples, ...ownWords].filter(({ lang }) => lang === language));
    expect(score.accuracy).toBeGreaterThanOrEqual(0.95);
  });

  it('needs no hint about the language', () => {
    const right = examples.filter(({ text, intent }) => understand(text).intent === intent);
    expect(right.length / examples.length).toBeGreaterThanOrEqual(0.93);
  });

  it('has a sentence for every intent', () => {
    const met = new Set([...examples, ...ownWords].map(({ intent }) => intent));
    expect(INTENTS.filter((intent) => !met.has(intent))).toEqual([]);
  });

  it('forgives one wrong letter in a long word', () => {
    const slips = [
      'my dial in nubmers',
      'which licemse do I have',
      'list the brigde numbers',
      'share teh dial-in',
      'tollfree nummber',
    ];
    expect(slips.map((text) => understand(text).intent)).toEqual([
      'show_my_numbers',
      'check_my_licence',
      'admin_list_bridge_numbers',
      'share_dialin',
      'show_toll_free',
    ]);
  });
});

describe('what the product suggests to say', () => {
  const suggested = Object.entries(en).filter(([key]) => key.startsWith('help.example.'));
  it.each(suggested)('is understood as meant and without asking back: %s', (key, text) => {
    expect(understand(text)).toMatchObject({ intent: key.slice('help.example.'.length), confidence: 'high' });
    expect(understand(text).ambiguity).toBeUndefined();
  });
});

describe('what could be read as a change', () => {
  it('is never read out of a question about what is', () => {
    const asked = [...examples, ...ownWords].filter(({ intent }) => !WRITING_INTENTS.has(intent));
    const wrong = asked.filter(({ text, lang }) =>
      WRITING_INTENTS.has(understand(text, { languages: [lang] }).intent),
    );
    expect(wrong.length / asked.length).toBeLessThan(0.01);
  });

  it.each([
    'is Dana set to the Paris number?',
    'did you put Dana on the EMEA policy?',
    'is the default of the bridge set to Paris?',
    'is the Leeds number removed from the bridge?',
    'Ist Dana auf die Pariser Nummer gesetzt?',
    'est-ce que le numéro de Lyon est retiré du pont ?',
  ])('is no change where the words ask how things are: %s', (text) => {
    expect(WRITING_INTENTS.has(understand(text).intent)).toBe(false);
  });

  it('is a change where the words ask for one', () => {
    expect(understand('can you set Dana to the Paris number?').intent).toBe('admin_set_user_default_number');
  });

  it('is asked about where nothing says what a question is about', () => {
    expect(understand('was the PIN of Dana reset?').confidence).toBe('low');
    expect(understand('change the default to Paris').confidence).toBe('low');
  });

  it('is kept for later, tried or shown as PowerShell where the words ask for that', () => {
    expect(understand("set Dana's number to +44 20 7946 0100 but don't do it yet").entities.dryRun).toBe(
      true,
    );
    expect(understand('take 0199 off the bridge, not before Oct 6').entities.schedule).toBe(
      'not before Oct 6',
    );
    expect(understand("set Dana's number to Paris and show me the powershell").entities.powershell).toBe(
      true,
    );
  });
});

describe('words that mean several things', () => {
  it.each([
    ['change the default to Paris', 'default'],
    ['what is the ID', 'id'],
    ['my number', 'myNumber'],
  ])('asks what %j means', (text, ambiguity) => {
    expect(understand(text).ambiguity).toBe(ambiguity);
  });

  it.each([
    'set the bridge default to Paris',
    'conference ID',
    'my dial-in number',
    "Dana's default should be Paris",
  ])('does not ask where the words say it: %j', (text) => expect(understand(text).ambiguity).toBeUndefined());

  it('offers the readings that come near', () => {
    const { intent, alternatives } = understand('change the default to +44 20 7946 0100');
    expect(alternatives).not.toContain(intent);
    expect(alternatives.length).toBeLessThanOrEqual(3);
  });
});

describe('what is not ours', () => {
  it.each([
    'call 911',
    'I need an ambulance',
    'Notruf 112',
    'appelle le SAMU',
    '救急車を呼んで',
    'llama a la policía',
  ])('knows an emergency: %s', (text) =>
    expect(understand(text)).toMatchObject({ intent: 'out_of_scope', entities: { topic: 'emergency' } }),
  );

  it('knows what needs a calling plan', () => {
    expect(understand('forward my calls to my cell').entities.topic).toBe('outsideCall');
  });

  it('does not pretend to understand', () => {
    expect(understand('florble the grommet wibbly')).toMatchObject({
      intent: 'out_of_scope',
      confidence: 'none',
    });
  });
});

describe('any text at all', () => {
  const hostile = {
    'ten thousand letters': 'a'.repeat(10_000),
    'ten thousand digits': '1'.repeat(10_000),
    'digits and separators': '1 - ( '.repeat(2_000),
    'a thousand at signs': 'a@'.repeat(5_000),
    'dots and words': 'a.b.'.repeat(3_000),
    quotes: '“"„'.repeat(4_000),
    'Japanese without end': '田中番号'.repeat(3_000),
    'accents on accents': 'e\u0301\u0301\u0301'.repeat(3_000),
    'emoji only': '😀👩‍👩‍👧‍👦🇩🇪'.repeat(1_000),
    'compatibility letters that grow': '\uFDFA'.repeat(5_000),
    'known words without end': 'toll free '.repeat(1_200),
    'names without end': 'for Dana Cole and '.repeat(800),
  };

  it.each(Object.entries(hostile))('is answered in linear time: %s', (_name, text) => {
    const began = performance.now();
    expect(Understood.safeParse(understand(text)).success).toBe(true);
    expect(performance.now() - began).toBeLessThan(250);
  });

  it('gives a valid reading', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(Understood.safeParse(understand(text)).error).toBeUndefined();
      }),
    );
  });

  it('is read the same each time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...examples), ({ text, lang }) => {
        expect(understand(text, { languages: [lang] })).toEqual(understand(text, { languages: [lang] }));
      }),
    );
  });

  it('only counts for its first thousand characters', () => {
    expect(understand(`my numbers ${'. '.repeat(600)} undo`).intent).toBe('show_my_numbers');
  });

  it.each(['?', '', '   ', '\u0000'])('offers help for %j', (text) => {
    expect(understand(text).intent).toBe('help');
  });
});

function sentencesIn(file: string) {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Sentence.parse(JSON.parse(line)));
}
