import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileWhole } from '../write-file-whole.js';

const MAX_FILES = 100;
const ABOUT = 'about.json';
const CONTENT = 'content';

const About = z.object({ id: z.guid(), name: z.string(), owner: z.string() });

/** A file in somebody's OneDrive. `owner` is an Entra object id. */
export interface KeptFile extends z.output<typeof About> {
  /** Where its bytes are on this machine. */
  readonly path: string;
  readonly size: number;
}

/** People's OneDrive, as far as a bot has to do with it: files kept in the sandbox's folder, the oldest forgotten. */
export interface KeptFiles {
  keep(file: {
    readonly name: string;
    readonly owner: string;
    readonly bytes: Uint8Array;
    readonly id?: string;
  }): KeptFile;
  find(id: string): KeptFile | undefined;
  read(id: string): Buffer | undefined;
}

export function openKeptFiles(dataDir: string): KeptFiles {
  const folder = join(dataDir, 'files');
  const folderOf = (id: string): string => join(folder, id);

  function find(id: string): KeptFile | undefined {
    const about = join(folderOf(id), ABOUT);
    if (!z.guid().safeParse(id).success || !existsSync(about)) return undefined;
    const path = join(folderOf(id), CONTENT);
    return { ...About.parse(JSON.parse(readFileSync(about, 'utf8'))), path, size: statSync(path).size };
  }

  return {
    find,
    read(id) {
      const file = find(id);
      return file === undefined ? undefined : readFileSync(file.path);
    },
    keep({ name, owner, bytes, id = randomUUID() }) {
      mkdirSync(folderOf(id), { recursive: true });
      const path = join(folderOf(id), CONTENT);
      writeFileWhole(path, bytes);
      writeFileWhole(join(folderOf(id), ABOUT), JSON.stringify({ id, name, owner }));
      forgetOldest(folder);
      return { id, name, owner, path, size: bytes.byteLength };
    },
  };
}

function forgetOldest(folder: string): void {
  const all = readdirSync(folder).map((id) => ({ id, at: statSync(join(folder, id)).mtimeMs }));
  const old = all.toSorted((one, other) => other.at - one.at).slice(MAX_FILES);
  for (const { id } of old) rmSync(join(folder, id), { recursive: true, force: true });
}
