import { describe, expect, it } from '@jest/globals';
import { addressFrom, hashOf } from '../../../tab/sandbox/shell-address.js';

describe('the address of the shell', () => {
  it('carries person, chat, pane, theme and width there and back', () => {
    const address = {
      as: 'organizer-occ',
      chat: 'meeting',
      pane: 'tab',
      theme: 'contrast',
      width: 'phone',
    } as const;
    expect(addressFrom(hashOf(address))).toEqual(address);
  });

  it('falls back to the first of each where a link says nothing or nonsense', () => {
    const first = { as: '', chat: 'personal', pane: 'chat', theme: 'default', width: 'desktop' };
    expect(addressFrom('')).toEqual(first);
    expect(addressFrom('#theme=pink&pane=<script>&chat=')).toEqual(first);
  });
});
