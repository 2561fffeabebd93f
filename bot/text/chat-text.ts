import { chat } from './en/chat.js';
import { common } from './en/common.js';
import { textsOf, type TextOf } from './texts-of.js';

/** Everything that is said in the chat. */
export const chatTextIn = textsOf({ en: { ...common, ...chat } });

export type ChatText = TextOf<keyof typeof common | keyof typeof chat>;
