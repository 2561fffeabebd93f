import type { PackageFiles } from './app-package.js';
import { MANIFEST_FILE } from './app-package.js';
import type { CheckedManifest } from './checked-manifest.js';
import type { Picture } from './png.js';
import { decodePng } from './png.js';
import { when } from './when.js';

/** What is wrong with the files of a package: icons that are missing or not as Teams wants them, and files nobody names. */
export function iconProblems({ icons }: CheckedManifest, files: PackageFiles): readonly string[] {
  const expected = [MANIFEST_FILE, icons.color, icons.outline];
  return [
    ...Object.keys(files)
      .filter((name) => !expected.includes(name))
      .map((name) => `${name} is in the package but not in the manifest.`),
    ...problemsOfIcon(icons.color, files[icons.color], { size: 192, isRight: isOpaque, rule: 'opaque' }),
    ...problemsOfIcon(icons.outline, files[icons.outline], {
      size: 32,
      isRight: isWhiteOnTransparent,
      rule: 'white on transparent',
    }),
  ];
}

interface IconRule {
  readonly size: number;
  readonly isRight: (picture: Picture) => boolean;
  readonly rule: string;
}

function problemsOfIcon(
  name: string,
  bytes: Uint8Array | undefined,
  { size, isRight, rule }: IconRule,
): readonly string[] {
  if (bytes === undefined) return [`The icon ${name} is missing.`];
  const picture = decodePng(bytes);
  if (picture === undefined) return [`The icon ${name} is not a PNG with alpha.`];
  return [
    ...when(picture.width !== size || picture.height !== size, `The icon ${name} is not ${size} × ${size}.`),
    ...when(!isRight(picture), `The icon ${name} is not ${rule}.`),
  ];
}

function isOpaque({ rgba }: Picture): boolean {
  return rgba.every((value, index) => index % 4 !== 3 || value === 255);
}

function isWhiteOnTransparent({ rgba }: Picture): boolean {
  const alphas = rgba.filter((_, index) => index % 4 === 3);
  const isWhite = rgba.every((value, index) => index % 4 === 3 || value === 255);
  return isWhite && alphas.includes(0) && alphas.includes(255);
}
