import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { findChromium, launchChromium } from '../support/chromium.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { accessibilityFaults, openShell, say, type Opened, type ShellPage } from './shell-page.js';

jest.setTimeout(180_000);
const chromium = findChromium();
const inBrowser = chromium === undefined ? describe.skip : describe;

interface Screen {
  readonly name: string;
  readonly opened: Omit<Opened, 'theme'>;
  /** Brings the screen into the state that is looked at. */
  readonly ready: (shell: ShellPage) => Promise<void>;
}

const SCREENS: readonly Screen[] = [
  {
    name: 'the chat with a card and its trace',
    opened: { as: 'organizer-standard' },
    ready: async ({ page }) => {
      await say(page, 'my numbers');
      const card = page.getByRole('group', { name: 'Card from Bridgekeeper' }).last();
      await card.getByRole('button', { name: /^Why/ }).click();
      await card.getByText('This step decided', { exact: false }).waitFor();
    },
  },
  {
    name: 'the chat with a proposal',
    opened: { as: 'admin-teams' },
    ready: ({ page }) => say(page, 'set Olivia Hart’s number to +44 113 496 0150'),
  },
  {
    name: 'the controls of the sandbox',
    opened: { as: 'organizer-standard', chat: 'group' },
    ready: async ({ page }) => {
      await page.getByRole('button', { name: 'Sandbox' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'the tab with my numbers and why',
    opened: { as: 'organizer-occ', pane: 'tab' },
    ready: async ({ tab }) => {
      await tab.getByRole('button', { name: 'Why these numbers?' }).click();
      await tab.getByText('Decided here').waitFor();
    },
  },
  {
    name: 'the tab with bridge numbers and a proposal',
    opened: { as: 'admin-teams', pane: 'tab' },
    ready: async ({ tab }) => {
      await tab.getByRole('tab', { name: 'Bridge numbers' }).click();
      await tab.getByRole('button', { name: /Set for a person: \+44 113 496 0150/ }).click();
      await tab.getByRole('searchbox', { name: 'Whose default number?' }).fill('Olivia Hart');
      await tab.getByRole('button', { name: /^Olivia Hart/ }).click();
      await tab.getByRole('button', { name: 'Set default number' }).waitFor();
    },
  },
  {
    name: 'the tab of a meeting',
    opened: { as: 'organizer-standard', chat: 'meeting', pane: 'tab', width: 'phone' },
    ready: ({ tab }) => tab.getByRole('heading', { name: 'Join by phone' }).waitFor(),
  },
];

inBrowser('every screen', () => {
  let product: RunningBridgekeeper;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startBridgekeeper(), launchChromium(chromium ?? '')]);
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const THEMES = ['default', 'dark', 'contrast'] as const;
  const everyScreen = SCREENS.flatMap((screen) => THEMES.map((theme) => ({ ...screen, theme })));
  it.each(everyScreen)('has no accessibility fault: $name, $theme', async ({ opened, ready, theme }) => {
    const shell = await openShell(browser, product.url, { ...opened, theme });
    await ready(shell);
    const found = await Promise.all(shell.page.frames().map(accessibilityFaults));
    expect(found.flat()).toEqual([]);
    await shell.page.close();
  });
});
