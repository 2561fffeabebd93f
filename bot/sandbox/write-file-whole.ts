import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file so that a reader, or a start after a crash, sees the old content or the new, never a part. */
export function writeFileWhole(path: string, content: string | Uint8Array): void {
  const unfinished = `${path}.${process.pid}.tmp`;
  writeFileSync(unfinished, content, { mode: 0o600 });
  renameSync(unfinished, path);
}
