import { describe, expect, it } from '@jest/globals';
import { testRoutes } from '../../../bot/domain/dial-out/test-routes.js';
import type { VoiceRoute } from '../../../bot/domain/tenant/bridge.js';
import { e164 } from '../build.js';
import { dialOutInput, route } from './situation.js';

const NUMBER = e164('+49301234567');
const tried = (routes: readonly VoiceRoute[], pattern?: string) =>
  testRoutes(dialOutInput({ routes }).conferencing, { number: NUMBER, pattern });

describe('a number tried on the routes', () => {
  const ROUTES = [
    route('All', '^\\+\\d+$', { priority: 3 }),
    route('Germany', '^\\+49', { priority: 1 }),
    route('France', '^\\+33'),
    route('Odd', '(\\d)\\1', { priority: 2 }),
  ];

  it('tells which match, the first by priority first, and which cannot be told', () => {
    expect(tried(ROUTES)).toMatchObject({ matching: ['Germany', 'All'], unclear: ['Odd'] });
  });

  it('tells which route each policy with usages would take', () => {
    expect(tried(ROUTES).policies).toEqual([{ policy: 'Germany', route: 'Germany' }]);
    expect(tried([route('France', '^\\+33')]).policies).toEqual([{ policy: 'Germany', route: undefined }]);
  });

  it.each([
    [undefined, undefined],
    ['^\\+49', { written: '^\\+49', matches: true }],
    ['^\\+44', { written: '^\\+44', matches: false }],
    ['(\\d)\\1', { written: '(\\d)\\1', matches: undefined }],
  ])('tells whether a pattern would match that is only thought of: %s', (pattern, expected) => {
    expect(tried([], pattern).pattern).toEqual(expected);
  });
});
