import { help } from './help.js';
import { share } from './share.js';

/** What only the chat says. */
export const chat = { ...help, ...share } as const;
