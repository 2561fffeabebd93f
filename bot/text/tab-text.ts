import { common } from './en/common.js';
import { tab } from './en/tab.js';
import { textsOf, type TextOf } from './texts-of.js';

/** Everything that is said in the tab. */
export const tabTextIn = textsOf({ en: { ...common, ...tab } });

export type TabTextKey = keyof typeof common | keyof typeof tab;
export type TabText = TextOf<TabTextKey>;
