import { change } from './change.js';
import { failures } from './failures.js';
import { help } from './help.js';
import { history } from './history.js';
import { license } from './license.js';
import { meetings } from './meetings.js';
import { numbers } from './numbers.js';
import { roles } from './roles.js';
import { setup } from './setup.js';
import { share } from './share.js';
import { shell } from './shell.js';
import { sync } from './sync.js';
import { tab } from './tab.js';
import { trace } from './trace.js';

/** Every sentence of the product in English, the language the others are measured against. */
export const en = {
  ...numbers,
  ...meetings,
  ...license,
  ...trace,
  ...change,
  ...share,
  ...help,
  ...failures,
  ...roles,
  ...setup,
  ...sync,
  ...history,
  ...shell,
  ...tab,
} as const;

export type TextKey = keyof typeof en;
