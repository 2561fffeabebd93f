import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { isStandingQuestion, STANDING_QUESTIONS } from '../../bot/domain/explain/standing-question.js';
import { CUE_LEXICONS } from '../../bot/language/topics/cue-lexicons.js';
import { CUES } from '../../bot/language/topics/cues.js';
import { parseTopicRules } from '../../bot/language/topics/topic-rule.js';
import { TOPIC_RULES } from '../../bot/language/topics/topic-rules.js';
import { understand } from '../../bot/language/understand.js';
import { SPOKEN_LANGUAGES } from '../../bot/language/understood.js';

const asked = linesOf(
  'topics.jsonl',
  z.strictObject({ topic: z.enum(STANDING_QUESTIONS), text: z.string() }),
);
const Example = z.object({ text: z.string(), lang: z.enum(SPOKEN_LANGUAGES) });
const examples = [...linesOf('examples.jsonl', Example), ...linesOf('own-words.jsonl', Example)];

describe('a standing question', () => {
  it.each(asked)('is named: $text', ({ text, topic }) => {
    expect(understand(text).entities.topic).toBe(topic);
  });

  it.each(STANDING_QUESTIONS)('is asked in at least two ways: %s', (question) => {
    expect(asked.filter(({ topic }) => topic === question).length).toBeGreaterThanOrEqual(2);
  });

  it('leaves what is understood otherwise as it is', () => {
    expect(understand('who can use call me')).toMatchObject({
      intent: 'how_dial_out_routed',
      entities: { topic: 'callMe' },
    });
  });

  it('comes after an emergency', () => {
    expect(understand('call an ambulance, how do I press *6').entities.topic).toBe('emergency');
  });
});

describe('what is looked up for somebody', () => {
  /** These ask what holds for everybody, so the standing answer is the better one. */
  const BETTER_ANSWERED: ReadonlySet<string> = new Set([
    'reset the conference ID of harper, someone leaked it',
    'give me a static conference id',
    'how do i get rid of a dedicated toll number, the button is greyed out',
    'do attendees need a licence to call in?',
    'is my conference ID always the same',
    'Does each meeting get its own conference ID or do I have a fixed one?',
    'I forgot my conference pin',
    'do all my meetings share one conference ID',
    "can we change someone's conference ID",
    'where do I change my pin',
  ]);

  it('is not taken for a standing question in the kept sentences', () => {
    const taken = examples.filter(({ text, lang }) =>
      isStandingQuestion(understand(text, { languages: [lang] }).entities.topic),
    );
    const wrongly = taken.filter(({ text }) => !BETTER_ANSWERED.has(text));
    expect(wrongly).toEqual([]);
    expect(taken.length / examples.length).toBeLessThan(0.02);
  });

  it.each(
    readFileSync(new URL('./no-topics.txt', import.meta.url), 'utf8')
      .trim()
      .split('\n'),
  )('is not taken for a standing question: %s', (text) => {
    expect(isStandingQuestion(understand(text).entities.topic)).toBe(false);
  });
});

describe('the rules of topics', () => {
  const rules = parseTopicRules(TOPIC_RULES);

  it('name every standing question', () => {
    const named = new Set(rules.map(({ topic }) => topic));
    expect(STANDING_QUESTIONS.filter((question) => !named.has(question))).toEqual([]);
  });

  it('use every cue, and every cue has words or a form', () => {
    const used = new Set<string>(rules.flatMap(({ needs, exceptions }) => [...needs.flat(), ...exceptions]));
    expect(CUES.filter((cue) => !used.has(cue))).toEqual([]);
    const forms = ['starKey', 'countryCode', 'dollars', 'plusSign'];
    expect(CUES.filter((cue) => CUE_LEXICONS.en?.[cue] === undefined && !forms.includes(cue))).toEqual([]);
  });

  it.each(['nothing: PIN', 'pin: NOT_A_SIGNAL', 'pin'])('refuse a line that says nothing: %s', (line) => {
    expect(() => parseTopicRules(line)).toThrow();
  });
});

describe('naming a topic', () => {
  it('never throws and stays quick, whatever is written', () => {
    const words = fc.constantFrom(
      ...CUES.flatMap((cue) => (CUE_LEXICONS.en?.[cue] ?? '').split(',')),
      '*6',
      '+61',
      '$3',
    );
    const said = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.array(words, { maxLength: 60 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(said, fc.constantFrom(...SPOKEN_LANGUAGES), (text, language) => {
        const before = performance.now();
        const { topic } = understand(text, { languages: [language] }).entities;
        expect(performance.now() - before).toBeLessThan(250);
        expect(topic === undefined || isStandingQuestion(topic) || OUTSIDE.includes(topic)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('stays quick on a long text of one cue', () => {
    const before = performance.now();
    understand('without the organizer '.repeat(50_000));
    understand('*6'.repeat(100_000));
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

const OUTSIDE: readonly string[] = ['emergency', 'outsideCall', 'othersPin'];

function linesOf<T>(file: string, line: z.ZodType<T>): readonly T[] {
  return readFileSync(new URL(`./${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((text) => line.parse(JSON.parse(text)));
}
