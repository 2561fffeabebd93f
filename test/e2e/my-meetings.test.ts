import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findChromium, launchChromium } from '../support/chromium.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { sandbox } from '../support/teams-user.js';
import { accessibilityFaults, eventually, openShell } from './shell-page.js';

jest.setTimeout(120_000);
const chromium = findChromium();
const inBrowser = chromium === undefined ? describe.skip : describe;

inBrowser('my meetings in the tab', () => {
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
  beforeEach(async () => {
    await sandbox(product.url, 'PUT', '/sandbox/consents', { as: 'organizer-standard', scopes: [] });
    await sandbox(product.url, 'PUT', '/sandbox/sign-in', { trouble: 'none' });
  });

  const openMeetings = async (
    width: 'desktop' | 'phone' = 'desktop',
    theme: 'default' | 'dark' = 'default',
  ) => {
    const opened = await openShell(browser, product.url, {
      as: 'organizer-standard',
      pane: 'tab',
      width,
      theme,
    });
    await opened.tab.getByRole('tab', { name: 'My meetings' }).focus();
    await opened.page.keyboard.press('Enter');
    return opened;
  };
  /** Presses Allow by keyboard, and the button of Microsoft's page in the window that opens. */
  const answer = async (page: Page, button: string) => {
    const allow = page.frameLocator('iframe').getByRole('button', { name: 'Allow' });
    await allow.waitFor();
    const opening = page.waitForEvent('popup');
    await allow.focus();
    await page.keyboard.press('Enter');
    const microsoft = await opening;
    await microsoft.getByText('olivia.hart@contoso.com').waitFor();
    const closed = microsoft.waitForEvent('close');
    await microsoft.getByRole('button', { name: button }).click();
    await closed;
  };

  it('asks first, in a window of Microsoft’s, and shows them once the person has agreed', async () => {
    const { page, tab, faults } = await openMeetings();
    await answer(page, 'Accept');
    const meeting = tab.getByRole('article', { name: 'Pipeline call' });
    await meeting.getByText('Conference ID').waitFor();
    await meeting.getByText('020 7946 0100').waitFor();
    expect(faults).toEqual([]);
  });

  it('leaves the calendar alone when the person does not agree, and asks again when they like', async () => {
    const { page, tab } = await openMeetings();
    await answer(page, 'Cancel');
    await tab.getByText('You did not agree', { exact: false }).waitFor();
    await answer(page, 'Accept');
    await tab.getByRole('article', { name: 'Pipeline call' }).waitFor();
  });

  it('has the person sign in again where a second factor is wanted', async () => {
    await sandbox(product.url, 'PUT', '/sandbox/consents', {
      as: 'organizer-standard',
      scopes: ['Calendars.Read'],
    });
    await sandbox(product.url, 'PUT', '/sandbox/sign-in', { trouble: 'secondFactor' });
    const { tab } = await openMeetings();
    await tab.getByRole('button', { name: 'Sign in again' }).click();
    await tab.getByRole('article', { name: 'Pipeline call' }).waitFor();
  });

  it.each(['default', 'dark'] as const)(
    'can be used by everybody on a phone in the theme %s',
    async (theme) => {
      const { page, tab } = await openMeetings('phone', theme);
      const frame = page.frames().find((each) => each.url().endsWith('/tab'));
      if (frame === undefined) throw new Error('no tab');
      await tab.getByRole('button', { name: 'Allow' }).waitFor();
      expect(await accessibilityFaults(frame)).toEqual([]);
      await answer(page, 'Accept');
      await tab.getByRole('article', { name: 'Pipeline call' }).waitFor();
      expect(await accessibilityFaults(frame)).toEqual([]);
      const overflow = await eventually(0, async () =>
        tab.locator('html').evaluate((root) => root.scrollWidth - window.innerWidth),
      );
      expect(overflow).toBe(0);
    },
  );
});
