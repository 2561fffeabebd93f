import { readFileSync } from 'node:fs';

/** The names of the environment variables that the product reads, from the one file that reads them. */
export function settingNames(): ReadonlySet<string> {
  const text = readFileSync('bot/config.ts', 'utf8');
  return new Set([...text.matchAll(/^\s+([A-Z][A-Z0-9_]+):/gm)].map((match) => match[1]!));
}
