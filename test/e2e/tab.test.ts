import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { findChromium, launchChromium } from '../support/chromium.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { eventually, openShell } from './shell-page.js';

jest.setTimeout(120_000);
const chromium = findChromium();
const inBrowser = chromium === undefined ? describe.skip : describe;

inBrowser('the tab in the shell', () => {
  let product: RunningBridgekeeper;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startBridgekeeper(), launchChromium(chromium ?? '')]);
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('signs in by itself and shows the person’s own numbers', async () => {
    const { tab, faults } = await openShell(browser, product.url, { as: 'organizer-standard', pane: 'tab' });
    await tab.getByRole('list', { name: 'On your invites' }).getByText('020 7946 0100').waitFor();
    expect(await tab.getByRole('tab').allInnerTexts()).toEqual(['My numbers', 'My meetings']);
    expect(faults).toEqual([]);
  });

  it('follows the theme of its host without being loaded again', async () => {
    const { page, tab } = await openShell(browser, product.url, { as: 'organizer-standard', pane: 'tab' });
    const panel = tab.getByRole('region', { name: 'My numbers' });
    await panel.waitFor();
    const colorOf = () => panel.evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await colorOf()).toBe('rgb(255, 255, 255)');
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitemradio', { name: 'High contrast' }).click();
    expect(await eventually('rgb(0, 0, 0)', colorOf)).toBe('rgb(0, 0, 0)');
  });

  it('lets an administrator propose, confirm and take back a default, by keyboard alone', async () => {
    const { page, tab } = await openShell(browser, product.url, { as: 'admin-teams', pane: 'tab' });
    await tab.getByRole('tab', { name: 'Bridge numbers' }).focus();
    await page.keyboard.press('Enter');
    await tab.getByRole('searchbox', { name: /Search numbers/ }).focus();
    await page.keyboard.type('leeds microsoft');
    const set = tab.getByRole('button', { name: 'Set for a person: +44 113 496 0150' });
    await set.focus();
    await page.keyboard.press('Enter');
    await tab.getByRole('searchbox', { name: 'Whose default number?' }).waitFor();
    await page.keyboard.type('Olivia Hart');
    await tab.getByRole('button', { name: /^Olivia Hart/ }).focus();
    await page.keyboard.press('Enter');
    const row = tab.getByRole('row', { name: /Toll Changes/ });
    expect(await row.innerText()).toMatch(/\+44 20 7946 0100\s+\+44 113 496 0150/);
    await tab.getByRole('button', { name: 'Set default number' }).focus();
    await page.keyboard.press('Enter');
    await tab.getByRole('button', { name: 'Undo this change' }).focus();

    const olivia = await openShell(browser, product.url, { as: 'organizer-standard', pane: 'tab' });
    await olivia.tab.getByRole('list', { name: 'On your invites' }).getByText('0113 496 0150').waitFor();

    await page.keyboard.press('Enter');
    await tab.getByRole('button', { name: 'Take the change back' }).focus();
    await page.keyboard.press('Enter');
    await tab.getByRole('status').filter({ hasText: /\w/ }).last().waitFor();
    await tab.getByRole('button', { name: 'Close' }).focus();
    await page.keyboard.press('Enter');
    await olivia.page.reload();
    await olivia.tab.getByRole('list', { name: 'On your invites' }).getByText('020 7946 0100').waitFor();
  });

  it('names the roles to an administrator of something else, and lets a reader look only', async () => {
    const reader = await openShell(browser, product.url, { as: 'reader', pane: 'tab' });
    await reader.tab.getByRole('tab', { name: 'Bridge numbers' }).click();
    await reader.tab.getByText('You can look at these numbers', { exact: false }).waitFor();
    expect(await reader.tab.getByRole('button', { name: /Set for a person/ }).count()).toBe(0);
  });

  it('is added to the chat of a meeting, where it shows the same to everybody', async () => {
    const { page, tab } = await openShell(browser, product.url, {
      as: 'organizer-standard',
      chat: 'meeting',
    });
    await page.getByRole('button', { name: 'Add a tab' }).click();
    await tab.getByText('There is nothing to choose', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await tab.getByRole('heading', { name: 'Join by phone' }).waitFor();
    expect(await page.getByRole('tab', { name: 'Dial-in' }).getAttribute('aria-selected')).toBe('true');
    await tab.getByRole('button', { name: 'Show my numbers' }).click();
    await tab.getByRole('list', { name: 'On your invites' }).waitFor();
  });

  it('says in a window of its own to open it in Teams', async () => {
    const page = await browser.newPage();
    await page.goto(`${product.url}/tab`);
    await page.getByRole('heading', { name: 'Open this in Microsoft Teams' }).waitFor();
    await page.close();
  });

  it('fits 360 pixels and 200 % zoom without scrolling sideways', async () => {
    const { page, tab } = await openShell(browser, product.url, { as: 'admin-teams', pane: 'tab' });
    await tab.getByRole('tab', { name: 'Bridge numbers' }).click();
    await tab.getByRole('table').waitFor();
    for (const width of [360, 640]) {
      await page.setViewportSize({ width, height: 740 });
      const overflow = await eventually(0, async () =>
        tab.locator('html').evaluate((root) => root.scrollWidth - window.innerWidth),
      );
      expect({ width, overflow }).toEqual({ width, overflow: 0 });
    }
  });
});
