import { change } from './change.js';
import { failures } from './failures.js';
import { help } from './help.js';
import { license } from './license.js';
import { numbers } from './numbers.js';
import { roles } from './roles.js';
import { share } from './share.js';
import { shell } from './shell.js';
import { tab } from './tab.js';
import { trace } from './trace.js';

/** Every sentence of the product in English, the language the others are measured against. */
export const en = {
  ...numbers,
  ...license,
  ...trace,
  ...change,
  ...share,
  ...help,
  ...failures,
  ...roles,
  ...shell,
  ...tab,
} as const;

export type TextKey = keyof typeof en;
