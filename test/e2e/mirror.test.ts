import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { findChromium, launchChromium } from '../support/chromium.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { sandbox } from '../support/teams-user.js';
import { accessibilityFaults, eventually, openShell, type Opened } from './shell-page.js';

jest.setTimeout(120_000);
const chromium = findChromium();
const inBrowser = chromium === undefined ? describe.skip : describe;

const E3 = '05e9a617-0261-4cee-bb44-138d3ef5d965';

inBrowser('the copy of the tenant and its history in the tab', () => {
  let product: RunningBridgekeeper;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([
      startBridgekeeper({ args: ['--at', '2026-01-14T09:00:00Z'] }),
      launchChromium(chromium ?? ''),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const open = async (page: 'Setup' | 'History', opened: Partial<Opened> = {}) => {
    const shell = await openShell(browser, product.url, { as: 'admin-teams', pane: 'tab', ...opened });
    await shell.tab.getByRole('tab', { name: page }).focus();
    await shell.page.keyboard.press('Enter');
    return shell;
  };

  it('is brought up to date by keyboard, and then tells what somebody changed elsewhere', async () => {
    const { page, tab, faults } = await open('Setup');
    const copy = tab.getByRole('region', { name: 'Copy of the tenant' });
    await copy.getByText('organizers read.', { exact: false }).waitFor();
    await copy.getByText('Nothing is being read just now.').waitFor();
    await sandbox(product.url, 'POST', '/sandbox/people', {
      set: [{ key: 'louis.moreau@contoso.com', licenses: [{ skuId: E3 }] }],
    });
    await copy.getByRole('button', { name: 'Bring up to date now' }).focus();
    await page.keyboard.press('Enter');
    await copy.getByText('1 person has changed since the reading before.').waitFor();
    await tab.getByRole('tab', { name: 'History' }).focus();
    await page.keyboard.press('Enter');
    const entry = tab.getByRole('list', { name: 'Changes, newest first' }).getByRole('listitem').first();
    await entry.getByText('License: Audio Conferencing (Standard) → no dial-in').waitFor();
    expect(await entry.innerText()).toMatch(/Louis Moreau\s+Made elsewhere/);
    expect(faults).toEqual([]);
  });

  it('narrows the history to one person', async () => {
    const { page, tab } = await open('History', { as: 'reader' });
    await tab.getByRole('button', { name: 'Only changes of one person' }).click();
    await page.keyboard.type('Louis');
    await tab.getByRole('button', { name: /^Louis Moreau/ }).click();
    await tab.getByRole('heading', { name: /seen for Louis Moreau/ }).waitFor();
  });

  it.each([
    ['Setup', 'default', 'phone'],
    ['Setup', 'dark', 'desktop'],
    ['Setup', 'contrast', 'desktop'],
    ['History', 'default', 'desktop'],
    ['History', 'dark', 'phone'],
    ['History', 'contrast', 'desktop'],
  ] as const)('can be used by everybody: %s, %s, %s', async (name, theme, width) => {
    const { page, tab } = await open(name, { theme, width });
    const last =
      name === 'Setup'
        ? tab.getByRole('list', { name: 'Parts of the copy' })
        : tab.getByRole('list', { name: 'Changes, newest first' });
    await last.waitFor();
    if (name === 'Setup') await tab.getByRole('heading', { level: 1 }).waitFor();
    const frame = page.frames().find((each) => each.url().endsWith('/tab'));
    if (frame === undefined) throw new Error('no tab');
    expect(await accessibilityFaults(frame)).toEqual([]);
    const overflow = await eventually(0, async () =>
      tab.locator('html').evaluate((root) => root.scrollWidth - window.innerWidth),
    );
    expect(overflow).toBe(0);
    await page.close();
  });
});
