import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { restrictionNamed, restrictionNameFor } from '../../../bot/domain/dial-out/dial-out-restriction.js';

const CONTRACT = new URL('../../../bot/sandbox/contracts/cmdlets.json', import.meta.url);
const published = z
  .array(
    z.object({
      name: z.string(),
      parameters: z.array(z.object({ name: z.string(), values: z.unknown().optional() })),
    }),
  )
  .parse(JSON.parse(readFileSync(CONTRACT, 'utf8')))
  .find(({ name }) => name === 'Grant-CsDialoutPolicy')
  ?.parameters.find(({ name }) => name === 'PolicyName')?.values;
const names = z.array(z.string()).length(12).parse(published);

describe('a restriction of calls out', () => {
  it.each(names)('%s is known, and is the only one that says what it says', (name) => {
    const restriction = restrictionNamed(`Tag:${name}`);
    expect(restriction && restrictionNameFor(restriction)).toBe(name);
  });

  it.each([
    ['DialoutCPCandPSTNInternational', 'anywhere', 'anywhere'],
    ['DialoutCPCZoneAPSTNDomestic', 'zoneA', 'ownCountry'],
    ['DialoutCPCDisabledPSTNInternational', 'nowhere', 'anywhere'],
    ['DialoutCPCandPSTNDomestic', 'ownCountry', 'ownCountry'],
    ['Global', 'anywhere', 'anywhere'],
  ])('%s lets meetings call %s and the person %s', (name, meetings, ownCalls) => {
    expect(restrictionNamed(name)).toMatchObject({ meetings, ownCalls });
  });

  it('of another name is not guessed', () => {
    expect(restrictionNamed('DialoutCPCMondays')).toBeUndefined();
  });
});
