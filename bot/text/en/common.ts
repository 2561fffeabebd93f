import { history } from './history.js';
import { license } from './license.js';
import { meetings } from './meetings.js';
import { numbers } from './numbers.js';
import { setup } from './setup.js';
import { sync } from './sync.js';
import { trace } from './trace.js';

/** What every door says, in English, the language the others are measured against. */
export const common = {
  ...numbers,
  ...meetings,
  ...license,
  ...trace,
  ...setup,
  ...sync,
  ...history,
} as const;
