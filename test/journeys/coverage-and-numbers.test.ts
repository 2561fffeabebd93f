import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asking } from '../support/ask.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { TeamsUser } from '../support/teams-user.js';
import { untilRead } from '../support/until-read.js';

jest.setTimeout(90_000);

const BUILT_IN = fileURLToPath(new URL('../../bot/sandbox/tenant/built-in.json', import.meta.url));

interface Seed {
  users: { handle?: string; usageLocation?: string | null }[];
  phoneNumbers: Record<string, unknown>[];
}

let folder: string;
let product: RunningBridgekeeper;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'coverage-'));
  product = await startBridgekeeper({ tenantFile: tenantAbroad() });
  await untilRead(product.url);
});
afterAll(async () => {
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The built-in tenant with one organizer in Indonesia, one in India, one in Brazil, and a number that a call queue uses. */
function tenantAbroad(): string {
  const seed = JSON.parse(readFileSync(BUILT_IN, 'utf8')) as Seed;
  const move = (handle: string, country: string): void => {
    for (const user of seed.users) if (user.handle === handle) user.usageLocation = country;
  };
  move('organizer-dublin', 'ID');
  move('organizer-group', 'IN');
  move('organizer-policy', 'BR');
  const [like] = seed.phoneNumbers;
  seed.phoneNumbers.push({
    ...like,
    telephoneNumber: '+18005550199',
    pstnAssignmentStatus: 'VoiceApplicationAssigned',
    assignedPstnTargetId: '6f1c2a5e-5c0d-4f0e-9d57-1d1c6a1b2c3d',
    isoCountryCode: 'US',
    city: 'United States',
  });
  const file = join(folder, 'tenant.json');
  writeFileSync(file, JSON.stringify(seed));
  return file;
}

const ask = asking(() => product);

describe('an organizer who looks for a number somewhere', () => {
  it('in Monaco hears that there is none, that Paris is nearest and why, and who could supply one (S05)', async () => {
    const answer = await ask('organizer-standard', 'is there anything in Monaco?');
    expect(answer).toMatch(
      /^None of your numbers is in Monaco\. The nearest on your bridge is Paris, France/,
    );
    expect(answer).toContain('neighboring country');
    expect(answer).toContain('An operator may supply one');
    expect(answer).toContain('Microsoft does not document that price');
  });

  it('in Los Angeles hears of the other cities, the toll-free number, and how Microsoft chooses a default (S04)', async () => {
    const answer = await ask('organizer-us', 'is there a number in Los Angeles?');
    expect(answer).toContain('None of your numbers is in Los Angeles');
    expect(answer).toContain('Seattle, United States');
    expect(answer).toContain('800');
    expect(answer).toContain('by country');
    expect(answer).toContain('Ask for it');
  });

  it('in Jakarta hears of Singapore and of Microsoft’s rule for Indonesia, with its date (S41)', async () => {
    const answer = await ask(
      'organizer-standard',
      "we're opening an office in Jakarta, can people dial in from there",
    );
    expect(answer).toContain('Singapore');
    expect(answer).toContain('gives no toll number by itself');
    expect(answer).toContain('January 2023');
    expect(answer).not.toContain('as usage location');
  });

  it('with an operator license near Dublin hears of London, and that the bridge has a number they may not use', async () => {
    const answer = await ask('organizer-occ', 'whats the closest number to Dublin');
    expect(answer).toContain('London, United Kingdom');
    expect(answer).toContain('+353');
    expect(answer).toContain('leaves it out');
  });

  it('sees the countries with numbers, their own first, and no other people’s', async () => {
    const answer = await ask('organizer-occ', 'which countries have numbers?');
    expect(answer).toMatch(/^Your callers have local numbers in 7 countries/);
    expect(answer.indexOf('Germany')).toBeLessThan(answer.indexOf('United Kingdom'));
    expect(answer).not.toContain('organizer');
    expect(answer).not.toContain('Tokyo');
  });

  it('counts the countries with toll-free numbers', async () => {
    const answer = await ask('organizer-standard', 'how many toll free countries do we have');
    expect(answer).toMatch(/^Your callers have toll-free numbers in 4 countries/);
  });

  it('without a license hears that, and not that a country has no numbers', async () => {
    const answer = await ask('organizer-unlicensed', 'which countries have numbers?');
    expect(answer).toContain('You have no dial-in numbers');
    expect(answer).toContain('Microsoft 365 E3');
  });

  it('is told how people inside another country dial the number (S65)', async () => {
    expect(await ask('organizer-standard', 'is there anything in Monaco?')).toContain('01 99 00 10 00');
  });
});

describe('an administrator who asks for gaps', () => {
  it('sees where organizers are without a local number, the nearest one, and how old the count is', async () => {
    const answer = await ask('admin-teams', 'where are we missing local numbers');
    expect(answer).toMatch(/organizers? in \d+ countries ha(s|ve) no local number/);
    expect(answer).toContain('Indonesia: 1 organizer');
    expect(answer).toContain('nearest Singapore');
    expect(answer).toContain('as listed by the directory');
    expect(answer).not.toContain('not been read to its end');
  });

  it('sees one part of the world', async () => {
    const answer = await ask('reader', 'coverage gaps for latam');
    expect(answer).toMatch(/^1 organizer in 1 country has no local number: Brazil/);
    expect(answer).not.toContain('Indonesia');
  });

  it('hears beside a place how many organizers are there (S42)', async () => {
    const answer = await ask('admin-teams', 'is India covered?');
    expect(answer).toContain('1 organizer has India as usage location');
    expect(answer).toContain('Tata Communications');
  });

  it('sees where operators are alone', async () => {
    const answer = await ask('admin-teams', 'countries where only the operator has a number');
    expect(answer).toMatch(/^Operators provide numbers in \d+ countries/);
  });

  it('is refused nothing and told nothing of others as an organizer', async () => {
    const answer = await ask('organizer-standard', 'where are we missing local numbers');
    expect(answer).toMatch(/^Your callers have local numbers/);
    expect(answer).not.toContain('Indonesia');
  });
});

describe('what a number is', () => {
  it.each([
    ['what is 020 7946 0100'],
    ['lookup 00442079460100'],
    ['what is +44 20 7946 0100?'],
    ['what is tel:+442079460100'],
  ])('%s is found however it is written', async (text) => {
    const answer = await ask('organizer-standard', text);
    expect(answer).toMatch(
      /^020 7946 0100 is a toll number in London, United Kingdom, provided by Microsoft/,
    );
    expect(answer).toContain('as its default number');
    expect(answer).toContain('Its languages cannot be changed');
    expect(answer).not.toContain('Who uses it');
  });

  it('by its place: who provides the Munich number', async () => {
    const answer = await ask('organizer-standard', 'which provider owns the munich number');
    expect(answer).toContain('Deutsche Telekom');
    expect(answer).toContain('Dedicated');
    expect(answer).toContain('list of acquired numbers');
  });

  it('by a place with several numbers: a line each, and one of them at a press', async () => {
    const user = await TeamsUser.open(product.url, 'organizer-standard');
    const answer = await user.say('which provider owns the London number');
    expect(answer.text).toMatch(/^\d numbers fit that/);
    expect((await user.press(answer, 'number')).text).toContain('London, United Kingdom');
  });

  it('of nobody here: a number that can exist in France, and not one of theirs', async () => {
    const answer = await ask('organizer-standard', 'someone gave me +33 1 99 00 45 67, is that one of ours');
    expect(answer).toContain('is not one of yours');
    expect(answer).toContain('France');
  });

  it('on a call queue rather than on the bridge, as the inventory tells', async () => {
    const answer = await ask('admin-teams', 'is 800-555-0199 on the bridge or on a call queue');
    expect(answer).toContain('+1 800 555 0199 belongs to your organization');
    expect(answer).toContain('call queue');
  });

  it('for administrators: whose default it is, which policies print it, which routes call out with it', async () => {
    const answer = await ask('admin-teams', 'what is +44 20 7946 0180');
    expect(answer).toContain('Who uses it');
    expect(answer).toContain('Europe invites');
    expect(answer).toContain('United Kingdom by BT');
    const shared = await ask('admin-teams', 'whose default is +44 20 7946 0100');
    expect(shared).toMatch(/Default number of \d+ organizers: .* and \d+ more/);
    expect(shared).toContain('greyed out');
  });

  it('that a policy still prints although the bridge has it no more', async () => {
    const answer = await ask('admin-teams', 'what is +44 121 496 0170');
    expect(answer).toContain('not on a bridge');
    expect(answer).toContain('Midlands invites');
  });
});

describe('somebody who asks for a change', () => {
  it('sees what administrators will read, with their present state, before it is sent', async () => {
    const answer = await ask('organizer-standard', 'ask for a number in Munich');
    expect(answer).toContain('your administrators will read');
    expect(answer).toContain('olivia.hart@contoso.com');
    expect(answer).toContain('Audio Conferencing (Standard)');
    expect(answer).toContain('Teams Administrator');
    const words = /“(set .*? number to \+\d+)”/.exec(answer)?.[1] ?? '';
    expect(await ask('admin-teams', words)).toContain('Olivia Hart');
  });

  it('for a place without a number asks with one press', async () => {
    const user = await TeamsUser.open(product.url, 'organizer-standard');
    const answer = await user.say('is there anything in Monaco?');
    const request = await user.press(answer, 'request');
    expect(request.text).toContain('Asked: a number for Monaco');
  });

  it('as an administrator is told that they may do it themselves', async () => {
    expect(await ask('admin-teams', 'ask for a number in Munich')).toMatch(/^You may do this yourself/);
  });
});
