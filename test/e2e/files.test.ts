import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { text } from 'node:stream/consumers';
import type { Browser } from 'playwright-core';
import { findChromium, launchChromium } from '../support/chromium.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { accessibilityFaults, openShell, say } from './shell-page.js';

jest.setTimeout(120_000);
const chromium = findChromium();
const inBrowser = chromium === undefined ? describe.skip : describe;

inBrowser('an administrator in the shell', () => {
  let product: RunningBridgekeeper;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startBridgekeeper(), launchChromium(chromium ?? '')]);
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('takes a report as a file when asked, and can open it', async () => {
    const { page, faults } = await openShell(browser, product.url, { as: 'admin-teams' });
    await say(page, 'unused numbers');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    const accept = page.getByRole('button', { name: 'Accept' });
    await accept.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await accept.click();
    const link = page.getByRole('link', { name: /bridgekeeper-unused-numbers-.*\.csv/ });
    await link.waitFor();
    await accept.waitFor({ state: 'detached' });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(await text(await download.createReadStream())).toContain('+441134960180,Toll,BT,GB,Leeds');
    expect(faults).toEqual([]);
  });

  it('sends a file with words, and can take it off before', async () => {
    const { page, faults } = await openShell(browser, product.url, { as: 'admin-teams' });
    const file = { name: 'changes.csv', mimeType: 'text/csv', buffer: Buffer.from('user,number\n') };
    const chooser = page.locator('input[type=file]');
    await chooser.setInputFiles(file);
    await page.getByRole('button', { name: 'Take changes.csv off again' }).click();
    await chooser.setInputFiles(file);
    await say(page, 'set these defaults from the attached csv');
    await page.getByRole('link', { name: 'changes.csv' }).waitFor();
    expect(await page.getByRole('button', { name: /off again/ }).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('finds no files to attach in a group, where Teams hands none to a bot', async () => {
    const { page } = await openShell(browser, product.url, { as: 'admin-teams', chat: 'group' });
    await page.getByRole('textbox', { name: 'Message to Bridgekeeper' }).waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(0);
  });
});
