import { describe, expect, it } from '@jest/globals';
import { almostNamed, named, newName } from '../../../bot/domain/changes/said-name.js';

const POLICIES = ['Global', 'Europe invites', 'Midlands invites', 'Germany'].map((name) => ({ name }));

describe('a name for something new', () => {
  it.each([
    ['Europe invites', 'Europe invites'],
    ['  Nordic   invites ', 'Nordic invites'],
    ['Köln_2.A-b', 'Köln_2.A-b'],
    ['東京', '東京'],
    ['x'.repeat(64), 'x'.repeat(64)],
  ])('may be %s', (said, name) => {
    expect(newName(said)).toEqual({ ok: true, value: name });
  });

  it.each([
    '',
    ' ',
    'x'.repeat(65),
    'a;b',
    'a$b',
    "a'b",
    'a"b',
    'a\u0060b',
    'Tag:x',
    '-x',
    'Global',
    'a\u0000b',
    'a/b',
  ])('may not be %j', (said) => {
    expect(newName(said)).toEqual({ ok: false, failure: { code: 'invalidName', said } });
  });
});

describe('a name that is said', () => {
  it.each([
    ['europe INVITES', 'Europe invites'],
    ['Tag:Germany', 'Germany'],
    [' Midlands  invites ', 'Midlands invites'],
  ])('%s finds its policy whatever the case', (said, expected) => {
    expect(named(POLICIES, said)?.name).toBe(expected);
  });

  it('finds nothing by a part', () => {
    expect(named(POLICIES, 'Europe')).toBeUndefined();
  });

  it.each([
    ['Europe', ['Europe invites']],
    ['the Germany policy', ['Germany']],
    ['invites', ['Europe invites', 'Midlands invites']],
    ['Norway', []],
    ['', []],
  ])('in part, %s fits %j', (said, expected) => {
    expect(almostNamed(POLICIES, said).map(({ name }) => name)).toEqual(expected);
  });
});
