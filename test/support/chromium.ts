import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium that `CHROMIUM` names, else one in a usual place; undefined, said loudly, where there is none. */
export function findChromium(): string | undefined {
  const found = [process.env['CHROMIUM'] ?? '', ...USUAL_PLACES].find(
    (place) => place !== '' && existsSync(place),
  );
  if (found === undefined) {
    console.warn(
      '\n=== No Chromium found on this machine: nothing is tested in a browser (set CHROMIUM) ===\n',
    );
  }
  return found;
}

/** A browser of its own. Containers run as root, where Chromium's own sandbox cannot start. */
export function launchChromium(executablePath: string): Promise<Browser> {
  const rootsOnly = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath,
    args: [...rootsOnly, '--force-color-profile=srgb', '--hide-scrollbars'],
  });
}
