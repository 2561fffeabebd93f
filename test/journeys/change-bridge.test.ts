import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { soon } from '../support/make-change.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { TeamsUser, type Pressed, type Said } from '../support/teams-user.js';

let bridgekeeper: RunningBridgekeeper;
beforeAll(async () => {
  bridgekeeper = await startBridgekeeper();
}, 60_000);
afterAll(() => bridgekeeper.stop());

const open = (as = 'admin-teams'): Promise<TeamsUser> => TeamsUser.open(bridgekeeper.url, as);

interface Tenant {
  readonly bridges: readonly {
    readonly defaultServiceNumber: string | null;
    readonly serviceNumbers: readonly {
      readonly number: string;
      readonly primaryLanguage: string;
      readonly secondaryLanguages: readonly string[];
    }[];
  }[];
  readonly dialInTenantSettings: Readonly<Record<string, unknown>>;
}

/** Microsoft's own state, past the product. */
function tenant(): Tenant {
  return JSON.parse(readFileSync(join(bridgekeeper.dataDir, 'tenant.json'), 'utf8')) as Tenant;
}

function listed(number: string): Tenant['bridges'][number]['serviceNumbers'][number] | undefined {
  return tenant()
    .bridges.flatMap(({ serviceNumbers }) => serviceNumbers)
    .find((each) => each.number === number);
}

async function proposed(admin: TeamsUser, text: string): Promise<Said> {
  const proposal = await admin.say(text);
  expect(proposal.text).toContain('Leave as is');
  return proposal;
}

/** Waits for the card to say how the change ended, as a person would. */
async function ended(admin: TeamsUser, pressed: Pressed): Promise<string> {
  if (pressed.text.includes('Done')) return pressed.text;
  for (let tries = 0; tries < 20; tries += 1) {
    const shown = JSON.stringify(await admin.activities(0, 500));
    if (/Done, and read back|Not done|Partly done/.test(shown)) return shown;
  }
  return 'still working';
}

async function make(admin: TeamsUser, text: string): Promise<Said> {
  const proposal = await proposed(admin, text);
  expect(await ended(admin, await admin.press(proposal, 'confirm'))).toContain('Done');
  return proposal;
}

describe('a number put on the bridge', () => {
  it('is registered after a confirmation, says that nobody gets it yet, and comes off again by undo', async () => {
    const admin = await open('admin-telephony');
    const proposal = await make(admin, 'register +44 20 7946 0190 on the bridge');
    expect(proposal.text).toContain('Nobody gets it on invites by this alone');
    expect(proposal.text).toContain('cannot be the default number');
    await soon(() => {
      expect(listed('+442079460190')).toBeDefined();
    });

    await make(admin, 'undo');
    await soon(() => {
      expect(listed('+442079460190')).toBeUndefined();
    });
  }, 60_000);

  it.each([
    ['put +44 20 7946 0100 on the bridge', 'on the bridge already'],
    ['register +44 20 7946 0999 on the bridge', 'not among the numbers that this organization has acquired'],
    ['register the Oslo number on the bridge', 'Write it in full'],
  ])('is refused with a reason: %s', async (text, reason) => {
    const answer = await (await open()).say(text);
    expect(answer.text).toContain(reason);
    expect(answer.text).not.toContain('Leave as is');
  });

  it('is refused where the number belongs to a person', async () => {
    const answer = await (await open()).say(`register ${personsNumber()} on the bridge`);
    expect(answer.text).toMatch(/belongs to a person|number for people/);
  });
});

describe('a number taken off the bridge', () => {
  it('is verified afterwards, whatever the published command does', async () => {
    const admin = await open();
    const proposal = await make(admin, 'unregister the Glasgow number');
    expect(proposal.text).toContain('stop working at once');
    await soon(() => {
      expect(listed('+441414960190')).toBeUndefined();
    });
  }, 60_000);

  it.each([
    ['unregister +44 20 7946 0100', 'shared numbers'],
    ['unregister +44 20 7946 0180', 'still in use'],
    ['unregister +44 20 7946 0999', 'not on the bridge'],
    ['unregister the Paris number', 'Several numbers'],
    ['take a number off the bridge', 'Which number'],
  ])('is refused with what would make it possible: %s', async (text, reason) => {
    const answer = await (await open()).say(text);
    expect(answer.text).toContain(reason);
    expect(answer.text).not.toContain('Leave as is');
  });

  it('counts what breaks in a named emergency, and only then breaks it', async () => {
    const admin = await open();
    const text = 'unregister +44 20 7946 0180 even though it is in use';
    const proposal = await proposed(admin, text);
    expect(proposal.text).toMatch(/\d invite polic/);
    expect(proposal.text).toMatch(/route calls? out with this number/);
    await soon(() => {
      expect(listed('+442079460180')).toBeDefined();
    });
    expect(await ended(admin, await admin.press(proposal, 'confirm'))).toContain('Done');
    await soon(() => {
      expect(listed('+442079460180')).toBeUndefined();
    });
    await make(admin, 'undo');
    await soon(() => {
      expect(listed('+442079460180')).toBeDefined();
    });
  }, 60_000);

  it('is no emergency for a telephony administrator', async () => {
    const answer = await (
      await open('admin-telephony')
    ).say('unregister +44 20 7946 0180 even though it is in use');
    expect(answer.text).toContain('you need one of these roles');
  });
});

describe('the default number of the bridge', () => {
  it('is another one after a confirmation, also off the bridge and back with it', async () => {
    const admin = await open('admin-communications');
    const proposal = await make(admin, 'make +44 113 496 0150 the bridge default');
    expect(proposal.text).toContain('caller ID');
    expect(proposal.text).toContain('Organizers keep the default numbers they have');
    await soon(() => {
      expect(tenant().bridges[0]?.defaultServiceNumber).toBe('+441134960150');
    });

    const refused = await admin.say('unregister +44 113 496 0150');
    expect(refused.text).toContain('is the default number of the bridge');
    const off = await make(admin, 'unregister +44 113 496 0150 even though it is in use');
    expect(off.text).toContain('which then has none');
    await soon(() => {
      expect(tenant().bridges[0]?.defaultServiceNumber).toBeNull();
    });
    await make(admin, 'undo');
    await soon(() => {
      expect(tenant().bridges[0]?.defaultServiceNumber).toBe('+441134960150');
    });
    await make(admin, 'make +44 20 7946 0100 the bridge default');
  }, 90_000);

  it.each([
    ['make +49 69 9000 9100 the bridge default', 'operator’s number'],
    ['make +1 800 555 0150 the bridge default', 'toll-free'],
    ['make +44 20 7946 0100 the bridge default', 'already'],
  ])('is refused: %s', async (text, reason) => {
    const answer = await (await open()).say(text);
    expect(answer.text).toContain(reason);
    expect(answer.text).not.toContain('Leave as is');
  });

  it('is not a telephony administrator’s to change', async () => {
    const answer = await (await open('admin-telephony')).say('make +44 113 496 0150 the bridge default');
    expect(answer.text).toContain('you need one of these roles');
  });
});

describe('the prompt languages of a number', () => {
  it('change in the order said, and back', async () => {
    const admin = await open();
    await make(admin, 'set the languages of +49 69 9000 9100 to English (UK), French and Italian');
    await soon(() => {
      expect(listed('+496990009100')).toMatchObject({
        primaryLanguage: 'en-GB',
        secondaryLanguages: ['fr-FR', 'it-IT'],
      });
    });
    await make(admin, 'undo');
    await soon(() => {
      expect(listed('+496990009100')).toMatchObject({
        primaryLanguage: 'de-DE',
        secondaryLanguages: ['en-GB'],
      });
    });
  }, 60_000);

  it('go back to those that the number came with, which no undo brings back', async () => {
    const admin = await open();
    const proposal = await make(admin, 'restore the default languages of +49 89 9999 8100');
    expect(proposal.text).toContain('cannot bring the present languages back');
    await soon(() => {
      expect(listed('+498999998100')).toMatchObject({ primaryLanguage: 'en-US', secondaryLanguages: [] });
    });
  }, 60_000);

  it.each([
    ['set the languages of +44 20 7946 0100 to French', 'shared numbers'],
    ['set the languages of +49 69 9000 9100', 'Which languages'],
    [
      'set the languages of +49 69 9000 9100 to English, French, German, Italian, Spanish and Dutch',
      'at most four further',
    ],
  ])('are refused or asked back: %s', async (text, reason) => {
    const answer = await (await open()).say(text);
    expect(answer.text).toContain(reason);
    expect(answer.text).not.toContain('Leave as is');
  });
});

describe('bridge-wide settings', () => {
  it('keep numbers private: masked for everybody and announced by tone, one setting at a time', async () => {
    const admin = await open();
    const masking = await make(admin, 'mask phone numbers for everybody');
    expect(masking.text).toContain('still announced by number');
    const tone = await make(admin, 'announce callers by tone');
    expect(tone.text).not.toContain('still announced by number');
    await soon(() => {
      expect(tenant().dialInTenantSettings).toMatchObject({
        MaskPstnNumbersType: 'MaskedForAllUsers',
        EntryExitAnnouncementsType: 'ToneOnly',
        PinLength: 5,
      });
    });
    await make(admin, 'undo');
    await soon(() => {
      expect(tenant().dialInTenantSettings).toMatchObject({
        MaskPstnNumbersType: 'MaskedForAllUsers',
        EntryExitAnnouncementsType: 'UseNames',
      });
    });
  }, 90_000);

  it('say that PINs which exist stay as long as they are', async () => {
    const proposal = await proposed(await open(), 'set the PIN length to 6');
    expect(proposal.text).toContain('PINs that exist stay');
  });

  it('refuse a PIN length that Microsoft does not have', async () => {
    expect((await (await open()).say('set the PIN length to 13')).text).toContain('4 to 12 digits');
  });

  it('have nothing to change where it is so already', async () => {
    expect((await (await open()).say('set the PIN length to 5')).text).toContain('is so already');
  });

  it('are shown to readers and changed by them never', async () => {
    const reader = await open('reader');
    const shown = await reader.say('show the settings');
    expect(shown.text).toContain('PIN length');
    expect(shown.text).not.toContain('Stop all changes');
    expect((await reader.say('mask phone numbers for everybody')).text).toContain('one of these roles');
    expect((await (await open('organizer-standard')).say('show the settings')).text).toContain(
      'one of these roles',
    );
  });
});

/** A number of the tenant's that somebody has. */
function personsNumber(): string {
  const { phoneNumbers } = JSON.parse(
    readFileSync(new URL('../../bot/sandbox/tenant/built-in.json', import.meta.url), 'utf8'),
  ) as { phoneNumbers: { telephoneNumber: string; pstnAssignmentStatus: string; capability: string[] }[] };
  const found = phoneNumbers.find(
    ({ pstnAssignmentStatus, capability }) =>
      pstnAssignmentStatus === 'UserAssigned' || !capability.includes('ConferenceAssignment'),
  );
  return found?.telephoneNumber ?? '';
}
