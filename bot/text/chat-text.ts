import { chat } from './en/chat.js';
import { common } from './en/common.js';
import { textsOf, type TextOf } from './texts-of.js';

/** Everything that the bot says: in the chat, and in what its API answers. */
export const chatTextIn = textsOf({ en: { ...common, ...chat } });

export type ChatText = TextOf<keyof typeof common | keyof typeof chat>;
