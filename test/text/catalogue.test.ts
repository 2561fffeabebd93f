import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { textIn } from '../../bot/text/catalogue.js';
import { messageOf } from '../../bot/text/message.js';
import { change } from '../../bot/text/en/change.js';
import { en } from '../../bot/text/en/en.js';
import { failures } from '../../bot/text/en/failures.js';
import { help } from '../../bot/text/en/help.js';
import { history } from '../../bot/text/en/history.js';
import { license } from '../../bot/text/en/license.js';
import { meetings } from '../../bot/text/en/meetings.js';
import { numbers } from '../../bot/text/en/numbers.js';
import { roles } from '../../bot/text/en/roles.js';
import { setup } from '../../bot/text/en/setup.js';
import { share } from '../../bot/text/en/share.js';
import { shell } from '../../bot/text/en/shell.js';
import { sync } from '../../bot/text/en/sync.js';
import { tab } from '../../bot/text/en/tab.js';
import { trace } from '../../bot/text/en/trace.js';

const AREAS = {
  change,
  failures,
  help,
  history,
  license,
  meetings,
  numbers,
  roles,
  setup,
  share,
  shell,
  sync,
  tab,
  trace,
};

describe('the English catalogue', () => {
  it('holds every key of every area, so that none hides another', () => {
    const count = Object.values(AREAS).reduce((sum, area) => sum + Object.keys(area).length, 0);
    expect(Object.keys(en)).toHaveLength(count);
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
