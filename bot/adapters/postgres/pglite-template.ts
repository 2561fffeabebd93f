import { createHash } from 'node:crypto';
import { cpSync, constants } from 'node:fs';
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { makeMigratedFolder } from './make-migrated-folder.js';
import type { Schema } from './schema.js';

/**
 * Makes `folder` a copy of an empty database with the current schema, which is made once for each installation: making
 * one takes seconds, copying it a fraction of one. False, and nothing left behind, where no such copy can be kept.
 */
export async function copyTemplate(folder: string, schema: Schema): Promise<boolean> {
  try {
    const template = await findTemplate(schema);
    // Synchronous, as it is twice as fast and nothing is served yet.
    cpSync(template, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
    return true;
  } catch {
    await rm(folder, { recursive: true, force: true });
    return false;
  }
}

const PGLITE = resolve(createRequire(import.meta.url).resolve('@electric-sql/pglite'), '../..');

/** Beside the packages, where build tools keep theirs: whoever may write there could change the program as well. */
const CACHE = resolve(PGLITE, '../../.cache/bridgekeeper');

async function findTemplate(schema: Schema): Promise<string> {
  await mkdir(CACHE, { recursive: true, mode: 0o700 });
  const name = `database-${await templateKey(schema)}`;
  const template = join(CACHE, name);
  if (!(await exists(template))) await make(template, schema);
  return template;
}

/** Made beside its place and moved there whole. Where another process was faster, its template is as good. */
async function make(template: string, schema: Schema): Promise<void> {
  const workshop = await mkdtemp(join(CACHE, 'making-'));
  try {
    await makeMigratedFolder(join(workshop, 'database'), schema);
    await removeOutdated(workshop);
    await rename(join(workshop, 'database'), template);
  } catch (error) {
    if (!(await exists(template))) throw error;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

const KEPT = 4;

/**
 * Removes all but the newest, unfinished ones of killed processes included. Each is moved away first, so that a process
 * that is just copying it fails and does not copy half of it.
 */
async function removeOutdated(workshop: string): Promise<void> {
  const found = await Promise.all(
    (await readdir(CACHE)).map(async (name) => ({ name, madeAt: (await stat(join(CACHE, name))).mtimeMs })),
  );
  const outdated = found.sort((one, other) => other.madeAt - one.madeAt).slice(KEPT);
  for (const { name } of outdated) await rename(join(CACHE, name), join(workshop, name));
}

/** Another PGlite or another schema needs another template. */
async function templateKey(schema: Schema): Promise<string> {
  const hash = createHash('sha256').update(await readFile(join(PGLITE, 'package.json')));
  return hash.update(schema.key).digest('hex').slice(0, 24);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
