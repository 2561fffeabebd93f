import { describe, expect, it } from '@jest/globals';
import { plainText } from '../../bot/cli/plain-text.js';
import { plainMarkdown } from '../../bot/cli/plain-markdown.js';

const block = (text: string, extra: object = {}) => ({ type: 'TextBlock', text, ...extra });
const read = (card: object) =>
  plainText({
    type: 'message',
    attachments: [
      { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', ...card } },
    ],
  });

describe('markdown is read as it looks', () => {
  it.each([
    ['[+44 20 7946 0100](tel:+442079460100)', '+44 20 7946 0100'],
    ['[the guide](https://example.com/a)', 'the guide (https://example.com/a)'],
    ['**No number** for _you_', 'No number for you'],
    ['R\\&D \\*Team\\* \\[1\\]', 'R&D *Team* [1]'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['<at>Bridgekeeper</at> hello', 'Bridgekeeper hello'],
    ['Marks &amp; Co', 'Marks & Co'],
    ['[Anna \\[IT\\]](mailto:a@example.com)', 'Anna [IT]'],
  ])('%s', (text, expected) => {
    expect(plainMarkdown(text)).toBe(expected);
  });
});

describe('a card is read line by line', () => {
  it('headings stand apart, facts have a colon and buttons come last', () => {
    const body = [
      block('Your numbers'),
      block('London', { style: 'heading' }),
      { type: 'FactSet', facts: [{ title: 'Source', value: 'BT' }] },
      { type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'Why?', verb: 'why' }] },
    ];
    const actions = [{ type: 'Action.Submit', title: 'Share' }];
    expect(read({ body, actions })).toBe('Your numbers\n\nLondon\nSource: BT\n\n[Why?] [Share]');
  });

  it('one-line columns and table cells stand beside each other, longer ones below', () => {
    const column = (...texts: string[]) => ({ type: 'Column', items: texts.map((text) => block(text)) });
    const row = { type: 'TableRow', cells: [{ items: [block('Leeds')] }, { items: [block('Toll')] }] };
    const body = [
      { type: 'ColumnSet', columns: [column('Before'), column('After')] },
      { type: 'ColumnSet', columns: [column('+44', 'London'), column('+49')] },
      { type: 'Table', rows: [row] },
    ];
    expect(read({ body })).toBe('Before | After\n+44\nLondon\n+49\nLeeds | Toll');
  });

  it('what is folded away is marked, with its buttons', () => {
    const inside = [
      block('Place'),
      { type: 'ActionSet', actions: [{ type: 'Action.Submit', title: 'Open' }] },
    ];
    const body = [block('Step'), { type: 'Container', isVisible: false, items: inside }];
    expect(read({ body })).toBe('Step\n(hidden) Place\n\n(hidden) [Open]');
  });

  it('inputs show what they hold and what can be chosen', () => {
    const choices = [
      { title: 'London', value: 'l' },
      { title: 'Leeds', value: 'e' },
    ];
    const body = [{ type: 'Input.ChoiceSet', id: 'n', label: 'Number', value: 'e', choices }];
    expect(read({ body })).toBe('Number: Leeds (choices: London, Leeds)');
  });

  it('the text of the message comes before the card, and pictures are read by their description', () => {
    const card = { type: 'AdaptiveCard', body: [{ type: 'Image', url: 'x', altText: 'a bridge' }] };
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
    expect(plainText({ type: 'message', text: 'Look:', attachments })).toBe('Look:\n\n(a bridge)');
  });
});
