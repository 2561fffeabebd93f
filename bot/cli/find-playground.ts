import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

export interface PlaygroundProgram {
  readonly command: string;
  readonly args: readonly string[];
}

/** The Playground's command line, from the packages of the folder `from` or from `path`; undefined where it is not installed. */
export function findPlayground(from: string, path: string): PlaygroundProgram | undefined {
  const script = scriptIn(from);
  if (script !== undefined) return { command: process.execPath, args: [script] };
  const command = path
    .split(delimiter)
    .map((folder) => join(folder, 'agentsplayground'))
    .find(isProgram);
  return command === undefined ? undefined : { command, args: [] };
}

function scriptIn(folder: string): string | undefined {
  try {
    return createRequire(join(folder, 'package.json')).resolve('@microsoft/m365agentsplayground/cli.js');
  } catch {
    return undefined;
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
