import { strToU8, zipSync } from 'fflate';
import { colorIcon, ICON_FILES, outlineIcon } from './icons.js';
import { manifestOf } from './manifest.js';
import type { PackageSettings } from './settings.js';

/** File name → content, as they lie in the root of the package. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>;

export const MANIFEST_FILE = 'manifest.json';

/** The files of the app package for one installation. */
export function packageFiles(settings: PackageSettings): PackageFiles {
  return {
    [MANIFEST_FILE]: strToU8(`${JSON.stringify(manifestOf(settings), null, 2)}\n`),
    [ICON_FILES.color]: colorIcon(),
    [ICON_FILES.outline]: outlineIcon(),
  };
}

/** The zip to upload to Teams. All entries carry the same fixed time: the same files give the same bytes. */
export function zipOf(files: PackageFiles): Uint8Array {
  return zipSync({ ...files }, { level: 9, mtime: '1980-01-01T00:00:00' });
}
