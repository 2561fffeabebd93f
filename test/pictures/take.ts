import { mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { openShell, say, type Opened, type ShellPage } from '../e2e/shell-page.js';
import { findChromium, launchChromium } from '../support/chromium.js';
import { startBridgekeeper } from '../support/running-bridgekeeper.js';

/** Takes the README's pictures from the running product, always of the same people at the same moment. */

interface Picture {
  readonly name: string;
  readonly opened: Opened;
  readonly act: (shell: ShellPage) => Promise<void>;
}

const FOLDER = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const AT = '2026-01-14T09:30:00Z';
const MOST_BYTES = 300 * 1024;

const PICTURES: readonly Picture[] = [
  {
    name: 'my-numbers',
    opened: { as: 'organizer-standard' },
    act: ({ page }) => say(page, 'what are my dial-in numbers?'),
  },
  {
    name: 'why',
    opened: { as: 'organizer-occ' },
    act: async ({ page }) => {
      await say(page, 'my numbers');
      const card = page.getByRole('group', { name: 'Card from Bridgekeeper' }).last();
      await card.getByRole('button', { name: /^Why/ }).click();
      await card.getByText('This step decided', { exact: false }).waitFor();
    },
  },
  {
    name: 'phone-dark',
    opened: { as: 'organizer-select', theme: 'dark', width: 'phone' },
    act: ({ page }) => say(page, 'my numbers'),
  },
  {
    name: 'proposal',
    opened: { as: 'admin-teams' },
    act: ({ page }) => say(page, 'set Olivia Hart’s number to +44 113 496 0150'),
  },
  {
    name: 'bridge-numbers',
    opened: { as: 'admin-teams', pane: 'tab' },
    act: async ({ tab }) => {
      await tab.getByRole('tab', { name: 'Bridge numbers' }).click();
      await tab.getByRole('table').waitFor();
    },
  },
];

const chromium = findChromium();
if (chromium === undefined) process.exit(1);
mkdirSync(FOLDER, { recursive: true });
const product = await startBridgekeeper({ args: ['--fresh', '--at', AT] });
const browser = await launchChromium(chromium);
try {
  for (const picture of PICTURES) await take(browser, picture);
} finally {
  await browser.close();
  await product.stop();
}

async function take(from: Browser, { name, opened, act }: Picture): Promise<void> {
  const shell = await openShell(from, product.url, opened);
  await shell.page.getByRole('article').or(shell.page.locator('iframe')).first().waitFor();
  await act(shell);
  // Until fonts, scrolling and the last answer have settled.
  await shell.page.mouse.move(0, 0);
  await shell.page.waitForTimeout(1000);
  const path = `${FOLDER}${name}.png`;
  await shell.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  await shell.page.context().close();
  const { size } = statSync(path);
  if (size > MOST_BYTES) throw new Error(`${name}.png has ${String(size)} bytes; a README wants less`);
  console.log(`docs/pictures/${name}.png  ${String(Math.round(size / 1024))} KB`);
}
