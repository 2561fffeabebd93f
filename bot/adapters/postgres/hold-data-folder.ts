import { chmod, mkdir } from 'node:fs/promises';
import { lockDataFolder, type DataFolderLock } from './data-folder-lock.js';
import { DataFolderInUse, DataFolderUnusable } from './database-errors.js';

/**
 * Makes a folder that only this user can look into and takes its lock. Throws DataFolderInUse when another process holds
 * it and DataFolderUnusable when it cannot be written to.
 */
export async function holdDataFolder(folder: string): Promise<DataFolderLock> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
    return await lockDataFolder(folder);
  } catch (error) {
    throw error instanceof DataFolderInUse ? error : new DataFolderUnusable(folder, error);
  }
}
