import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { findChromium, launchChromium } from '../support/chromium.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { eventually, openShell, say } from './shell-page.js';

jest.setTimeout(120_000);
const chromium = findChromium();
const inBrowser = chromium === undefined ? describe.skip : describe;

inBrowser('a person in the shell', () => {
  let product: RunningBridgekeeper;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startBridgekeeper(), launchChromium(chromium ?? '')]);
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('asks for their numbers, gets a card, and opens why in its place', async () => {
    const { page, faults } = await openShell(browser, product.url, { as: 'organizer-standard' });
    await say(page, 'what are my dial-in numbers?');
    const card = page.getByRole('group', { name: 'Card from Bridgekeeper' }).last();
    await card.getByText('On your invites', { exact: false }).first().waitFor();
    expect(await card.getByRole('link', { name: '020 7946 0100' }).getAttribute('href')).toBe(
      'tel:+442079460100',
    );
    const cards = await page.getByRole('group', { name: 'Card from Bridgekeeper' }).count();
    await card.getByRole('button', { name: /^Why/ }).click();
    await card.getByText('This step decided', { exact: false }).waitFor();
    expect(await page.getByRole('group', { name: 'Card from Bridgekeeper' }).count()).toBe(cards);
    expect(faults).toEqual([]);
  });

  it('is welcomed once, when the bot is new to them', async () => {
    const first = await openShell(browser, product.url, { as: 'organizer-payg' });
    await first.page
      .getByRole('article', { name: /^Bridgekeeper/ })
      .first()
      .waitFor();
    await first.page.reload();
    await first.page
      .getByRole('article', { name: /^Bridgekeeper/ })
      .first()
      .waitFor();
    expect(await first.page.getByRole('article').count()).toBe(1);
  });

  it('lets the calendar be read at a button, and then has the meeting that was asked for', async () => {
    const { page, faults } = await openShell(browser, product.url, { as: 'organizer-standard' });
    await say(page, 'dial-in for my next meeting');
    await page.getByRole('button', { name: 'Allow' }).last().click();
    await page.getByText('You are the organizer.').last().waitFor();
    expect(faults).toEqual([]);
  });

  it('becomes somebody else by keyboard alone, asks, and is answered as that person', async () => {
    const { page } = await openShell(browser, product.url, { as: 'organizer-standard' });
    await page.getByRole('searchbox', { name: 'Find a person' }).focus();
    await page.keyboard.type('unlicensed');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/as=organizer-unlicensed/);
    await page.getByRole('textbox', { name: 'Message to Bridgekeeper' }).focus();
    await page.keyboard.type('my numbers');
    await page.keyboard.press('Enter');
    await page.getByText('You have no dial-in numbers', { exact: false }).last().waitFor();
  });

  it('gets a private answer in a group, which a colleague there does not see', async () => {
    const mine = await openShell(browser, product.url, { as: 'organizer-standard', chat: 'group' });
    await say(mine.page, 'my license');
    await mine.page.getByText('Only you can see this message').waitFor();
    const colleague = await openShell(browser, product.url, { as: 'organizer-occ', chat: 'group' });
    await colleague.page.getByText('my license', { exact: false }).first().waitFor();
    expect(await colleague.page.getByText('Only you can see this message').count()).toBe(0);
  });

  it('posts the dial-in card into the chat of a meeting', async () => {
    const { page } = await openShell(browser, product.url, { as: 'organizer-standard', chat: 'meeting' });
    await page.getByRole('button', { name: 'share the dial-in' }).click();
    await page.getByText('Conference ID', { exact: true }).waitFor();
  });

  it('learns in words that Teams PowerShell is broken, and mends it', async () => {
    const { page } = await openShell(browser, product.url, { as: 'organizer-select' });
    await page.getByRole('button', { name: 'Sandbox' }).click();
    await page.getByRole('combobox', { name: 'Teams PowerShell' }).selectOption('down');
    await page.getByText('1 part is broken').waitFor();
    await page.getByRole('button', { name: 'Mend everything' }).click();
    await page.getByText('Everything works').waitFor();
  });

  it('keeps theme and width in the address, so that a link opens the same', async () => {
    const { page } = await openShell(browser, product.url, { as: 'organizer-standard' });
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await page.getByRole('button', { name: 'Phone width' }).click();
    await page.waitForURL(/theme=dark.*width=phone/);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Bridgekeeper' }).waitFor();
    expect(await page.getByRole('button', { name: 'Phone width' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('fits a window of 360 pixels, where the side opens on request', async () => {
    const { page } = await openShell(browser, product.url, { as: 'organizer-standard' });
    await page.setViewportSize({ width: 360, height: 740 });
    const overflow = await eventually(0, () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    );
    expect(overflow).toBe(0);
    await page.getByRole('button', { name: 'Show chats and people' }).click();
    await page.getByRole('button', { name: /^Jonas Weber/ }).click();
    await page.waitForURL(/as=organizer-occ/);
  });
});
