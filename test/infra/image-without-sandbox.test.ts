import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** Programs for people at the sandbox; they are in the image but nobody starts them there. */
const SANDBOX_PROGRAMS = /^bot\/cli\//;

describe('the product without its sandbox, as it lies in the image', () => {
  it('is not asked for the sandbox by an import that is always followed', () => {
    const files = readdirSync('bot', { recursive: true, encoding: 'utf8' })
      .map((file) => join('bot', file))
      .filter(
        (file) =>
          file.endsWith('.ts') && !file.startsWith(join('bot', 'sandbox')) && !SANDBOX_PROGRAMS.test(file),
      );
    const importing = files.filter((file) =>
      /^(import|export)(?! type) [^;]*from '[^']*\/sandbox\/[^']*'/m.test(readFileSync(file, 'utf8')),
    );
    expect(files.length).toBeGreaterThan(50);
    expect(importing).toEqual([]);
  });
});
