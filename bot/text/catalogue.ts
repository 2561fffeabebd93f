import { common } from './en/common.js';
import { textsOf, type TextOf } from './texts-of.js';

/** The sentences that chat, tab and command line share. Each door adds its own (chat-text.ts, tab-text.ts, shell-text.ts). */
export const textIn = textsOf({ en: common });

export type Text = TextOf<keyof typeof common>;
