import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const TAB = fileURLToPath(new URL('../../dist/tab/tab.js', import.meta.url));
const BUDGET = 220 * 1024;

describe('the tab', () => {
  it('needs no more than 220 KB of compressed JavaScript to begin with', () => {
    const files = [...loadedAtOnce(TAB)];
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
    expect(bytes).toBeLessThanOrEqual(BUDGET);
  });

  it('fetches the meetings, the administrators’ page and the dialog only when they are opened', () => {
    const names = [...loadedAtOnce(TAB)].map((file) => basename(file));
    expect(names).toContain('tab.js');
    expect(
      names.filter((name) =>
        /^(bridge-numbers-page|my-meetings-page|set-default-dialog|setup-page|history-page)/.test(name),
      ),
    ).toEqual([]);
  });
});

/** A built file and everything that it imports before it runs. */
function loadedAtOnce(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, path] of source.matchAll(/(?:import|export)\s*(?:[^"'()]*?from)?\s*"(\.[^"]+\.js)"/g)) {
    if (path !== undefined) loadedAtOnce(join(dirname(file), path), found);
  }
  return found;
}
