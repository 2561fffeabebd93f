import { describe, expect, it } from '@jest/globals';
import { isTyping, merged, type Activity } from '../../../tab/sandbox/chat/activity.js';
import { markdownToHtml, plainText } from '../../../tab/sandbox/chat/markdown.js';

const said = (id: string, sequence: number, other: Partial<Activity> = {}): Activity => ({
  id,
  type: 'message',
  sequence,
  ...other,
});

describe('the messages of a conversation', () => {
  it('keep their order, and a changed one takes its own place again', () => {
    const known = [said('a', 1), said('b', 2)];
    const heard = [said('c', 3), said('a', 1, { text: 'new', updatedSequence: 4 })];
    expect(merged(known, heard).map(({ id, text }) => [id, text])).toEqual([
      ['a', 'new'],
      ['b', undefined],
      ['c', undefined],
    ]);
  });

  it('show the bot typing until it says something', () => {
    expect(isTyping([said('a', 1, { type: 'typing' })])).toBe(true);
    expect(isTyping([said('a', 1, { type: 'typing' }), said('b', 2)])).toBe(false);
  });

  it('show HTML instead of running it, and keep telephone links', () => {
    expect(markdownToHtml('<img src=x onerror=alert(1)>')).toContain('&lt;img');
    expect(markdownToHtml('[x](javascript:alert(1))')).not.toContain('href');
    expect(markdownToHtml('[+44 20](tel:+4420)')).toContain('href="tel:+4420"');
  });

  it('show a mention as a name', () => {
    expect(plainText('<at>Bridgekeeper</at> share the dial-in')).toBe('Bridgekeeper share the dial-in');
  });
});
