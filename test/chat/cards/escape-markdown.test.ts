import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escapeMarkdown, shortened } from '../../../bot/chat/cards/escape-markdown.js';

type Markdown = new (options: { html: boolean }) => { render(text: string): string };
const MarkdownIt = createRequire(import.meta.url)('markdown-it') as Markdown;
const markdown = new MarkdownIt({ html: true });

/** What a card shows: the text of one paragraph, tags of the renderer removed, spaces side by side shown as one. */
function shown(text: string): string {
  const html = markdown.render(escapeMarkdown(text)).trim();
  const inner = /^<p>([\s\S]*)<\/p>$/.exec(html)?.[1];
  if (inner === undefined) return html === '' ? '' : `not a paragraph: ${html}`;
  return inner
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

describe('escaped text', () => {
  it('is shown exactly as it was written', () => {
    const hazards = fc.constantFrom(...Array.from('\\`*_[]()<>&#+-.!~|1 a=:/"'));
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(hazards).map((each) => each.join('')),
    );
    fc.assert(
      fc.property(text, (said) => expect(shown(said)).toBe(plain(said))),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['*Dana*', '\\*Dana\\*'],
    ['[call](tel:+1)', '\\[call\\](tel:+1)'],
    ['__x__', '\\_\\_x\\_\\_'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['1. Dana', '1\\. Dana'],
    ['Dana Lopez', 'Dana Lopez'],
    ['+44 20 7946 0100', '+44 20 7946 0100'],
    ['\u202eanaD', 'anaD'],
  ])('%s becomes %s', (said, escaped) => {
    expect(escapeMarkdown(said)).toBe(escaped);
  });
});

it('shortening never cuts a character in two', () => {
  expect(shortened('👩🏽‍💻'.repeat(50), 10)).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
});
