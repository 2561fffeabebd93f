import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { chatTextIn as textIn } from '../../bot/text/chat-text.js';
import { messageOf } from '../../bot/text/message.js';
import { chat } from '../../bot/text/en/chat.js';
import { common } from '../../bot/text/en/common.js';
import { shell } from '../../bot/text/en/shell.js';
import { tab } from '../../bot/text/en/tab.js';

const en = { ...common, ...chat, ...tab, ...shell };
const FOLDER = new URL('../../bot/text/en/', import.meta.url);
const COMPOSED: ReadonlySet<string> = new Set(['common.ts', 'chat.ts']);

describe('the English catalogue', () => {
  it('holds every key of every area, so that none hides another', () => {
    const areas = readdirSync(FOLDER).filter((file) => !COMPOSED.has(file));
    expect(areas.length).toBeGreaterThan(10);
    const keys = areas.flatMap(
      (file) => readFileSync(new URL(file, FOLDER), 'utf8').match(/^  '[^']+':/gm) ?? [],
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(Object.keys(en)).toHaveLength(keys.length);
  });

  it.each(Object.entries(en))('can parse %s', (_key, message) => {
    expect(() => new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true })).not.toThrow();
  });

  it('neither apologizes nor shouts, and outside the local shell never speaks of bots', () => {
    const bad = Object.entries({
      ...en,
      ...Object.fromEntries(Object.keys(shell).map((key) => [key, ''])),
    }).filter(([, message]) => /sorry|apolog|!|\bbot\b|please|oops/i.test(message));
    expect(bad).toEqual([]);
  });

  it('says plainly that it cannot place emergency calls', () => {
    expect(en['help.outOfScope.emergency']).toMatch(/cannot place emergency calls/);
  });
});

describe('messageOf', () => {
  it('chooses plural forms and options, and leaves tags alone', () => {
    const message = messageOf(
      '{what, select, a {<b>A</b>} other {?}}: {n, plural, one {# line} other {# lines}}',
      'en',
    );
    expect(message({ what: 'a', n: 1 })).toBe('<b>A</b>: 1 line');
    expect(message({ what: 'x', n: 1200 })).toBe('?: 1,200 lines');
  });

  it('gives back a sentence without arguments as it is written', () => {
    expect(messageOf('Nothing was changed.', 'en')()).toBe('Nothing was changed.');
  });
});

describe('textIn', () => {
  it('fills a sentence with its values', () => {
    expect(textIn('en')('help.greeting', { name: 'Dana' })).toMatch(/^Hello Dana\. /);
  });

  it('leaves markup in values alone, which is the edge’s job', () => {
    expect(textIn('en')('help.greeting', { name: '<b>{x}</b> #' })).toMatch(/^Hello <b>\{x\}<\/b> #\. /);
  });

  it('refuses to say a sentence whose value is missing', () => {
    expect(() => textIn('en')('help.greeting')).toThrow(/name/);
  });

  it.each([
    ['en', 'en'],
    ['en-GB', 'en-GB'],
    ['EN_us', 'en-US'],
    ['en-Latn-AU', 'en-AU'],
    ['tlh', 'en'],
    ['english', 'en'],
    ['', 'en'],
    ['x'.repeat(10_000), 'en'],
    ['__proto__', 'en'],
    ['to', 'en'],
  ])('reads the locale %s as %s', (asked, locale) => {
    expect(textIn(asked).locale).toBe(locale);
    expect(textIn(asked).language).toBe('en');
  });

  it('parses a message once for each locale', () => {
    expect(textIn('en-GB')).toBe(textIn('en_gb'));
    expect(textIn('en-GB')).not.toBe(textIn('en-US'));
  });
});
