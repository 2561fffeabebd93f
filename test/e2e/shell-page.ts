import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';

/** The state of the shell that a test opens; what is left out is the first of its kind. */
export interface Opened {
  readonly as: string;
  readonly chat?: 'personal' | 'group' | 'meeting';
  readonly pane?: 'chat' | 'tab' | 'configure';
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly width?: 'desktop' | 'phone';
}

export interface ShellPage {
  readonly page: Page;
  /** The tab in its frame. */
  readonly tab: FrameLocator;
  /** Faults of the page's own programs and breaches of its content security policy, so far. */
  readonly faults: readonly string[];
}

/** A window on the shell, British, in UTC, without motion. */
export async function openShell(browser: Browser, url: string, opened: Opened): Promise<ShellPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) faults.push(message.text());
  });
  await page.goto(`${url}/#${new URLSearchParams({ ...opened }).toString()}`);
  await page.getByRole('heading', { level: 1, name: 'Bridgekeeper' }).waitFor();
  return { page, tab: page.frameLocator('iframe'), faults };
}

/** Writes a message and waits until the bot has said something after it. */
export async function say(page: Page, text: string): Promise<void> {
  const messages = page.getByRole('log').getByRole('article', { name: /^Bridgekeeper/ });
  // Wherever the bot is new it says its welcome first.
  await messages.first().waitFor();
  const before = await messages.count();
  await page.getByRole('textbox', { name: 'Message to Bridgekeeper' }).fill(text);
  await page.keyboard.press('Enter');
  await messages.nth(before).waitFor();
}

/** What `look` sees once it is what was hoped for, or after five seconds whatever it sees then. */
export async function eventually<T>(hoped: T, look: () => Promise<T>): Promise<T> {
  for (let left = 50; left > 0; left -= 1) {
    if ((await look()) === hoped) return hoped;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return look();
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in a page or frame, one line a rule with where it was found. */
export async function accessibilityFaults(frame: Page | Frame): Promise<readonly string[]> {
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(context: object, options: object): Promise<AxeResults> };
    };
    // A frame is looked at by itself. Fluent's focus traps stand on hidden elements that hand the focus on at once.
    const page = { exclude: [['[data-tabster-dummy]']] };
    const { violations } = await axe.run(page, { iframes: false });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  });
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly string[] }[];
  }[];
}
