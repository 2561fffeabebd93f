import { describe, expect, it } from '@jest/globals';
import { PackageSettings } from '../../manifest/settings.js';

const GIVEN = {
  domain: 'bridge.contoso.com',
  appId: '6f2c1d9e-5b53-4d8e-9a6b-0c9c5a1f7e11',
  version: '1.2.3',
  website: 'https://contoso.com/bridgekeeper',
};

describe('the settings of a package', () => {
  it('take the app for the bot, and the website for the other pages, unless told otherwise', () => {
    expect(PackageSettings.parse(GIVEN)).toMatchObject({
      botId: GIVEN.appId,
      target: '1.30',
      privacy: 'https://contoso.com/bridgekeeper',
      terms: 'https://contoso.com/bridgekeeper',
    });
  });

  it.each([
    ['a domain with a scheme', { domain: 'https://bridge.contoso.com' }, /^--domain must be a host name/],
    ['a domain with a path', { domain: 'bridge.contoso.com/tab' }, /^--domain must be a host name/],
    ['a domain with a port', { domain: 'bridge.contoso.com:3978' }, /^--domain must be a host name/],
    ['a domain in capitals', { domain: 'Bridge.contoso.com' }, /^--domain must be a host name/],
    ['an address instead of a domain', { domain: '127.0.0.1' }, /^--domain must be a host name/],
    ['no domain', { domain: undefined }, /^--domain is missing/],
    ['no app id', { appId: undefined }, /^--app-id is missing/],
    ['an app id that is none', { appId: 'bridgekeeper' }, /^--app-id must be an id/],
    ['a bot id that is none', { botId: '42' }, /^--bot-id must be an id/],
    ['no website', { website: undefined }, /^--website is missing: it must be a full https address/],
    ['an unknown target', { target: '1.99' }, /^--target must be one of 1\.30, 1\.24/],
    ['a version of two numbers', { version: '1.2' }, /^--app-version must be three numbers/],
    [
      'an insecure page',
      { privacy: 'http://contoso.com/privacy' },
      /^--privacy must be a full https address/,
    ],
  ])('refuse %s in one sentence', (_, change, sentence) => {
    const parsed = PackageSettings.safeParse({ ...GIVEN, ...change });
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([expect.stringMatching(sentence)]);
  });
});
