import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { SetupView } from '../../bot/contract/setup-view.js';
import { SETUP_CHECKS } from '../../bot/domain/setup/setup-found.js';
import { startInstalled } from '../support/installed-product.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { cardOf, sandbox, TeamsUser, tokenFor, type Said } from '../support/teams-user.js';

let bridgekeeper: RunningBridgekeeper;
beforeAll(async () => {
  // Nothing is read by itself, so that the check finds the same at any moment.
  bridgekeeper = await startBridgekeeper({ env: { SYNC_EVERY_MINUTES: '0' } });
}, 60_000);
afterAll(() => bridgekeeper.stop());
afterEach(() => sandbox(bridgekeeper.url, 'DELETE', '/sandbox/faults'));

const breakIt = (faults: unknown) => sandbox(bridgekeeper.url, 'PUT', '/sandbox/faults', faults);

async function check(as: string, url = bridgekeeper.url): Promise<Said> {
  return (await TeamsUser.open(url, as)).say('check the setup');
}

async function setupOf(as: string, url = bridgekeeper.url) {
  const response = await fetch(`${url}/api/v1/setup`, {
    headers: { authorization: `Bearer ${await tokenFor(url, as)}` },
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

function cardIn(said: Said): Record<string, unknown> {
  const card = said.replies.map(cardOf).find((each) => each !== undefined);
  if (card === undefined) throw new Error(`No card in\n${said.text}`);
  return card;
}

describe('“check the setup”', () => {
  it('says the verdict first, then what to do and who can, with what works folded away', async () => {
    const said = await check('admin-teams');
    const card = cardIn(said);
    expect(said.text.split('\n')[0]).toMatch(/^Everything works/);
    expect(card['speak']).toMatch(/^Everything works/);
    expect(said.text).toMatch(/Wants a look: License map[^]*What to do: [^]*Who: whoever runs/);
    expect(JSON.stringify(card)).toContain('"id":"setup-works","isVisible":false');
    expect(card['actions']).toHaveLength(3);
  }, 30_000);

  it('is a card that Teams takes, even when nothing answers', async () => {
    // The roles of who asks are known for a minute, so that the check can be asked for when Graph has gone.
    await check('reader');
    await breakIt({ graph: { mode: 'dropped' }, teamsPowerShell: { mode: 'down' } });
    const said = await check('reader');
    const card = cardIn(said);
    expect(said.text).toContain('could not be told');
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(25 * 1024);
    expect((card['actions'] as unknown[]).length).toBeLessThanOrEqual(6);
  }, 60_000);

  it('is refused to who is no administrator, with the roles that may', async () => {
    const { text } = await check('organizer-standard');
    expect(text).toContain('To check the setup you need one of these roles');
    const { status, body } = await setupOf('organizer-standard');
    expect({ status, code: body['code'] }).toEqual({ status: 403, code: 'notAllowed' });
  }, 30_000);

  it('gives the tab every check in the same words, and a text for a ticket that names nobody', async () => {
    const { body } = await setupOf('admin-teams');
    const setup = SetupView.parse(body);
    expect(setup.findings.map((each) => each.check)).toEqual(SETUP_CHECKS);
    const { text } = await check('admin-teams');
    expect(text.split('\n')[0]).toBe(setup.verdict);
    expect(setup.asText).toContain(setup.verdict);
    expect(setup.asText).not.toMatch(/\+\d{6,}|@/);
  }, 30_000);

  it('leaves the rest of the product answering while a part of Microsoft is slow', async () => {
    await breakIt({ graph: { mode: 'slow', delayMs: 20_000, match: 'subscribedSkus' } });
    const began = performance.now();
    const { body } = await setupOf('admin-teams');
    expect(performance.now() - began).toBeLessThan(15_000);
    const licenses = (body['findings'] as Record<string, string>[]).find(
      (each) => each['check'] === 'directoryLicenses',
    );
    expect(licenses).toMatchObject({ outcome: 'unknown', found: 'Microsoft Graph did not answer in time.' });
  }, 30_000);
});

describe('“check the setup” in an installation that was given too little', () => {
  it('names each permission that is missing, and who can grant it', async () => {
    const product = await startInstalled({
      notGranted: ['LicenseAssignment.Read.All', 'TeamsUserConfiguration.Read.All'],
    });
    try {
      const { text } = await check('admin-teams', product.url);
      expect(text.split('\n')[0]).toMatch(/^Everything works except 2 things; \d more could not be told\.$/);
      expect(text).toContain('Does not work: Permission LicenseAssignment.Read.All');
      expect(text).toContain('Does not work: Permission TeamsUserConfiguration.Read.All');
      expect(text).toContain('Who: Privileged Role Administrator or Global Administrator');
    } finally {
      await product.stop();
    }
  }, 60_000);
});
