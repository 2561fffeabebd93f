/** Another process has this data folder open. Two writers would destroy each other's work, so the second is refused. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
  constructor(folder: string) {
    super(
      `Another Bridgekeeper is already using ${folder}. Stop it first, or set DATA_DIR to another folder.`,
    );
  }
}

/** The data folder cannot be made, read or written. */
export class DataFolderUnusable extends Error {
  override readonly name = 'DataFolderUnusable';
  constructor(folder: string, cause: unknown) {
    super(
      `Data cannot be kept in ${folder}: ${reasonOf(cause)}. Set DATA_DIR to a folder that can be written to.`,
      {
        cause,
      },
    );
  }
}

/** The database files are there but cannot be opened: damaged, or written by another major version of PGlite. */
export class DatabaseUnreadable extends Error {
  override readonly name = 'DatabaseUnreadable';
  constructor(folder: string, cause: unknown) {
    super(
      `The database in ${folder} cannot be opened: ${reasonOf(cause)}. Move that folder away to start empty.`,
      {
        cause,
      },
    );
  }
}

/** The database holds a migration that this version does not know, or one that differs from what it knows. */
export class DatabaseMismatch extends Error {
  override readonly name = 'DatabaseMismatch';
  constructor(migration: string, how: 'unknown' | 'different') {
    super(
      how === 'unknown'
        ? `The database was used by a newer version (it has migration ${migration}). Start that version, or restore a backup.`
        : `The database's migration ${migration} differs from this version's. Start the version that made it.`,
    );
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
