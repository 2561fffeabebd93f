import { chat } from './en/chat.js';
import { shell } from './en/shell.js';
import { tab } from './en/tab.js';
import { common } from './en/common.js';
import { textsOf, type TextOf } from './texts-of.js';

/** Everything that is said in the sandbox's local shell, which offers what can be said in the chat. */
export const shellTextIn = textsOf({ en: { ...common, ...chat, ...tab, ...shell } });

export type ShellTextKey = keyof typeof common | keyof typeof chat | keyof typeof tab | keyof typeof shell;
export type ShellText = TextOf<ShellTextKey>;
